// SPDX-License-Identifier: Apache-2.0
// The table-valued function that reads a list parameter as rows.
//
//   SELECT … FROM "users" WHERE "id" IN cupel_list(?1)
#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cupel/driver/sqlite/list.hpp>
#include <new>

namespace cupel::driver::sqlite {

/// `SELECT value FROM cupel_list(?1)`: the methods of an eponymous virtual table (sqlite.org/vtab.html, 2.1.2).
struct list_function {
  enum column : int { value_column, list_column };  // the second is hidden: the function's argument

  struct cursor : sqlite3_vtab_cursor {
    const list* values = nullptr;
    std::size_t at = 0;
    std::size_t count = 0;
  };

  static int connect(sqlite3* db, void* /*aux*/, int /*argc*/, const char* const* /*argv*/, sqlite3_vtab** made,
                     char** /*problem*/) {
    const int result = sqlite3_declare_vtab(db, "CREATE TABLE x(value, list HIDDEN)");
    if (result != SQLITE_OK) return result;
    *made = new (std::nothrow) sqlite3_vtab{};
    return *made == nullptr ? SQLITE_NOMEM : SQLITE_OK;
  }
  static int disconnect(sqlite3_vtab* table) {
    delete table;
    return SQLITE_OK;
  }
  /// There is one way to read it: with its argument, in its order.
  static int best_index(sqlite3_vtab* /*table*/, sqlite3_index_info* plan) {
    for (int i = 0; i < plan->nConstraint; ++i) {
      const auto& constraint = plan->aConstraint[i];
      if (constraint.iColumn != list_column || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
      if (constraint.usable == 0) return SQLITE_CONSTRAINT;
      plan->aConstraintUsage[i].argvIndex = 1;
      plan->aConstraintUsage[i].omit = 1;
    }
    plan->estimatedCost = 1;
    plan->estimatedRows = 100;
    return SQLITE_OK;
  }
  static int open(sqlite3_vtab* /*table*/, sqlite3_vtab_cursor** made) {
    *made = new (std::nothrow) cursor{};
    return *made == nullptr ? SQLITE_NOMEM : SQLITE_OK;
  }
  static int close(sqlite3_vtab_cursor* here) {
    delete static_cast<cursor*>(here);
    return SQLITE_OK;
  }
  static int filter(sqlite3_vtab_cursor* here, int /*plan*/, const char* /*name*/, int argc, sqlite3_value** argv) {
    cursor& reader = *static_cast<cursor*>(here);
    reader.values = argc == 1 ? static_cast<const list*>(sqlite3_value_pointer(argv[0], list_type)) : nullptr;
    reader.count = reader.values == nullptr ? 0 : static_cast<std::size_t>(reader.values->size());
    reader.at = 0;
    return SQLITE_OK;
  }
  static int next(sqlite3_vtab_cursor* here) {
    ++static_cast<cursor*>(here)->at;
    return SQLITE_OK;
  }
  static int eof(sqlite3_vtab_cursor* here) {
    const cursor& reader = *static_cast<cursor*>(here);
    return reader.at >= reader.count ? 1 : 0;
  }
  static int give(sqlite3_vtab_cursor* here, sqlite3_context* to, int which) {
    const cursor& reader = *static_cast<cursor*>(here);
    if (which == value_column) reader.values->give(reader.at, to);
    return SQLITE_OK;
  }
  static int row_id(sqlite3_vtab_cursor* here, sqlite3_int64* id) {
    *id = static_cast<sqlite3_int64>(static_cast<cursor*>(here)->at);
    return SQLITE_OK;
  }
};

/// Makes `cupel_list` known to a connection, and to nothing in its file. Returns a result code of SQLite.
[[nodiscard]] inline int add_list_function(sqlite3* db) {
  static const sqlite3_module module = [] {
    sqlite3_module m{};  // without xCreate: it is there by its name, and nobody can make a table of it
    m.xConnect = list_function::connect;
    m.xBestIndex = list_function::best_index;
    m.xDisconnect = list_function::disconnect;
    m.xOpen = list_function::open;
    m.xClose = list_function::close;
    m.xFilter = list_function::filter;
    m.xNext = list_function::next;
    m.xEof = list_function::eof;
    m.xColumn = list_function::give;
    m.xRowid = list_function::row_id;
    return m;
  }();
  return sqlite3_create_module_v2(db, list_type, &module, nullptr, nullptr);
}

}  // namespace cupel::driver::sqlite
