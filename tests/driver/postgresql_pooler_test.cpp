// SPDX-License-Identifier: Apache-2.0
// A pooler that takes no startup options, as PgBouncer before 1.20, which Debian 12 has.
#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cupel/driver/error.hpp>
#include <cupel/driver/open.hpp>
#include <string>
#include <string_view>
#include <thread>

#include "support/postgresql_cluster.hpp"

namespace {

using namespace std::string_literals;

/// Passes a session on to the server, unless it begins with options.
class pooler {
 public:
  explicit pooler(const cupel::test::postgresql_address& server)
      : server_{server.host + "/.s.PGSQL." + server.port},
        listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* const plain = reinterpret_cast<sockaddr*>(&here);
    EXPECT_EQ(::bind(listening_, plain, size), 0);
    EXPECT_EQ(::getsockname(listening_, plain, &size), 0);
    EXPECT_EQ(::listen(listening_, 4), 0);
    port = std::to_string(ntohs(here.sin_port));
    serving_ = std::thread{[this] {
      for (int client = 0; (client = ::accept(listening_, nullptr, nullptr)) >= 0; ::close(client)) serve(client);
    }};
  }
  ~pooler() {
    ::shutdown(listening_, SHUT_RDWR);
    serving_.join();
    ::close(listening_);
  }
  pooler(const pooler&) = delete;
  pooler& operator=(const pooler&) = delete;

  std::string port;
  std::atomic<int> refused = 0;

 private:
  void serve(int client) {
    std::array<char, 8192> buffer{};
    const auto count = ::read(client, buffer.data(), buffer.size());
    if (count <= 0) return;
    const std::string_view greeting{buffer.data(), static_cast<std::size_t>(count)};
    if (greeting.find(std::string_view{"\0options\0", 9}) != std::string_view::npos) {
      ++refused;
      const std::string fields = "SFATAL\0C08P01\0Munsupported startup parameter: options\0\0"s;
      const std::uint32_t size = htonl(static_cast<std::uint32_t>(fields.size() + 4));
      send(client, 'E' + std::string{reinterpret_cast<const char*>(&size), 4} + fields);
      return;
    }
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un there{};
    there.sun_family = AF_UNIX;
    server_.copy(there.sun_path, sizeof there.sun_path - 1);
    if (::connect(server, reinterpret_cast<sockaddr*>(&there), sizeof there) == 0) {
      send(server, greeting);
      while (pass(client, server)) {}
    }
    ::close(server);
  }
  static void send(int to, std::string_view text) {
    EXPECT_EQ(::write(to, text.data(), text.size()), std::ssize(text));
  }
  static bool pass(int client, int server) {
    std::array<pollfd, 2> waits{{{client, POLLIN, 0}, {server, POLLIN, 0}}};
    ::poll(waits.data(), waits.size(), -1);
    std::array<char, 8192> buffer{};
    for (const auto& [from, events, ready] : waits) {
      if (ready == 0) continue;
      const auto count = ::read(from, buffer.data(), buffer.size());
      if (count <= 0) return false;
      send(from == client ? server : client, {buffer.data(), static_cast<std::size_t>(count)});
    }
    return true;
  }

  std::string server_;
  int listening_;
  std::thread serving_;
};

TEST(a_pooler_that_takes_no_options, is_connected_through_without_them_and_the_session_is_in_utc) {
  const auto address = cupel::test::postgresql_database();
  pooler between{address};
  const std::string url = "postgresql://" + address.user + "@127.0.0.1:" + between.port + '/' + address.database
                          + "?sslmode=disable&gssencmode=disable";
  {
    const auto db = cupel::driver::open(cupel::driver::parse_url(url));
    auto cursor = db->prepare_cached("select current_setting('TimeZone')").run();
    ASSERT_TRUE(cursor.next());
    EXPECT_EQ(cursor.row().text(0), "UTC");
  }
  EXPECT_EQ(between.refused, 1);
  try {
    (void)cupel::driver::open(cupel::driver::parse_url(url + "&options=-c%20work_mem%3D7MB"));
    ADD_FAILURE() << "options of the URL were dropped";
  } catch (const cupel::connection_error& refusal) {
    EXPECT_NE(std::string{refusal.what()}.find("unsupported startup parameter: options"), std::string::npos);
  }
}

}  // namespace
