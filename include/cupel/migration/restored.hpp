// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is everything as it was? Looks at what a record noted while a revision was applied and taken back, and at nothing
// else: what no operation touched is what it was.
//
//   record changed;
//   catalog.record_into(&changed);      // then the upgrade and the downgrade
//   restoration was(catalog, changed);
//   was.tables([](const char* table, const char* before, const char* after) { … });
//   for (const difference& d : was.differences()) …                     // left is before, right is after
#include <cupel/schema/compare/difference.hpp>

namespace cupel::migration {

class restoration {
  using header = schema::touched<schema::table_header>;

  // What the rest calls stands first: Clang evaluates a member template in a constant expression only where it was
  // defined before.

  constexpr const header* find_header(std::uint32_t slot) const {
    for (const header& h : headers_)
      if (h.table == slot) return &h;
    return nullptr;
  }
  /// The name before of the table in that slot; nullptr where there was none.
  constexpr const char* name_before(std::uint32_t slot) const {
    const header* const h = find_header(slot);
    if (h == nullptr) return now_.tables()[slot].name;
    return h->before == nullptr ? nullptr : h->before->name;
  }
  constexpr bool was_table(const schema::table_state& today) const {
    if (find_header(today.position) == nullptr) return true;
    for (const header& h : headers_)
      if (h.before != nullptr && schema::same_name(h.before->name, today.name)) return true;
    return false;
  }
  template <class T> constexpr bool was_there(const char* table, const char* name) const {
    for (const schema::touched<T>& t : changed_.of<T>().entries())
      if (t.before != nullptr && schema::same_name(t.before->name, name)
          && schema::same_name(name_before(t.table), table))
        return true;
    return false;
  }

  template <class T> constexpr void objects() {
    for (const schema::touched<T>& t : changed_.of<T>().entries()) {
      const bool kept = t.now != nullptr && t.before != nullptr && schema::same_name(t.now->name, t.before->name);
      if (t.before != nullptr) {
        const T* const before = t.before;
        const char* const table = name_before(t.table);
        const schema::table_state* const today = now_.find(table);
        if (today == nullptr) continue;  // the table itself was reported
        comparison_.one(table, before,
                        kept && today->position == t.table
                            ? t.now
                            : (today->*schema::standing_on_table<T>::list).find(before->name));
      }
      if (t.now == nullptr || kept) continue;
      const schema::table_state& today = now_.tables()[t.table];
      if (was_table(today) && !was_there<T>(today.name, t.now->name)) comparison_.one<T>(today.name, nullptr, t.now);
    }
  }

 public:
  constexpr restoration(const schema::catalog& now, const schema::record& changed)
      : now_(now), changed_(changed), headers_(changed.of<schema::table_header>().entries()), comparison_(now, now) {}

  /// Calls report(table, before, after) for each table that came, went or was swapped for another.
  template <class Report> constexpr void tables(Report&& report) {
    for (const header& h : headers_) {
      if (h.before != nullptr) {
        const schema::table_state* const today = now_.find(h.before->name);
        if (today == nullptr)
          report(h.before->name, "a table", "none");
        else if (today->position == h.table || is_remade(h.table, today->position))
          comparison_.headers(*h.before, *today);
        else
          report(h.before->name, "a table", "another one, renamed to it");
      }
      const schema::table_state& slot = now_.tables()[h.table];
      if (slot.present && !was_table(slot)) report(slot.name, "no such table", "a table");
    }
  }

  /// `before`: the native enums as they were, which a record does not keep.
  constexpr void enumerations(const schema::list<schema::enumeration_state>& before) {
    comparison_.enumerations(before, now_.enumerations());
  }

  /// Of the tables that stood before and stand now, all facts and objects that differ.
  constexpr const schema::list<schema::difference>& differences() {
    objects<schema::column>();
    objects<schema::unique_state>();
    objects<schema::check_state>();
    objects<schema::foreign_key_state>();
    objects<schema::index_state>();
    return comparison_.found();
  }

 private:
  /// Was the one table dropped and the other created? Then all that stood or stands on them is in the record.
  constexpr bool is_remade(std::uint32_t before, std::uint32_t now) const {
    const header* const created = find_header(now);
    return !now_.tables()[before].present && created != nullptr && created->before == nullptr;
  }

  const schema::catalog& now_;
  const schema::record& changed_;
  const schema::list<header>& headers_;
  schema::comparison comparison_;
};

}  // namespace cupel::migration
