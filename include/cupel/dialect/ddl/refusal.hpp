// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether a database can do an operation at all, in a constant expression, so that an operation that one of a system's
// databases cannot do fails the build.
//
//   static_assert(refuses(driver::database::sqlite, upgrade[3].what) == nullptr);
//
// What depends on the table as it stands at that point (the conversion from one type to another, say) is not answered
// here: lower() throws there.
#include <cupel/dialect/postgresql/ddl/refusal.hpp>
#include <cupel/dialect/sqlite/ddl/refusal.hpp>
#include <cupel/driver/database.hpp>
#include <cupel/migration/alteration.hpp>
#include <cupel/migration/visit.hpp>

namespace cupel::dialect {

/// Asks every fact that a definition or change carries, and tells each reason with the part that it is about: of a
/// table, the table itself or one of its columns and constraints. Refusals is the database's.
template <class Refusals, class Found> class refusal_search {
 public:
  constexpr explicit refusal_search(const Found& found) : found_{found} {}

  constexpr void in(const schema::definition& op) {
    part_ = &op;
    migration::visit(op, [this](const auto& it) { this->on(it); });
  }

 private:
  constexpr void note(const char* reason) {
    if (reason != nullptr) found_(*part_, reason);
  }
  template <schema::fact_range Range, class T> constexpr void values(const T& definition) {
    schema::for_each_fact<Range>([&]<schema::fact Fact>() {
      using field = migration::alteration<Fact>;
      note(Refusals::template of<Fact>::refuses(definition.*field::definition));
    });
  }
  template <schema::fact_range Range, class T> constexpr void changed_values(const T& change) {
    schema::for_each_fact<Range>([&]<schema::fact Fact>() {
      using field = migration::alteration<Fact>;
      if ((change.*field::change).given) note(Refusals::template of<Fact>::refuses((change.*field::change).value));
    });
  }
  template <schema::fact_range Range, class T> constexpr void definitions(const T& definition) {
    schema::for_each_fact<Range>([&]<schema::fact Fact>() { note(Refusals::template of<Fact>::refuses(definition)); });
  }

  constexpr void on(const schema::named_schema& s) { note(Refusals::schema_name(s.name)); }
  constexpr void on(const schema::table& t) {
    note(Refusals::name(t.name));
    values<schema::table_facts>(t);
    note(Refusals::whole(t));
    for (const schema::column& c : t.columns) {
      in_part(c);
      note(Refusals::inside(t, c));
    }
    for (const schema::unique& u : t.uniques) in_part(u);
    for (const schema::check& c : t.checks) {
      in_part(c);
      note(Refusals::inside(t, c));
    }
    for (const schema::foreign_key& k : t.foreign_keys) in_part(k);
  }
  template <class T> constexpr void in_part(const T& part) {
    part_ = &part;
    on(part);
  }
  constexpr void on(const schema::column& c) {
    values<schema::column_facts>(c);
    note(Refusals::whole(c));
  }
  constexpr void on(const schema::primary_key& k) { definitions<schema::primary_key_facts>(k); }
  constexpr void on(const schema::unique& u) { definitions<schema::unique_facts>(u); }
  constexpr void on(const schema::check& c) { definitions<schema::check_facts>(c); }
  constexpr void on(const schema::foreign_key& k) { definitions<schema::foreign_key_facts>(k); }
  constexpr void on(const schema::index& i) {
    note(Refusals::name(i.name));
    definitions<schema::index_facts>(i);
  }
  constexpr void on(const schema::enumeration& e) {
    note(Refusals::enum_name(e.name));
    definitions<schema::enum_facts>(e);
  }
  constexpr void on(const migration::changes::rename_enum& r) { note(Refusals::enum_name(r.to)); }
  constexpr void on(const migration::changes::alter_enum& a) {
    schema::enumeration e;
    e.name = a.name;
    e.values = a.values;
    definitions<schema::enum_facts>(e);
  }
  constexpr void on(const migration::changes::alter_table& a) { changed_values<schema::table_facts>(a); }
  constexpr void on(const migration::changes::alter_column& a) { changed_values<schema::column_facts>(a); }
  constexpr void on(const migration::changes::rename_table& r) { note(Refusals::name(r.to)); }
  constexpr void on(const migration::changes::rename_index& r) { note(Refusals::name(r.to)); }
  // What only takes away or renames inside a table can be done on both; raw SQL is the author's.
  constexpr void on(const migration::changes::drop_table&) {}
  constexpr void on(const migration::changes::rename_column&) {}
  constexpr void on(const migration::changes::drop_column&) {}
  constexpr void on(const migration::changes::drop_primary_key&) {}
  constexpr void on(const migration::changes::drop_unique&) {}
  constexpr void on(const migration::changes::drop_check&) {}
  constexpr void on(const migration::changes::drop_foreign_key&) {}
  constexpr void on(const migration::changes::rename_constraint&) {}
  constexpr void on(const migration::changes::drop_index&) {}
  constexpr void on(const migration::changes::drop_schema&) {}
  constexpr void on(const migration::changes::drop_enum&) {}
  constexpr void on(const migration::changes::rename_enum_value&) {}
  constexpr void on(const migration::changes::rename_value&) {}
  constexpr void on(const migration::changes::execute&) {}
  constexpr void on(const migration::changes::data&) {}

  const Found& found_;
  const schema::definition* part_ = nullptr;
};

/// Calls `found(part, reason)` for all that the database cannot do of the operation; the reason is half a sentence.
template <class Found>
constexpr void each_refusal(driver::database database, const schema::definition& op, const Found& found) {
  if (database == driver::database::sqlite)
    refusal_search<sqlite::refusals, Found>{found}.in(op);
  else
    refusal_search<postgresql::refusals, Found>{found}.in(op);
}

/// The first reason why the database cannot do the operation; nullptr where it can.
constexpr const char* refuses(driver::database database, const schema::definition& op) {
  const char* first = nullptr;
  each_refusal(database, op, [&first](const schema::definition&, const char* reason) {
    if (first == nullptr) first = reason;
  });
  return first;
}

}  // namespace cupel::dialect
