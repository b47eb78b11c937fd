// SPDX-License-Identifier: Apache-2.0
// Starts and stops temporary PostgreSQL clusters:  cupel_test_postgresql start|stop STATE_FILE [--password TEXT]
//
// `start` leaves a guard behind that owns the cluster: it ends the server and removes its folder when `stop` asks, and
// also when the process that called `start` (ctest, or a test program) is gone, however it ended. So nothing stays.
#include <fcntl.h>
#include <grp.h>
#include <libpq-fe.h>
#include <netinet/in.h>
#include <poll.h>
#include <pwd.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "support/postgresql_state.hpp"
#include "support/temporary.hpp"

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using cupel::test::postgresql_state;

/// Readable when the process has ended (Linux 5.3).
int process_descriptor(pid_t id) {
  return static_cast<int>(::syscall(SYS_pidfd_open, id, 0));
}

/// PostgreSQL refuses to run as root.
passwd const* unprivileged_user() {
  if (::geteuid() != 0) return nullptr;
  for (auto const* name : {"postgres", "nobody"})
    if (auto const* user = ::getpwnam(name)) return user;
  throw std::runtime_error("neither a user 'postgres' nor 'nobody' to run PostgreSQL as");
}

pid_t spawn(std::vector<std::string> argv, passwd const* user, fs::path const& log, fs::path const& folder) {
  auto const child = ::fork();
  if (child != 0) return child;
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
  int const output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
  ::dup2(output, 1);
  ::dup2(output, 2);
  if (user != nullptr && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
    ::_exit(126);
  ::setenv("LC_ALL", "C.UTF-8", 1);
  std::vector<char*> pointers;
  for (auto& argument : argv) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  if (::chdir(folder.c_str()) == 0) ::execv(pointers[0], pointers.data());
  ::_exit(127);
}

std::string free_port() {
  int const socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  auto* const plain = reinterpret_cast<sockaddr*>(&address);
  bool const found = ::bind(socket, plain, size) == 0 && ::getsockname(socket, plain, &size) == 0;
  ::close(socket);
  if (!found) throw std::runtime_error("no free port on 127.0.0.1");
  return std::to_string(ntohs(address.sin_port));
}

class cluster {
 public:
  explicit cluster(std::string password) : password_(std::move(password)) {
    auto const* user = unprivileged_user();
    auto const& folder = folder_.path();
    auto const log = folder / "log";
    if (user != nullptr && ::chown(folder.c_str(), user->pw_uid, user->pw_gid) != 0)
      throw std::runtime_error("chown " + folder.string());
    ::chmod(folder.c_str(), 0711);
    auto const program = [](char const* name) { return (fs::path(CUPEL_POSTGRESQL_BIN) / name).string(); };
    // A language's order, as most servers have, so that code that relies on a bytewise one is found out.
    std::vector<std::string> create{program("initdb"),       "--pgdata",           (folder / "data").string(),
                                    "--username=cupel",      "--encoding=UTF8",    "--locale=C.UTF-8",
                                    "--locale-provider=icu", "--icu-locale=en-US", "--no-sync",
                                    "--auth=trust"};
    if (!password_.empty()) {
      cupel::test::write_file(folder / "password", password_ + "\n");
      create.back() = "--auth=scram-sha-256";
      create.push_back("--pwfile=" + (folder / "password").string());
    }
    int status = 0;
    ::waitpid(spawn(create, user, log, folder), &status, 0);
    if (status != 0) throw std::runtime_error("initdb failed:\n" + cupel::test::read_file(log));

    std::string const port = password_.empty() ? "5432" : free_port();
    // A time zone that is not UTC, for the same reason.
    std::vector<std::string> serve{
        program("postgres"), "-D", (folder / "data").string(), "-k", folder.string(), "-p", port};
    for (auto const* setting :
         {"fsync=off", "synchronous_commit=off", "full_page_writes=off", "timezone=Asia/Seoul", "max_connections=200",
          "shared_buffers=32MB", "autovacuum=off", "log_min_messages=warning"})
      serve.insert(serve.end(), {"-c", setting});
    serve.insert(serve.end(), {"-c", password_.empty() ? "listen_addresses=" : "listen_addresses=127.0.0.1"});
    server_ = spawn(serve, user, log, folder);
    state_ = {.guard = ::getpid(),
              .guard_since = cupel::test::running_since(::getpid()),
              .host = password_.empty() ? folder.string() : "127.0.0.1",
              .port = port,
              .password = password_};
    wait_until_ready(log);
  }

  ~cluster() {
    if (server_ <= 0) return;
    ::kill(server_, SIGQUIT);  // the data is thrown away: no need for a checkpoint
    ::waitpid(server_, nullptr, 0);
  }
  cluster(cluster const&) = delete;
  cluster& operator=(cluster const&) = delete;

  postgresql_state const& state() const { return state_; }
  pid_t server() const { return server_; }

 private:
  void wait_until_ready(fs::path const& log) const {
    auto const target = "host=" + state_.host + " port=" + state_.port + " user=cupel dbname=postgres";
    for (int attempt = 0; attempt < 3000; ++attempt) {
      if (PQping(target.c_str()) == PQPING_OK) return;
      if (cupel::test::running_since(server_).empty()) break;
      std::this_thread::sleep_for(10ms);
    }
    throw std::runtime_error("the server did not start:\n" + cupel::test::read_file(log));
  }

  std::string password_;
  cupel::test::temporary_folder folder_;
  pid_t server_{};
  postgresql_state state_{};
};

/// Owns the cluster until asked to end, or until `owner` or the server has ended. Tells `answer` how the start went.
void guard(fs::path const& state_file, std::string const& password, int owner, int answer) {
  sigset_t endings;
  ::sigemptyset(&endings);
  for (int const signal : {SIGTERM, SIGINT, SIGHUP}) ::sigaddset(&endings, signal);
  ::sigprocmask(SIG_BLOCK, &endings, nullptr);
  ::signal(SIGPIPE, SIG_IGN);  // who called `start` may be gone before it is told
  int const asked = ::signalfd(-1, &endings, SFD_CLOEXEC);
  auto const tell = [&](std::string const& text) {
    [[maybe_unused]] auto const sent = ::write(answer, text.data(), text.size());
    ::close(answer);
  };
  auto const forget = [&] {
    auto const now = cupel::test::read_state(state_file);
    if (now && now->guard == ::getpid()) fs::remove(state_file);
  };
  try {
    // Who stops it while it starts finds it, and waits.
    cupel::test::write_state(state_file, {.guard = ::getpid(), .guard_since = cupel::test::running_since(::getpid())});
    cluster const running(password);
    cupel::test::write_state(state_file, running.state());
    tell("ready");
    int const server = process_descriptor(running.server());
    std::array<pollfd, 3> waits{{{asked, POLLIN, 0}, {owner, POLLIN, 0}, {server, POLLIN, 0}}};
    while (::poll(waits.data(), waits.size(), -1) < 0 && errno == EINTR) {}
    forget();
  } catch (std::exception const& error) {
    forget();
    tell(error.what());
  }
}

void stop(fs::path const& state_file) {
  auto const state = cupel::test::read_state(state_file);
  if (!state) return;
  int const process = process_descriptor(state->guard);
  ::kill(state->guard, SIGTERM);
  pollfd ended{process, POLLIN, 0};
  if (::poll(&ended, 1, 30'000) != 1) throw std::runtime_error("the cluster did not stop within 30 s");
}

void start(fs::path const& state_file, std::string const& password) {
  stop(state_file);
  fs::create_directories(fs::absolute(state_file).parent_path());
  int const owner = process_descriptor(::getppid());
  if (owner < 0) throw std::runtime_error(std::string("pidfd_open: ") + std::strerror(errno));
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::runtime_error("pipe2");
  if (::fork() == 0) {
    ::setsid();
    // ctest waits for the end of a test's output, so the guard must hold none of it.
    int const nowhere = ::open("/dev/null", O_RDWR);
    for (int const standard : {0, 1, 2}) ::dup2(nowhere, standard);
    ::close(ends[0]);
    guard(state_file, password, owner, ends[1]);
    ::_exit(0);
  }
  ::close(ends[1]);
  std::string answer;
  std::array<char, 4096> buffer;
  for (ssize_t count; (count = ::read(ends[0], buffer.data(), buffer.size())) > 0;)
    answer.append(buffer.data(), static_cast<std::size_t>(count));
  if (answer != "ready") throw std::runtime_error(answer.empty() ? "the cluster's guard died" : answer);
}

}  // namespace

int main(int argc, char** argv) try {
  std::vector<std::string> const arguments(argv + 1, argv + argc);
  bool const with_password = arguments.size() == 4 && arguments[2] == "--password";
  if (arguments.size() == 2 && arguments[0] == "stop") {
    stop(arguments[1]);
  } else if ((arguments.size() == 2 || with_password) && arguments[0] == "start") {
    start(fs::absolute(arguments[1]), with_password ? arguments[3] : "");
  } else {
    std::cerr << "usage: cupel_test_postgresql start|stop STATE_FILE [--password TEXT]\n";
    return 2;
  }
  return 0;
} catch (std::exception const& error) {
  std::cerr << "error: " << error.what() << "\n";
  return 1;
}
