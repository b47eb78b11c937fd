// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/statements.hpp"

#include <cupel/dialect/identifier.hpp>
#include <cupel/dialect/postgresql/ddl/name.hpp>

#include "tools/codegen/write/layout.hpp"

namespace cupel::codegen {
namespace {

using columns = std::vector<const mapped_column*>;

// Long lists are broken where the text is still easy to read in a log.
constexpr std::size_t sql_limit = 100;

std::string broken(const std::vector<std::string>& items, std::size_t column) {
  return filled(items, column, 2, 0, sql_limit);
}

template <class Filter> columns chosen(const mapped_record& record, Filter&& by) {
  columns result;
  for (const auto& each : record.columns)
    if (by(each)) result.push_back(&each);
  return result;
}

columns key_and_version(const mapped_record& record) {
  columns result;
  for (const auto each : record.primary_key) result.push_back(&record.columns[each]);
  for (const auto* each : chosen(record, [](const mapped_column& of) { return of.version; })) result.push_back(each);
  return result;
}

// What `update` sets from the object.
columns assigned(const mapped_record& record) {
  return chosen(record, [](const mapped_column& each) {
    return !each.primary_key && !each.generated && !each.created_at && !each.updated_at && !each.computed
           && !each.version;
  });
}

columns returned(const mapped_record& record) {
  return chosen(record, [](const mapped_column& each) { return each.filled_by_database(); });
}

class writer {
 public:
  writer(const mapped_record& record, driver::database database)
      : record_(record), sqlite_(database == driver::database::sqlite) {}

  record_statements run() {
    record_statements result;
    result.table = table();
    result.select =
        "SELECT " + broken(read_names(chosen(record_, [](const auto&) { return true; })), 7) + "\nFROM " + table();
    if (record_.view) return result;
    result.find = result.select + "\nWHERE " + where(key(), 1, alive_condition(record_));
    result.last_insert_id = last_insert_id();
    result.insert = insert() + (result.last_insert_id ? "" : returning(returned(record_)));
    result.update = update();
    result.remove = remove();
    return result;
  }

 private:
  std::string table() const {
    return sqlite_ ? dialect::quoted(record_.table) : dialect::postgresql::quoted_table(record_.table.c_str());
  }

  std::string parameter(std::size_t number) const { return (sqlite_ ? '?' : '$') + std::to_string(number); }

  static std::vector<std::string> names(const columns& of) {
    std::vector<std::string> result;
    for (const auto* each : of) result.push_back(dialect::quoted(each->name));
    return result;
  }

  // A type that only the database knows has no binary form that we read: its text has, under the column's own name.
  std::vector<std::string> read_names(const columns& of) const {
    auto result = names(of);
    for (std::size_t i = 0; i < of.size(); ++i)
      if (!sqlite_ && of[i]->sql.kind == schema::type_kind::custom && of[i]->holds_text())
        result[i] += of[i]->type.what == type_kind::array ? "::text[]" : "::text";
    return result;
  }

  columns key() const {
    columns result;
    for (const auto each : record_.primary_key) result.push_back(&record_.columns[each]);
    return result;
  }

  std::string where(const columns& of, std::size_t number, const std::string& more) const {
    std::string result;
    for (const auto* each : of)
      result += (result.empty() ? "" : " AND ") + dialect::quoted(each->name) + " = " + parameter(number++);
    if (!more.empty()) result += " AND " + more;
    return result;
  }

  std::string returning(const columns& of) const {
    return of.empty() ? "" : "\nRETURNING " + broken(read_names(of), 10);
  }

  // The time of the change, in the form of the column's values (docs/architecture: six digits on SQLite).
  std::string now(const mapped_column& of) const {
    if (!sqlite_) return "CURRENT_TIMESTAMP";
    const bool zoned = of.sql.kind == schema::type_kind::timestamptz;
    if (of.sql.kind == schema::type_kind::date) return "strftime('%Y-%m-%d', 'now')";
    return zoned ? "strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')" : "strftime('%Y-%m-%dT%H:%M:%f000', 'now')";
  }

  std::string insert() const {
    const auto given = bound_by_insert(record_);
    if (given.empty()) return "INSERT INTO " + table() + " DEFAULT VALUES";
    const auto head = "INSERT INTO " + table() + " (";
    std::vector<std::string> values;
    for (std::size_t i = 0; i < given.size(); ++i) values.push_back(parameter(i + 1));
    return head + broken(names(given), head.size()) + ")\nVALUES (" + broken(values, 8) + ')';
  }

  // SQLite tells the rowid of the last insert without a result: cheaper than RETURNING.
  bool last_insert_id() const {
    const auto filled = returned(record_);
    return sqlite_ && filled.size() == 1 && filled.front()->generated && record_.primary_key.size() == 1
           && filled.front() == &record_.columns[record_.primary_key.front()]
           && find(record_.declared->attributes, "without_rowid") == nullptr;
  }

  void touch(std::vector<std::string>& set) const {
    for (const auto& each : record_.columns)
      if (each.updated_at) set.push_back(dialect::quoted(each.name) + " = " + now(each));
    for (const auto& each : record_.columns)
      if (each.version) set.push_back(dialect::quoted(each.name) + " = " + dialect::quoted(each.name) + " + 1");
  }

  std::string update() const {
    std::vector<std::string> set;
    std::size_t number = 1;
    for (const auto* each : assigned(record_)) set.push_back(dialect::quoted(each->name) + " = " + parameter(number++));
    touch(set);
    if (set.empty())  // nothing but a key: the statement still tells whether the row is there
      for (const auto& each : names(key())) set.push_back(each + " = " + each);
    return "UPDATE " + table() + "\nSET " + broken(set, 4) + "\nWHERE " + where(key_and_version(record_), number, "")
           + returning(chosen(record_, [](const mapped_column& each) { return each.updated_at || each.computed; }));
  }

  std::string remove() const {
    const auto marks = chosen(record_, [](const mapped_column& each) { return each.soft_delete; });
    if (marks.empty()) return "DELETE FROM " + table() + "\nWHERE " + where(key_and_version(record_), 1, "");
    std::vector<std::string> set;
    for (const auto* each : marks)
      set.push_back(dialect::quoted(each->name) + " = "
                    + (each->sql.kind == schema::type_kind::boolean ? "TRUE" : now(*each)));
    touch(set);
    return "UPDATE " + table() + "\nSET " + broken(set, 4) + "\nWHERE "
           + where(key_and_version(record_), 1, alive_condition(record_));
  }

  const mapped_record& record_;
  bool sqlite_;
};

}  // namespace

record_statements statements_of(const mapped_record& record, driver::database database) {
  return writer(record, database).run();
}

std::vector<const mapped_column*> bound_by_insert(const mapped_record& record) {
  return chosen(record, [](const mapped_column& each) { return !each.filled_by_database(); });
}

std::vector<const mapped_column*> bound_by_update(const mapped_record& record) {
  auto result = assigned(record);
  for (const auto* each : key_and_version(record)) result.push_back(each);
  return result;
}

std::vector<const mapped_column*> bound_by_remove(const mapped_record& record) {
  return key_and_version(record);
}

std::string alive_condition(const mapped_record& record) {
  std::string result;
  for (const auto* each : chosen(record, [](const mapped_column& of) { return of.soft_delete; })) {
    const bool flag = each->sql.kind == schema::type_kind::boolean;
    result += (result.empty() ? "" : " AND ") + dialect::quoted(each->name)
              + (!flag            ? " IS NULL"
                 : each->nullable ? " IS NOT TRUE"
                                  : " = FALSE");
  }
  return result;
}

}  // namespace cupel::codegen
