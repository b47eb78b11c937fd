// SPDX-License-Identifier: Apache-2.0
// Several hosts in one URL, of which some are silent: each has its own time.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <string>

#include "support/postgresql_cluster.hpp"

namespace {

/// Takes connections and says nothing.
class silent_host {
 public:
  silent_host() : listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* const plain = reinterpret_cast<sockaddr*>(&here);
    EXPECT_EQ(::bind(listening_, plain, size), 0);
    EXPECT_EQ(::getsockname(listening_, plain, &size), 0);
    EXPECT_EQ(::listen(listening_, 16), 0);
    port = std::to_string(ntohs(here.sin_port));
  }
  ~silent_host() { ::close(listening_); }
  silent_host(const silent_host&) = delete;
  silent_host& operator=(const silent_host&) = delete;

  std::string port;

 private:
  int listening_;
};

class hosts : public testing::Test {
 protected:
  ~hosts() override {
    for (const char* name : {"PGHOST", "PGPORT"}) ::unsetenv(name);
  }

  [[nodiscard]] std::string rest() const { return " user=" + server_.user + " dbname=" + server_.database; }
  static std::int64_t answer(const std::string& url) {
    const auto db = cupel::driver::open(cupel::driver::parse_url(url), {.connect_timeout = std::chrono::seconds{1}});
    auto rows = db->prepare_cached("select 7").run();
    return rows.next() ? rows.row().integer(0) : 0;
  }
  static std::string refusal(const std::string& url) {
    try {
      ADD_FAILURE() << answer(url);
    } catch (const cupel::connection_error& problem) {
      EXPECT_EQ(problem.kind(), cupel::connection_failure::unreachable);
      const std::string text = problem.what();
      return text.substr(text.find("': ") + 3);
    }
    return {};
  }

  const cupel::test::postgresql_address server_ = cupel::test::postgresql_database();
  const silent_host one_;
  const silent_host two_;
};

TEST_F(hosts, that_are_silent_do_not_take_the_time_of_the_next) {
  EXPECT_EQ(answer("host=127.0.0.1,127.0.0.1," + server_.host + " port=" + one_.port + ',' + two_.port + ','
                   + server_.port + rest()),
            7);
}

TEST_F(hosts, that_are_silent_and_behind_one_that_refuses_are_passed_over) {
  EXPECT_EQ(answer("host=127.0.0.1,127.0.0.1," + server_.host + " port=1," + one_.port + ',' + server_.port + rest()),
            7);
}

TEST_F(hosts, that_all_are_silent_are_told) {
  EXPECT_EQ(refusal("host=127.0.0.1,localhost hostaddr=127.0.0.1,127.0.0.1 port=" + one_.port + ',' + two_.port),
            "no answer within 1 s from 127.0.0.1 port " + one_.port + ", localhost port " + two_.port);
  EXPECT_EQ(refusal("host=127.0.0.1 port=" + one_.port), "no answer within 1 s");
}

TEST_F(hosts, that_are_silent_are_told_beside_the_refusal_of_another) {
  const std::string text = refusal("hostaddr=127.0.0.1,127.0.0.1 port=" + one_.port + ",1");
  EXPECT_NE(text.find("refused"), std::string::npos) << text;
  EXPECT_NE(text.find("; no answer within 1 s from 127.0.0.1 port " + one_.port), std::string::npos) << text;
}

TEST_F(hosts, of_the_environment_are_the_same) {
  ::setenv("PGHOST", ("127.0.0.1," + server_.host).c_str(), 1);
  ::setenv("PGPORT", (one_.port + ',' + server_.port).c_str(), 1);
  EXPECT_EQ(answer("user=" + server_.user + " dbname=" + server_.database), 7);
}

// The server is no standby: libpq comes back to it after it has asked all others.
TEST_F(hosts, that_are_silent_leave_those_in_front_of_them_for_a_second_try) {
  EXPECT_EQ(answer("host=" + server_.host + ",127.0.0.1 port=" + server_.port + ',' + one_.port + rest()
                   + " target_session_attrs=prefer-standby"),
            7);
}

}  // namespace
