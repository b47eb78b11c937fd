// SPDX-License-Identifier: Apache-2.0
#include "support/postgresql_cluster.hpp"

#include <libpq-fe.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <optional>
#include <stdexcept>
#include <vector>

#include "support/postgresql_state.hpp"
#include "support/process.hpp"

namespace cupel::test {
namespace {

std::string make_url(postgresql_state const& state, std::string_view database) {
  std::string const name(database);
  if (state.password.empty()) return "postgresql://cupel@/" + name + "?host=" + state.host + "&port=" + state.port;
  return "postgresql://cupel:" + state.password + "@" + state.host + ":" + state.port + "/" + name;
}

void control(std::vector<std::string> const& arguments) {
  std::vector<std::string> argv{CUPEL_TEST_POSTGRESQL};
  argv.insert(argv.end(), arguments.begin(), arguments.end());
  auto const result = run_process({.argv = argv});
  if (result.exit_code != 0) throw std::runtime_error(result.err);
}

postgresql_state state_of(std::filesystem::path const& folder) {
  auto state = read_state(folder / "state");
  if (!state) throw std::runtime_error("the test's PostgreSQL cluster has ended");
  return *state;
}

/// The cluster of this CTest run, else one of this program's own.
postgresql_state shared_cluster() {
  if (auto state = read_state(CUPEL_TEST_POSTGRESQL_STATE); state && !state->host.empty()) return *state;
  static postgresql_cluster const own;
  return {.host = own.host(), .port = own.port()};
}

/// Drops what postgresql_url() made. Made after `shared_cluster()`'s own cluster, so it goes before it.
class created_databases {
 public:
  explicit created_databases(postgresql_state server) : server_(std::move(server)) {}
  ~created_databases() {
    for (auto const& name : names_) {
      try {
        postgresql_query(make_url(server_, "postgres"), "DROP DATABASE IF EXISTS \"" + name + "\" WITH (FORCE)");
      } catch (std::exception const&) {
        // The cluster is gone already, and the database with it.
      }
    }
  }
  std::string add(std::string_view name) {
    static std::atomic<int> count = 0;
    auto full = std::string(name) + "_" + std::to_string(::getpid()) + "_" + std::to_string(++count);
    postgresql_query(make_url(server_, "postgres"), "CREATE DATABASE \"" + full + "\"");
    names_.push_back(full);
    return full;
  }
  postgresql_state const& server() const { return server_; }

 private:
  postgresql_state server_;
  std::vector<std::string> names_;
};

created_databases& databases() {
  static created_databases all{shared_cluster()};
  return all;
}

}  // namespace

postgresql_cluster::postgresql_cluster(options const& wanted) {
  std::vector<std::string> arguments{"start", (folder_.path() / "state").string()};
  if (!wanted.password.empty()) arguments.insert(arguments.end(), {"--password", wanted.password});
  control(arguments);
}

postgresql_cluster::~postgresql_cluster() {
  try {
    control({"stop", (folder_.path() / "state").string()});
  } catch (std::exception const&) {
    // Its guard ends it together with this program.
  }
}

std::string postgresql_cluster::host() const {
  return state_of(folder_.path()).host;
}
std::string postgresql_cluster::port() const {
  return state_of(folder_.path()).port;
}
std::string postgresql_cluster::url(std::string_view database) const {
  return make_url(state_of(folder_.path()), database);
}
void postgresql_cluster::kill() {
  control({"stop", (folder_.path() / "state").string()});
}

postgresql_address postgresql_database(std::string_view name) {
  auto& all = databases();
  return {.host = all.server().host, .port = all.server().port, .user = "cupel", .database = all.add(name)};
}

std::string postgresql_url(std::string_view name) {
  auto& all = databases();
  auto const database = all.add(name);
  return make_url(all.server(), database);
}

std::string postgresql_query(std::string const& url, std::string const& sql) {
  std::unique_ptr<PGconn, decltype(&PQfinish)> const connection(PQconnectdb(url.c_str()), &PQfinish);
  if (PQstatus(connection.get()) != CONNECTION_OK) throw std::runtime_error(PQerrorMessage(connection.get()));
  std::unique_ptr<PGresult, decltype(&PQclear)> const result(PQexec(connection.get(), sql.c_str()), &PQclear);
  auto const status = PQresultStatus(result.get());
  if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK && status != PGRES_EMPTY_QUERY)
    throw std::runtime_error(PQerrorMessage(connection.get()));
  std::string lines;
  for (int row = 0; row < PQntuples(result.get()); ++row) {
    if (row != 0) lines += '\n';
    lines += PQgetvalue(result.get(), row, 0);
  }
  return lines;
}

}  // namespace cupel::test
