// SPDX-License-Identifier: Apache-2.0
#include "support/synthetic_history.hpp"

#include <algorithm>
#include <cupel/migration.hpp>
#include <stdexcept>
#include <string>

namespace cupel::test {

namespace changes = migration::changes;

synthetic_history::synthetic_history(const history_size& size) : size_(size), random_(size.seed) {
  const char* parent = nullptr;
  for (int i = 0; i < size.revisions; ++i) {
    std::vector<const definition*> list;
    const int due = i * size.tables / size.revisions + 1;
    if (size.enums_and_schemas && i % 8 == 0) {
      apply(list, schema::named_schema{.name = fresh("schema_")});
      schema::enumeration e;
      e.name = fresh("enum_");
      memory_.fill(e.values, some_values());
      apply(list, e);
    }
    while (tables_ < due) create_table(list);
    while (static_cast<int>(list.size()) < size.operations) grow(list);

    migration::revision r;
    r.id = fresh("rev_");
    r.parent = parent;
    r.message = "a change";
    r.created = "2026-01-01T00:00:00Z";
    r.at = {"history.hpp", static_cast<std::uint32_t>(i + 1)};
    r.upgrade = memory_.list(list);
    parent = r.id;
    revisions_.push_back(r);
  }
  schema::catalog before;
  for (migration::revision& r : revisions_) {
    const migration::operations down = migration::inverse(memory_, r.upgrade, before);
    if (pick(100) < size.explicit_percent) r.downgrade = down;
  }
  models_ = as_models(memory_, state_);
}

registry synthetic_history::as_registry() {
  pointers_.clear();
  for (const migration::revision& r : revisions_) pointers_.push_back(&r);
  registry result;
  result.system = "synthetic";
  result.revisions = {pointers_.data(), pointers_.size()};
  result.models = models_;
  return result;
}

/// Applies it where it applies; a random operation may well not.
template <class T> bool synthetic_history::apply(std::vector<const definition*>& list, const T& operation) {
  T& made = memory_.make(operation);
  made.at = {"history.hpp", static_cast<std::uint32_t>(revisions_.size() + 1)};
  migration::problem p;
  if (!migration::replayer(state_, p).apply(made)) return false;
  list.push_back(&made);
  return true;
}

schema::type synthetic_history::random_type() {
  using namespace schema::types;
  const schema::type all[] = {integer,        bigint,    text,        varchar(20 + pick(200)),
                              boolean,        timestamp, timestamptz, double_precision,
                              numeric(10, 2), json,      uuid,        date};
  if (size_.enums_and_schemas && pick(3) == 0)
    if (const char* const name = random_enum()) return enumeration(name);
  return all[pick(static_cast<int>(std::size(all)))];
}

const char* synthetic_history::random_enum() {
  const auto& all = state_.enumerations();
  return all.size() == 0 ? nullptr : all[static_cast<std::uint32_t>(pick(static_cast<int>(all.size())))].name;
}

std::vector<const char*> synthetic_history::some_values() {
  std::vector<const char*> values(static_cast<std::size_t>(2 + pick(4)));
  for (const char*& each : values) each = fresh("value_");
  return values;
}

/// "schema." where there is one and the dice say so.
const char* synthetic_history::own_schema() {
  const auto& all = state_.schemas();
  if (!size_.enums_and_schemas || all.size() == 0 || pick(2) == 0) return "";
  const char* const name = all[static_cast<std::uint32_t>(pick(static_cast<int>(all.size())))].name;
  return memory_.text(std::string(name) + '.');
}

const schema::table_state& synthetic_history::random_table() {
  for (;;) {
    const schema::table_state& table =
        state_.tables()[static_cast<std::uint32_t>(pick(static_cast<int>(state_.tables().size())))];
    if (table.present) return table;
  }
}

const char* synthetic_history::random_column(const schema::table_state& table) {
  return table.columns[static_cast<std::uint32_t>(pick(static_cast<int>(table.columns.size())))].name;
}

void synthetic_history::create_table(std::vector<const definition*>& list) {
  schema::table table;
  table.name = fresh(memory_.text(own_schema() + std::string("table_")));
  std::vector<schema::column> columns;
  schema::column id;
  id.name = "id";
  id.type = schema::types::bigint;
  id.identity = schema::by_default;
  columns.push_back(id);
  const int count = 5 + pick(8);
  for (int i = 0; i < count; ++i) {
    schema::column c;
    c.name = fresh("column_");
    c.type = random_type();
    c.nullable = pick(2) == 0;
    if (pick(4) == 0) c.default_sql = memory_.text(std::to_string(pick(100)));
    if (c.type.kind == schema::type_kind::enumeration) c.default_sql = nullptr;
    if (pick(5) == 0) c.comment = fresh("what it means ");
    columns.push_back(c);
  }
  memory_.fill(table.columns, columns);
  memory_.fill(table.primary_key, std::vector<const char*>{"id"});
  if (pick(2) == 0) {
    schema::check check;
    check.name = fresh("ck_");
    check.expression = memory_.text(std::string(columns[1].name) + " <> " + std::to_string(pick(50)));
    memory_.fill(table.checks, std::vector<schema::check>{check});
  }
  if (pick(2) == 0) {
    schema::unique unique;
    unique.name = fresh("uq_");
    memory_.fill(unique.columns, std::vector<const char*>{columns[2].name, columns[3].name});
    memory_.fill(table.uniques, std::vector<schema::unique>{unique});
  }
  if (!apply(list, table)) throw std::logic_error("a fresh table must apply");
  ++tables_;
  create_index(list, table.name);
}

void synthetic_history::create_index(std::vector<const definition*>& list, const char* table) {
  const schema::table_state& on = *state_.find(table);
  schema::index index;
  index.name = fresh("ix_");
  index.table = table;
  schema::index_key key(random_column(on), pick(2) == 0 ? schema::sort_order::asc : schema::sort_order::desc);
  memory_.fill(index.on, std::vector<schema::index_key>{key});
  index.unique = pick(4) == 0;
  if (pick(4) == 0) index.where = memory_.text(std::string(random_column(on)) + " IS NOT NULL");
  if (pick(6) == 0) index.method = schema::index_method::gin;
  if (pick(5) == 0) memory_.fill(index.include, std::vector<const char*>{random_column(on)});
  apply(list, index);
}

void synthetic_history::grow_enum(std::vector<const definition*>& list) {
  const char* const name = random_enum();
  if (name == nullptr) return;
  std::vector<const char*> values;
  for (const schema::enumeration_state& e : state_.enumerations())
    if (schema::same_name(e.name, name)) values.assign(e.values.begin(), e.values.end());
  const auto any = values.begin() + pick(static_cast<int>(values.size()));
  switch (pick(7)) {
    case 0: values.insert(any, fresh("value_")); break;
    case 1: values.erase(any); break;
    case 2: std::rotate(values.begin(), any, values.end()); break;
    case 3: apply(list, changes::rename_enum{.name = name, .to = fresh("enum_renamed_")}); return;
    case 4: apply(list, changes::drop_enum{.name = name}); return;
    default: apply(list, changes::rename_enum_value{.name = name, .from = *any, .to = fresh("value_")}); return;
  }
  changes::alter_enum alter{.name = name};
  memory_.fill(alter.values, values);
  apply(list, alter);
}

void synthetic_history::grow_schema(std::vector<const definition*>& list) {
  const schema::table_state& table = random_table();
  switch (pick(4)) {
    case 0: apply(list, schema::named_schema{.name = fresh("schema_")}); break;
    case 1: {
      const auto& all = state_.schemas();
      if (all.size() != 0)
        apply(list,
              changes::drop_schema{.name = all[static_cast<std::uint32_t>(pick(static_cast<int>(all.size())))].name});
      break;
    }
    default: {
      const std::string own = std::string(table.name).substr(std::string(table.name).find('.') + 1);
      apply(list, changes::rename_table{.name = table.name, .to = memory_.text(own_schema() + own)});
    }
  }
}

void synthetic_history::grow(std::vector<const definition*>& list) {
  if (size_.enums_and_schemas && pick(3) == 0) return pick(2) == 0 ? grow_enum(list) : grow_schema(list);
  const schema::table_state& table = random_table();
  const char* const column = random_column(table);
  switch (pick(12)) {
    case 0:
    case 1: {
      schema::column c;
      c.table = table.name;
      c.name = fresh("column_");
      c.type = random_type();
      c.nullable = true;
      apply(list, c);
      break;
    }
    case 2: apply(list, changes::drop_column{.table = table.name, .name = column}); break;
    case 3: {
      changes::alter_column alter{.table = table.name, .name = column};
      alter.type = schema::types::varchar(300 + ++names_);
      apply(list, alter);
      break;
    }
    case 4: {
      changes::alter_column alter{.table = table.name, .name = column};
      alter.nullable = pick(2) == 0;
      alter.default_sql = memory_.text(std::to_string(++names_));
      apply(list, alter);
      break;
    }
    case 5: apply(list, changes::rename_column{.table = table.name, .name = column, .to = fresh("renamed_")}); break;
    case 6: apply(list, changes::rename_table{.name = table.name, .to = fresh("table_renamed_")}); break;
    case 7:
    case 8: create_index(list, table.name); break;
    case 9:
      if (!table.indexes.empty()) apply(list, changes::drop_index{.table = table.name, .name = table.indexes[0].name});
      break;
    case 10: {
      schema::foreign_key key;
      key.table = table.name;
      key.name = fresh("fk_");
      key.references = random_table().name;
      key.on_delete = pick(2) == 0 ? schema::referential_action::cascade : schema::referential_action::restrict;
      memory_.fill(key.columns, std::vector<const char*>{column});
      memory_.fill(key.referenced_columns, std::vector<const char*>{"id"});
      apply(list, key);
      break;
    }
    default:
      apply(list,
            changes::execute{
                .up = migration::both("SELECT 1"), .down = migration::both("SELECT 2"), .effect = migration::none});
  }
}

migration::operations as_models(migration::arena& memory, const schema::catalog& catalog) {
  std::vector<const schema::definition*> tables;
  std::vector<const schema::definition*> rest;
  for (const schema::named_schema& s : catalog.schemas()) tables.push_back(&memory.make(s));
  for (const schema::enumeration_state& e : catalog.enumerations())
    tables.push_back(&memory.make(migration::materialize(memory, e)));
  for (const schema::table_state& table : catalog.tables()) {
    if (!table.present) continue;
    schema::table made = migration::materialize(memory, table);
    memory.fill(made.foreign_keys, std::vector<schema::foreign_key>{});  // they may refer to tables that come later
    tables.push_back(&memory.make(made));
    for (const schema::index_state& i : table.indexes)
      rest.push_back(&memory.make(migration::materialize(memory, i, table.name)));
  }
  for (const schema::table_state& table : catalog.tables())
    if (table.present)
      for (const schema::foreign_key_state& k : table.foreign_keys)
        rest.push_back(&memory.make(migration::materialize(memory, k, table.name)));
  tables.insert(tables.end(), rest.begin(), rest.end());
  return memory.list(tables);
}

}  // namespace cupel::test
