// SPDX-License-Identifier: Apache-2.0
// Insert, find by primary key and scan of 100,000 rows: the ORM, and the C API below it as the floor, on one
// connection.
//
//   rows_bench [--benchmark_filter=scan/sqlite]
//
// The tables have a primary key and no other index or foreign key, and SQLite is in memory: whatever the database does
// takes the same time on both sides and would hide what the ORM costs.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <cupel/driver/postgresql/connection.hpp>
#include <cupel/driver/sqlite/connection.hpp>
#include <cupel/orm/database.hpp>
#include <functional>
#include <memory>
#include <numeric>
#include <random>
#include <stdexcept>

#include "rows/model_of.hpp"
#include "rows/postgresql_floor.hpp"
#include "rows/sample_rows.hpp"
#include "rows/sqlite_floor.hpp"
#include "support/add.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/register.hpp"

namespace cupel::bench {

namespace {

constexpr int rows = 100'000;

/// A table with its rows, and both ways to it. Made at its first use: a filter spares what it leaves out.
template <class Plain, template <class> class Floor> class table_of {
 public:
  using plain = Plain;
  using model = model_of<Plain>;

  struct content {
    std::shared_ptr<database> db;
    Floor<Plain> floor;
    std::vector<plain> plains{};
    std::vector<model> models{};
    std::vector<std::int32_t> keys{};  ///< to look up, in no order
    bool full = false;

    /// For what writes.
    void clear() {
      const bool postgresql = db->connection().dialect() == driver::database::postgresql;
      const std::string name = mapping<model>::table_name;
      db->connection().execute(postgresql ? "TRUNCATE " + name + " RESTART IDENTITY" : "DELETE FROM " + name);
      full = false;
    }

    /// For what reads: ids 1 to `rows`.
    void refill() {
      if (full) return;
      clear();
      db->transaction([&](auto& work) {
        for (auto& object : models) work.insert(object);
      });
      if (db->connection().dialect() == driver::database::postgresql) {
        db->connection().execute(std::string{"VACUUM ANALYZE "} + mapping<model>::table_name);
      }
      full = true;
    }
  };

  /// `open` gives the database.
  explicit table_of(std::function<std::shared_ptr<database>()> open) : open_{std::move(open)} {}

  content& operator*() {
    if (!content_) fill_in();
    return *content_;
  }
  content* operator->() { return &**this; }

 private:
  void fill_in() {
    std::shared_ptr<database> db = open_();
    Floor<Plain> floor{below(db->connection(), static_cast<Floor<Plain>*>(nullptr))};
    content_.emplace(content{std::move(db), std::move(floor)});
    for (int i = 0; i < rows; ++i) {
      fill(content_->plains.emplace_back(), i);
      fill(content_->models.emplace_back(), i);
      content_->keys.push_back(i + 1);
    }
    std::ranges::shuffle(content_->keys, std::mt19937{7});
  }

  static sqlite3* below(driver::connection& on, sqlite_floor<Plain>* /*for*/) {
    return dynamic_cast<driver::sqlite::connection&>(on).handle();
  }
  static PGconn* below(driver::connection& on, postgresql_floor<Plain>* /*for*/) {
    return dynamic_cast<driver::postgresql::connection&>(on).raw();
  }

  std::function<std::shared_ptr<database>()> open_;
  std::optional<content> content_;
};

void require(bool good) {
  if (!good) throw std::runtime_error{"the database did not give what was put in"};
}

template <class Table> void add_insert(const std::string& job, std::shared_ptr<Table> table) {
  const auto run = [table](benchmark::State& state, auto all) {
    for (auto _ : state) {
      state.PauseTiming();
      (*table)->clear();
      state.ResumeTiming();
      (*table)->db->transaction([&](auto& work) { all(work); });
    }
  };
  add(job + "/floor", [table, run](benchmark::State& state) {
    run(state, [&](auto&) {
      for (auto& each : (*table)->plains) (*table)->floor.insert(each);
    });
    require((*table)->plains.front().id == 1);
  });
  add(job + "/cupel", [table, run](benchmark::State& state) {
    run(state, [&](auto& work) {
      for (auto& each : (*table)->models) work.insert(each);
    });
    require((*table)->models.front().id == 1);
  });
}

template <class Table> void add_find(const std::string& job, std::shared_ptr<Table> table) {
  const auto run = [table](benchmark::State& state, auto find) {
    (*table)->refill();
    for (auto _ : state) {
      (*table)->db->transaction([&](auto& work) {
        for (const std::int32_t key : (*table)->keys) find(work, key);
      });
    }
  };
  add(job + "/floor", [table, run](benchmark::State& state) {
    run(state, [&](auto&, std::int32_t key) {
      typename Table::plain found;
      require((*table)->floor.find(key, found) && found.id == key);
    });
  });
  add(job + "/cupel", [table, run](benchmark::State& state) {
    run(state, [&](auto& work, std::int32_t key) {
      const auto found = work.template find<typename Table::model>(key);
      require(found && found->id == key);
    });
  });
}

template <class Table> void add_scan(const std::string& job, std::shared_ptr<Table> table) {
  const auto run = [table](benchmark::State& state, auto scan) {
    (*table)->refill();
    for (auto _ : state) {
      const auto all = scan();
      state.PauseTiming();
      require(all.size() == rows && all.back().id == rows);
      state.ResumeTiming();
    }
  };
  add(job + "/floor", [table, run](benchmark::State& state) { run(state, [&] { return (*table)->floor.scan(); }); });
  add(job + "/cupel", [table, run](benchmark::State& state) {
    run(state, [&] { return (*table)->db->from(cupel::table<typename Table::model>).all(); });
  });
}

template <class Plain, template <class> class Floor>
void add_table(std::function<std::shared_ptr<database>()> open, const char* where) {
  auto table = std::make_shared<table_of<Plain, Floor>>(std::move(open));
  const std::string name = std::string{where} + '/' + mapping<model_of<Plain>>::table_name;
  add_insert("insert/" + name, table);
  add_find("find/" + name, table);
  add_scan("scan/" + name, table);
}

const char* sqlite_tables() {
  return R"sql(
CREATE TABLE comparison_results (id INTEGER NOT NULL PRIMARY KEY, test_sample_id INTEGER NOT NULL,
  std_model_id INTEGER NOT NULL, total_score REAL NOT NULL, zone_score REAL NOT NULL, color_score REAL NOT NULL,
  structure_score REAL NOT NULL, judgment TEXT NOT NULL, confidence REAL NOT NULL, top_reasons TEXT, zone_details TEXT,
  alignment_quality REAL, metadata_json TEXT,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000', 'now')),
  processing_time_ms INTEGER, algorithm_version TEXT);
CREATE TABLE test_samples (id INTEGER NOT NULL PRIMARY KEY, sku_code TEXT NOT NULL, batch_number TEXT,
  sample_id TEXT NOT NULL, image_path TEXT NOT NULL,
  created_at TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000', 'now')),
  inspector_id TEXT, analysis_result TEXT, notes TEXT, metadata_json TEXT, capture_device TEXT, image_width INTEGER,
  image_height INTEGER, updated_at TEXT))sql";
}

const char* postgresql_tables() {
  return R"sql(
CREATE TABLE comparison_results (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  test_sample_id integer NOT NULL, std_model_id integer NOT NULL, total_score double precision NOT NULL,
  zone_score double precision NOT NULL, color_score double precision NOT NULL,
  structure_score double precision NOT NULL, judgment varchar(20) NOT NULL, confidence double precision NOT NULL,
  top_reasons json, zone_details json, alignment_quality double precision, metadata_json json,
  created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP, processing_time_ms integer, algorithm_version varchar(20));
CREATE TABLE test_samples (id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, sku_code varchar(50) NOT NULL,
  batch_number varchar(50), sample_id varchar(100) NOT NULL, image_path varchar(500) NOT NULL,
  created_at timestamp NOT NULL DEFAULT CURRENT_TIMESTAMP, inspector_id varchar(100), analysis_result json, notes text,
  metadata_json json, capture_device varchar(100), image_width integer, image_height integer, updated_at timestamp))sql";
}

}  // namespace

void register_all() {
  const auto sqlite = [db = std::shared_ptr<database>{}]() mutable {
    if (!db) {
      db = std::make_shared<database>(cupel::open("sqlite::memory:"));
      db->connection().execute(sqlite_tables());
    }
    return db;
  };
  add_table<plain_comparison, sqlite_floor>(sqlite, "sqlite");
  add_table<plain_sample, sqlite_floor>(sqlite, "sqlite");

  const auto postgresql = [db = std::shared_ptr<database>{}]() mutable {
    if (!db) {
      db = std::make_shared<database>(cupel::open(test::postgresql_url("bench")));
      db->connection().execute(postgresql_tables());
    }
    return db;
  };
  add_table<plain_comparison, postgresql_floor>(postgresql, "postgresql");
  add_table<plain_sample, postgresql_floor>(postgresql, "postgresql");
}

}  // namespace cupel::bench
