// SPDX-License-Identifier: Apache-2.0
#include "migration/mutation.hpp"

#include <algorithm>
#include <cupel/migration/checksum_text.hpp>

namespace cupel::test {

namespace {

template <class T> inline constexpr bool has_fields = requires { migration::fields_of<T>::each([](auto...) {}); };

/// Calls f(i, member) for the field at that position.
template <class T, class Function> void with_field(int position, Function&& f) {
  int i = 0;
  migration::for_each_field<T>([&](const char* name, auto member) {
    if (i++ == position) f(name, member);
  });
}
template <class T> int field_count() {
  int count = 0;
  migration::for_each_field<T>([&](const char*, auto) { ++count; });
  return count;
}

}  // namespace

template <class T> void mutator::perturb(T& value) {
  migration::arena& memory = history_.memory();
  if constexpr (std::is_same_v<T, const char*>) {
    value = value == nullptr ? memory.text("x") : pick(4) == 0 ? nullptr : memory.text(std::string(value) + "x");
  } else if constexpr (std::is_same_v<T, bool>) {
    value = !value;
  } else if constexpr (std::is_same_v<T, schema::type_kind>) {
    value = static_cast<T>(1 + (static_cast<int>(value) + pick(21)) % 22);
  } else if constexpr (std::is_enum_v<T>) {
    value = static_cast<T>((static_cast<int>(value) + 1) % 2);
  } else if constexpr (std::is_integral_v<T>) {
    value = static_cast<T>(value + 1 + pick(5));
  } else if constexpr (has_fields<T>) {
    with_field<T>(pick(field_count<T>()), [&](const char*, auto member) { perturb(value.*member); });
  } else if constexpr (requires { value.given, value.value; }) {  // change<T>
    if (pick(3) == 0)
      value.given = !value.given;
    else
      perturb(value.value);
  } else if constexpr (requires { value.begin(); }) {  // a list
    using item = std::remove_cvref_t<decltype(*value.begin())>;
    std::vector<item> items(value);
    if (items.empty()) return;
    const auto at = items.begin() + pick(static_cast<int>(items.size()));
    switch (pick(3)) {
      case 0: items.erase(at); break;
      case 1: std::rotate(items.begin(), items.begin() + 1, items.end()); break;
      default: perturb(*at);
    }
    memory.fill(value, items);
  }
}

std::string mutator::mutate() {
  std::vector<migration::revision>& all = history_.revisions();
  migration::revision& r = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
  const std::string id = r.id;
  std::string done;
  switch (pick(10)) {
    case 0: done = mutate_graph(r); break;
    case 1: done = lose_way_back(r); break;
    case 2:
    case 3:
    case 4: done = r.downgrade.given ? mutate_list(r.downgrade, "downgrade") : ""; break;
    default: done = mutate_list(r.upgrade, "upgrade");
  }
  return done.empty() ? "" : id + ": " + done;
}

std::string mutator::mutate_graph(migration::revision& r) {
  std::vector<migration::revision>& all = history_.revisions();
  const migration::revision& other = all[static_cast<std::size_t>(pick(static_cast<int>(all.size())))];
  switch (pick(4)) {
    case 0:
      if (&other == &r) return "";
      r.id = other.id;
      return std::string("takes the id of ") + other.id;
    case 1:
      if (schema::same_name(r.parent, other.id)) return "";
      r.parent = other.id;
      return std::string("takes as its parent ") + other.id;
    case 2:
      if (r.parent == nullptr) return "";
      r.parent = nullptr;
      return "loses its parent";
    default: r.parent = "0000deadbeef"; return "has an unknown parent";
  }
}

std::string mutator::lose_way_back(migration::revision& r) {
  if (r.downgrade.given) return "";
  std::vector<const schema::definition*> list;
  bool lost = false;
  for (const migration::operation& op : r.upgrade) {
    list.push_back(&op.what);
    if (lost || op.what.what != schema::kind::execute) continue;
    migration::changes::execute without = static_cast<const migration::changes::execute&>(op.what);
    without.down = {};
    list.back() = &history_.memory().make(without);
    lost = true;
  }
  r.upgrade = history_.memory().list(list);
  return lost ? "raw SQL loses its .down" : "";
}

std::string mutator::mutate_list(operations& list, const char* which) {
  if (list.count == 0) return "";
  std::vector<const schema::definition*> items;
  for (const migration::operation& op : list) items.push_back(&op.what);
  const auto position = static_cast<std::size_t>(pick(static_cast<int>(items.size())));
  const std::string subject = std::string(which) + " " + migration::word(items[position]->what);
  switch (pick(8)) {
    case 0: items.erase(items.begin() + static_cast<std::ptrdiff_t>(position)); break;
    case 1: items.insert(items.begin() + static_cast<std::ptrdiff_t>(position), items[position]); break;
    case 2: std::rotate(items.begin(), items.begin() + 1, items.end()); break;
    default: return subject + mutate_field(list, position);
  }
  list = history_.memory().list(items);
  return subject + ": removed, doubled or moved";
}

std::string mutator::mutate_field(operations& list, std::size_t position) {
  std::vector<const schema::definition*> items;
  for (const migration::operation& op : list) items.push_back(&op.what);
  std::string said;
  items[position] = &migration::visit(*items[position], [&](const auto& it) -> const schema::definition& {
    using operation = std::remove_cvref_t<decltype(it)>;
    operation& changed = history_.memory().make(it);
    with_field<operation>(pick(field_count<operation>()), [&](const char* name, auto member) {
      said = std::string(".") + name;
      perturb(changed.*member);
    });
    return changed;
  });
  list = history_.memory().list(items);
  return said;
}

std::vector<std::string> meaning(const schema::catalog& catalog) {
  std::vector<std::string> lines;
  migration::arena memory;
  const auto add = [&](const std::string& table, const auto& object) {
    migration::checksum_builder sum;
    sum.value(object);
    lines.push_back(table + " " + migration::checksum_text(sum.sum()));
  };
  for (const schema::enumeration_state& e : catalog.enumerations())
    add(std::string("enum ") + e.name, migration::materialize(memory, e));
  for (const schema::table_state& table : catalog.tables()) {
    if (!table.present) continue;
    schema::table made = migration::materialize(memory, table);
    for (schema::column c : made.columns) {
      if (c.computed.expression == nullptr) c.computed.stored = true;  // says nothing without an expression
      add(table.name, c);
    }
    for (const schema::unique& u : made.uniques) add(table.name, u);
    for (const schema::check& c : made.checks) add(table.name, c);
    for (const schema::foreign_key& k : made.foreign_keys) add(table.name, k);
    for (const schema::index_state& i : table.indexes) {
      schema::index index = migration::materialize(memory, i, table.name);
      std::vector<schema::index_key> keys(index.on);
      for (schema::index_key& key : keys)  // NULLs stand last when ascending and first when descending, said or not
        if (key.nulls == schema::nulls_order::by_order)
          key.nulls = key.order == schema::sort_order::desc ? schema::nulls_order::first : schema::nulls_order::last;
      memory.fill(index.on, keys);
      add(table.name, index);
    }
    memory.fill(made.columns, std::vector<schema::column>{});
    memory.fill(made.uniques, std::vector<schema::unique>{});
    memory.fill(made.checks, std::vector<schema::check>{});
    memory.fill(made.foreign_keys, std::vector<schema::foreign_key>{});
    add(table.name, made);
  }
  for (const schema::named_schema& s : catalog.schemas()) add("schema", s);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace cupel::test
