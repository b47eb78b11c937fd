// SPDX-License-Identifier: Apache-2.0
// The floor of a migration that has nothing to do: connect, and SELECT where the database is.
#pragma once

#include <libpq-fe.h>
#include <sqlite3.h>

#include <memory>
#include <stdexcept>
#include <string>

namespace cupel::bench {

inline constexpr const char* version_query = "SELECT revision FROM cupel_revision WHERE system = 'color_meter'";

class bare_sqlite {
 public:
  /// `url`: sqlite:FILE
  explicit bare_sqlite(const std::string& url) {
    sqlite3* db = nullptr;
    const int result = sqlite3_open_v2(url.c_str() + std::string{"sqlite:"}.size(), &db,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    db_.reset(db);
    if (result != SQLITE_OK) throw std::runtime_error{sqlite3_errstr(result)};
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(db, version_query, -1, &statement, nullptr) != SQLITE_OK) {
      throw std::runtime_error{sqlite3_errmsg(db)};
    }
    query_.reset(statement);
  }

  std::string version() {
    if (sqlite3_step(query_.get()) != SQLITE_ROW) throw std::runtime_error{"no version"};
    std::string result = reinterpret_cast<const char*>(sqlite3_column_text(query_.get(), 0));
    sqlite3_reset(query_.get());
    return result;
  }

 private:
  struct closer {
    void operator()(sqlite3* db) const { sqlite3_close(db); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
  };
  std::unique_ptr<sqlite3, closer> db_;
  std::unique_ptr<sqlite3_stmt, closer> query_;
};

class bare_postgresql {
 public:
  explicit bare_postgresql(const std::string& url) : connection_{PQconnectdb(url.c_str()), &PQfinish} {
    if (PQstatus(connection_.get()) != CONNECTION_OK) throw std::runtime_error{PQerrorMessage(connection_.get())};
  }

  std::string version() {
    const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(connection_.get(), version_query), &PQclear};
    if (PQntuples(result.get()) != 1) throw std::runtime_error{"no version"};
    return PQgetvalue(result.get(), 0, 0);
  }

 private:
  std::unique_ptr<PGconn, decltype(&PQfinish)> connection_;
};

}  // namespace cupel::bench
