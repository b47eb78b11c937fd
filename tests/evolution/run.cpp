// SPDX-License-Identifier: Apache-2.0
#include "evolution/run.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/create_all.hpp>
#include <cupel/dialect/ddl/refusal.hpp>
#include <cupel/driver/open.hpp>
#include <cupel/runner/upgrade.hpp>
#include <memory>

#include "evolution/rows.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/schema_dump.hpp"
#include "support/temporary.hpp"

namespace cupel::test {
namespace {

/// An empty database of its own.
class fresh_database {
 public:
  explicit fresh_database(driver::database which)
      : on_sqlite_(which == driver::database::sqlite),
        url_(on_sqlite_ ? sqlite_url() : postgresql_url()),
        connection_(driver::open(driver::parse_url(url_))) {}

  driver::connection& connection() { return *connection_; }
  void execute(const std::string& sql) {
    if (!sql.empty()) connection_->execute(sql);
  }
  std::string schema() {
    if (!on_sqlite_) return postgresql_schema(url_);
    connection_->execute("BEGIN IMMEDIATE; COMMIT");  // the file stands, empty as it may be
    return sqlite_schema(url_.substr(url_.find(':') + 1));
  }
  /// What the database itself finds wrong: on PostgreSQL nothing can be.
  std::string wrong() {
    if (!on_sqlite_) return {};
    const auto integrity = query_text(*connection_, "PRAGMA integrity_check");
    return query_text(*connection_, "PRAGMA foreign_key_check") + (integrity == "ok\n" ? std::string{} : integrity);
  }

 private:
  bool on_sqlite_;
  std::string url_;
  std::unique_ptr<driver::connection> connection_;
};

class case_run {
 public:
  case_run(const evolution_case& of, const evolution& what, driver::database database)
      : of_(of), what_(what), on_(database), database_(database), fresh_(database) {}

  void run() {
    every_operation_is_possible();
    const auto empty = database_.schema();
    runner::upgrade(database(), what_.registry(), {}, "r1");
    database_.execute(text("rows"));
    database_.execute(text("objects"));
    const auto first_schema = database_.schema();
    const auto first_rows = read_rows(database(), what_.first_state());
    if (const auto refusal = of_.file("refused", "txt", on_); std::filesystem::exists(refusal)) {
      is_refused(refusal);
      EXPECT_EQ(database_.schema(), first_schema) << "a refused revision left something";
      EXPECT_EQ(read_rows(database(), what_.first_state()), first_rows);
      return;
    }

    runner::upgrade(database(), what_.registry());
    const auto kept = renamed(first_rows, what_.operations());
    const auto head_rows = read_rows(database(), what_.last_state());
    EXPECT_EQ(text_of_rows(head_rows, kept, of_.converted), text_of_rows(kept, kept, of_.converted))
        << "the upgrade lost or changed rows";
    expect_kept();
    create_all(fresh_.connection(), what_.registry());
    fresh_.execute(text("objects"));
    const auto head_schema = database_.schema();
    EXPECT_EQ(head_schema, fresh_.schema()) << "left: migrated; right: made from the models";
    EXPECT_EQ(database_.wrong(), "");

    EXPECT_EQ(runner::downgrade(database(), what_.registry(), "r1").applied, 1U);
    const auto back = renamed(kept, what_.way_back());
    EXPECT_EQ(text_of_rows(read_rows(database(), what_.first_state()), back, of_.lost),
              text_of_rows(first_rows, back, of_.lost))
        << "the way back lost or changed rows";
    EXPECT_EQ(database_.schema(), first_schema) << "the way back does not restore";
    EXPECT_EQ(database_.wrong(), "");

    EXPECT_EQ(runner::upgrade(database(), what_.registry()).applied, 1U);
    EXPECT_EQ(database_.schema(), head_schema) << "the second upgrade makes another schema";
    EXPECT_EQ(text_of_rows(read_rows(database(), what_.last_state()), head_rows, of_.made_anew),
              text_of_rows(head_rows, head_rows, of_.made_anew))
        << "the second upgrade makes other rows";
    expect_kept();
    is_used();

    database_.execute(text("objects_gone"));
    EXPECT_EQ(runner::downgrade(database(), what_.registry(), "base").applied, 2U);
    EXPECT_EQ(database_.schema(), empty) << "something is left at base";
  }

 private:
  driver::connection& database() { return database_.connection(); }
  std::string text(const std::string& stem) const { return text_of(of_.file(stem, "sql", on_)); }

  void every_operation_is_possible() const {
    for (const auto& each : what_.operations())
      if (const char* reason = dialect::refuses(on_, each.what)) ADD_FAILURE() << reason;
  }

  /// A query of the case's own, on the head.
  void expect_kept(const std::string& golden = "kept") {
    if (const auto query = text("kept"); !query.empty())
      expect_golden(of_.file(golden, "txt", on_), query_text(database(), query));
  }
  /// The head is not only the same to look at: it takes what the models allow.
  void is_used() {
    const auto script = text("used");
    if (script.empty()) return;
    database().begin();
    EXPECT_NO_THROW(database_.execute(script)) << "the head does not take what the models allow";
    if (!testing::Test::HasFailure()) expect_kept("used");
    EXPECT_EQ(database_.wrong(), "");
    database().rollback();  // what only the head takes would stand in the way back
  }

  void is_refused(const std::filesystem::path& golden) {
    try {
      runner::upgrade(database(), what_.registry());
      ADD_FAILURE() << "it is not refused";
    } catch (const migration_error& e) {
      const auto& said = e.details();
      EXPECT_EQ(said.revision, "r2");
      expect_golden(golden, said.headline + '\n');
    }
  }

  const evolution_case& of_;
  const evolution& what_;
  driver::database on_;
  fresh_database database_;
  fresh_database fresh_;
};

}  // namespace

void run(const evolution_case& of, const evolution& what, driver::database database) {
  case_run(of, what, database).run();
}

}  // namespace cupel::test
