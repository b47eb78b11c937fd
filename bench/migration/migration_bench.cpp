// SPDX-License-Identifier: Apache-2.0
// db.migrate() of a database that is at its head, against a SELECT of its version through the C API: on a connection
// that is open, and with connecting.
#include <benchmark/benchmark.h>

#include <cupel/orm/database.hpp>
#include <functional>
#include <memory>
#include <stdexcept>

#include "color_meter/color_meter.gen.hpp"
#include "migration/bare.hpp"
#include "support/add.hpp"
#include "support/postgresql_cluster.hpp"
#include "support/register.hpp"
#include "support/temporary.hpp"

namespace cupel::bench {

namespace {

/// A database at the head, made at its first use.
class standing {
 public:
  explicit standing(std::function<std::string()> make) : make_{std::move(make)} {}

  const std::string& url() {
    if (url_.empty()) {
      url_ = make_();
      cupel::open(url_).migrate(systems::color_meter);
    }
    return url_;
  }

 private:
  std::function<std::string()> make_;
  std::string url_;
};

template <class Bare> void add_pair(const char* where, const std::shared_ptr<standing>& at, int often) {
  const std::string job = std::string{"no-op migrate/"} + where;
  add(
      job + "/connected/floor",
      [at](benchmark::State& state) {
        Bare bare{at->url()};
        for (auto _ : state) benchmark::DoNotOptimize(bare.version());
      },
      often * 20);
  add(
      job + "/connected/cupel",
      [at](benchmark::State& state) {
        database db = cupel::open(at->url());
        for (auto _ : state) db.migrate(systems::color_meter);
      },
      often * 20);
  add(
      job + "/connecting/floor",
      [at](benchmark::State& state) {
        const std::string& url = at->url();
        for (auto _ : state) benchmark::DoNotOptimize(Bare{url}.version());
      },
      often);
  add(
      job + "/connecting/cupel",
      [at](benchmark::State& state) {
        const std::string& url = at->url();
        for (auto _ : state) cupel::open(url).migrate(systems::color_meter);
      },
      often);
}

}  // namespace

void register_all() {
  const auto folder = std::make_shared<test::temporary_folder>();
  const auto file = [folder] { return "sqlite:" + (folder->path() / "meter.db").string(); };
  add_pair<bare_sqlite>("sqlite", std::make_shared<standing>(file), 200);
  add_pair<bare_postgresql>("postgresql", std::make_shared<standing>([] { return test::postgresql_url("bench"); }), 20);
}

}  // namespace cupel::bench
