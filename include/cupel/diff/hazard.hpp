// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an operation does to the readers, the writers and the rows of a table that is in use, on PostgreSQL (manual,
// 13.3.1 Table-Level Locks, and the notes of ALTER TABLE and CREATE INDEX). `--dry-run` prints it.
//
//   hazard h = hazard_of(operation, catalog_before);   h.lock == lock::access_exclusive; h.rewrites; h.lost ==
//   loss::column
#include <cupel/migration/enumeration_use.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/schema/sql_text.hpp>
#include <type_traits>

namespace cupel::diff {

/// The strongest lock that is taken on a table that stands, in the order of what they block.
enum class lock : std::uint8_t {
  none,
  share_update_exclusive,  ///< blocks other schema changes
  share,                   ///< blocks writes
  share_row_exclusive,     ///< blocks writes
  access_exclusive,        ///< blocks reads and writes
};

/// What cannot come back.
enum class loss : std::uint8_t { none, values, column, table };

struct hazard {
  lock taken = lock::none;
  bool rewrites = false;  ///< the whole table is written anew while the lock is held
  bool scans = false;     ///< the whole table is read while the lock is held
  loss lost = loss::none;
  bool updates = false;  ///< rows are updated, and locked as by any UPDATE
};

constexpr const char* word(lock l) {
  switch (l) {
    case lock::none: return "no lock";
    case lock::share_update_exclusive: return "blocks schema changes";
    case lock::share: return "blocks writes";
    case lock::share_row_exclusive: return "blocks writes";
    case lock::access_exclusive: return "blocks reads and writes";
  }
  return "";
}

/// As PostgreSQL calls the lock, in the form in which MAX_LOCK of cupel_add_system names it.
constexpr const char* lock_name(lock l) {
  switch (l) {
    case lock::none: return "none";
    case lock::share_update_exclusive: return "share_update_exclusive";
    case lock::share: return "share";
    case lock::share_row_exclusive: return "share_row_exclusive";
    case lock::access_exclusive: return "access_exclusive";
  }
  return "";
}

/// Not defined: a fact of which nobody said what its change does does not compile.
template <schema::fact Fact> struct risk;

using schema::fact;

namespace risks {
struct catalog_only {  // a change of the catalog's rows alone
  static constexpr hazard of(const auto&, const auto&) { return {lock::access_exclusive}; }
};
struct comment_only {
  static constexpr hazard of(const auto&, const auto&) { return {lock::share_update_exclusive}; }
};
struct sqlite_only {
  static constexpr hazard of(const auto&, const auto&) { return {}; }
};
/// An object that is dropped and built again: the hazard is that of building it (below, by kind).
struct by_object {};
}  // namespace risks

template <> struct risk<fact::table_comment> : risks::comment_only {};
template <> struct risk<fact::table_strict> : risks::sqlite_only {};
template <> struct risk<fact::table_without_rowid> : risks::sqlite_only {};

template <> struct risk<fact::column_type> {
  /// Text that becomes longer or unlimited keeps its bytes; everything else is rewritten (ALTER TABLE, notes).
  static constexpr hazard of(const schema::column& before, const schema::type& to) {
    using kind = schema::type_kind;
    const schema::type& from = before.type;
    const bool from_text = from.kind == kind::varchar || from.kind == kind::text;
    const bool longer =
        to.kind == kind::text
        || (to.kind == kind::varchar && (to.length == 0 || (from.length != 0 && from.length <= to.length)));
    const bool same_dimensions = from.dimensions == to.dimensions;
    if (from_text && longer && same_dimensions) return {lock::access_exclusive};
    const bool wider_numeric =
        from.kind == kind::numeric && to.kind == kind::numeric
        && (to.length == 0 || (from.scale == to.scale && from.length != 0 && from.length <= to.length));
    if (wider_numeric && same_dimensions) return {lock::access_exclusive};
    return {lock::access_exclusive, true, false, widens(from, to) ? loss::none : loss::values};
  }

 private:
  static constexpr bool widens(const schema::type& from, const schema::type& to) {
    using kind = schema::type_kind;
    const auto rank = [](kind k) {
      return k == kind::smallint ? 1 : k == kind::integer ? 2 : k == kind::bigint ? 3 : k == kind::numeric ? 4 : 0;
    };
    if (to.kind == kind::text && from.dimensions == 0) return true;
    if (from.kind == kind::real && to.kind == kind::double_precision) return true;
    return rank(from.kind) != 0 && rank(to.kind) >= rank(from.kind) && (to.kind != kind::numeric || to.length == 0);
  }
};
template <> struct risk<fact::column_collation> {
  static constexpr hazard of(const auto&, const auto&) { return {lock::access_exclusive, true}; }
};
template <> struct risk<fact::column_nullable> {
  static constexpr hazard of(const schema::column&, bool nullable) {
    return {lock::access_exclusive, false, !nullable};
  }
};
template <> struct risk<fact::column_default> : risks::catalog_only {};
template <> struct risk<fact::column_identity> : risks::catalog_only {};
template <> struct risk<fact::column_computed> {
  static constexpr hazard of(const auto&, const auto&) { return {lock::access_exclusive, true, false, loss::values}; }
};
template <> struct risk<fact::column_comment> : risks::comment_only {};

template <> struct risk<fact::primary_key_name> : risks::by_object {};
template <> struct risk<fact::primary_key_columns> : risks::by_object {};
template <> struct risk<fact::unique_columns> : risks::by_object {};
template <> struct risk<fact::check_expression> : risks::by_object {};
template <> struct risk<fact::foreign_key_columns> : risks::by_object {};
template <> struct risk<fact::foreign_key_references> : risks::by_object {};
template <> struct risk<fact::foreign_key_on_delete> : risks::by_object {};
template <> struct risk<fact::foreign_key_on_update> : risks::by_object {};
template <> struct risk<fact::index_unique> : risks::by_object {};
template <> struct risk<fact::index_method> : risks::by_object {};
template <> struct risk<fact::index_keys> : risks::by_object {};
template <> struct risk<fact::index_include> : risks::by_object {};
template <> struct risk<fact::index_nulls_not_distinct> : risks::by_object {};
template <> struct risk<fact::index_where> : risks::by_object {};

/// Values that are added in place touch no table; otherwise each column of the type is written anew.
template <> struct risk<fact::enum_values> {
  static constexpr hazard of(bool in_place) { return in_place ? hazard{} : hazard{lock::access_exclusive, true, true}; }
};

/// The list is whole: each fact has a risk and an alteration, and the two agree on how it changes.
template <fact Fact> constexpr bool is_classed() {
  return std::is_base_of_v<risks::by_object, risk<Fact>>
         == std::is_base_of_v<migration::made_anew, migration::alteration<Fact>>;
}
static_assert([] {
  bool all = true;
  schema::for_each_fact<schema::all_facts>([&]<fact Fact>() { all = all && is_classed<Fact>(); });
  return all;
}());

constexpr hazard worse(hazard a, const hazard& b) {
  if (b.taken > a.taken) a.taken = b.taken;
  if (b.lost > a.lost) a.lost = b.lost;
  a.rewrites = a.rewrites || b.rewrites;
  a.scans = a.scans || b.scans;
  a.updates = a.updates || b.updates;
  return a;
}

namespace risks {

template <schema::fact_range Facts, class State, class Change>
constexpr hazard of_change(const State& before, const Change& wanted) {
  hazard all;
  schema::for_each_fact<Facts>([&]<fact Fact>() {
    const auto& change = wanted.*migration::alteration<Fact>::change;
    if (change.given) all = worse(all, risk<Fact>::of(before, change.value));
  });
  return all;
}

constexpr hazard of_kind(schema::kind what) {
  using schema::kind;
  switch (what) {
    case kind::table: return {};
    case kind::primary_key:
    case kind::unique: return {lock::access_exclusive, false, true};
    case kind::check: return {lock::access_exclusive, false, true};
    case kind::foreign_key: return {lock::share_row_exclusive, false, true};
    case kind::index: return {lock::share, false, true};
    case kind::drop_table: return {lock::access_exclusive, false, false, loss::table};
    case kind::drop_column: return {lock::access_exclusive, false, false, loss::column};
    case kind::rename_index: return {lock::share_update_exclusive};
    case kind::named_schema:
    case kind::drop_schema:  // an empty one: it takes nothing with it
    case kind::rename_value: return {lock::none, false, true, loss::none, true};
    case kind::enumeration:
    case kind::rename_enum:
    case kind::drop_enum:
    case kind::rename_enum_value:
    case kind::execute:
    case kind::data: return {};
    default: return {lock::access_exclusive};
  }
}

}  // namespace risks

/// A default that differs from row to row, by PostgreSQL's own volatile functions: others are not judged.
constexpr bool differs_by_row(const char* default_sql) {
  for (const char* const function : {"gen_random_uuid", "uuidv4", "uuidv7", "uuid_generate_v1", "uuid_generate_v1mc",
                                     "uuid_generate_v4", "random", "clock_timestamp", "timeofday", "nextval"})
    if (schema::mentions(default_sql, function)) return true;
  return false;
}

/// `before` is the catalog that the operation is about to be applied to, `later` what follows it in its revision. Raw
/// SQL and data steps are not judged.
constexpr hazard hazard_of(const schema::definition& what, const schema::catalog& before,
                           const migration::operations& later = {}) {
  using schema::kind;
  if (what.what == kind::alter_enum) {
    const auto& a = static_cast<const migration::changes::alter_enum&>(what);
    const schema::enumeration_state* const e = find_named(before.enumerations(), a.name);
    return e == nullptr ? hazard{} : risk<fact::enum_values>::of(migration::adds_in_place(e->values, a.values, later));
  }
  if (what.what == kind::alter_table) {
    const auto& a = static_cast<const migration::changes::alter_table&>(what);
    const schema::table_state* const t = before.find(a.name);
    return t == nullptr ? hazard{} : risks::of_change<schema::table_facts>(*t, a);
  }
  if (what.what == kind::alter_column) {
    const auto& a = static_cast<const migration::changes::alter_column&>(what);
    const schema::table_state* const t = before.find(a.table);
    const schema::column* const c = t == nullptr ? nullptr : find_named(t->columns, a.name);
    return c == nullptr ? hazard{} : risks::of_change<schema::column_facts>(*c, a);
  }
  if (what.what == kind::column) {
    const auto& c = static_cast<const schema::column&>(what);
    // A default that is the same for all rows is kept in the catalog, now() too; an identity, a stored computed column
    // and a volatile default fill every row.
    const bool fills = c.identity.kind != schema::identity_kind::none || c.computed.expression != nullptr
                       || differs_by_row(c.default_sql);
    return {lock::access_exclusive, fills};
  }
  return risks::of_kind(what.what);
}

}  // namespace cupel::diff
