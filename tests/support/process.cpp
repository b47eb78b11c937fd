// SPDX-License-Identifier: Apache-2.0
#include "support/process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stdexcept>
#include <system_error>

namespace cupel::test {
namespace {

class descriptor {
 public:
  explicit descriptor(int fd = -1) : fd_(fd) {}
  descriptor(descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  descriptor& operator=(descriptor&&) = delete;
  ~descriptor() { close(); }
  void close() {
    if (fd_ >= 0) ::close(fd_);
    fd_ = -1;
  }
  int get() const { return fd_; }

 private:
  int fd_;
};

struct channel {
  descriptor read, write;
};

channel make_channel() {
  std::array<int, 2> ends{};
  if (::pipe2(ends.data(), O_CLOEXEC) != 0) throw std::system_error(errno, std::generic_category(), "pipe2");
  return {descriptor{ends[0]}, descriptor{ends[1]}};
}

std::vector<std::string> environment(process_request const& request) {
  auto name_of = [](std::string const& entry) { return entry.substr(0, entry.find('=')); };
  std::map<std::string, std::string> all;
  for (char** entry = ::environ; *entry != nullptr; ++entry) all[name_of(*entry)] = *entry;
  for (auto const& name : request.unset) all.erase(name);
  for (auto const& [name, value] : request.env) all[name] = name + "=" + value;
  std::vector<std::string> entries;
  for (auto& [name, entry] : all) entries.push_back(entry);
  return entries;
}

std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> result;
  for (auto& text : texts) result.push_back(text.data());
  result.push_back(nullptr);
  return result;
}

void append_available(descriptor& from, std::string& to) {
  std::array<char, 65536> buffer;
  auto const count = ::read(from.get(), buffer.data(), buffer.size());
  if (count > 0)
    to.append(buffer.data(), static_cast<std::size_t>(count));
  else if (count == 0 || errno != EINTR)
    from.close();
}

void feed(descriptor& to, std::string const& text, std::size_t& sent) {
  auto const count = ::write(to.get(), text.data() + sent, text.size() - sent);
  if (count > 0) sent += static_cast<std::size_t>(count);
  bool const broken = count < 0 && errno != EINTR && errno != EAGAIN;
  if (broken || sent == text.size()) to.close();
}

}  // namespace

process_result run_process(process_request const& request) {
  if (request.argv.empty()) throw std::runtime_error("run_process: no program");
  auto argv = request.argv;
  auto entries = environment(request);
  auto const argument_pointers = pointers(argv);
  auto const environment_pointers = pointers(entries);
  auto in = make_channel();
  auto out = make_channel();
  auto err = make_channel();
  auto failure = make_channel();  // closed by a successful exec, else carries errno

  auto const child = ::fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (child == 0) {
    ::dup2(in.read.get(), 0);
    ::dup2(out.write.get(), 1);
    ::dup2(err.write.get(), 2);
    ::signal(SIGPIPE, SIG_DFL);
    if (request.folder.empty() || ::chdir(request.folder.c_str()) == 0)
      ::execvpe(argument_pointers[0], argument_pointers.data(), environment_pointers.data());
    int const reason = errno;
    [[maybe_unused]] auto const told = ::write(failure.write.get(), &reason, sizeof reason);
    ::_exit(127);
  }
  in.read.close();
  out.write.close();
  err.write.close();
  failure.write.close();

  int reason = 0;
  if (::read(failure.read.get(), &reason, sizeof reason) == sizeof reason) {
    ::waitpid(child, nullptr, 0);
    throw std::runtime_error("cannot run '" + request.argv[0] + "': " + std::strerror(reason));
  }

  // A program that ends without reading its input must not end this one; SIGPIPE is put back at the end.
  auto const previous = ::signal(SIGPIPE, SIG_IGN);
  ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
  process_result result;
  std::size_t sent = 0;
  if (request.input.empty()) in.write.close();
  auto const deadline = std::chrono::steady_clock::now() + request.limit;
  bool late = false;
  while (in.write.get() >= 0 || out.read.get() >= 0 || err.read.get() >= 0) {
    auto const left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
    // poll() skips negative descriptors, so closed ones may stay in the list.
    std::array<pollfd, 3> waits{
        {{in.write.get(), POLLOUT, 0}, {out.read.get(), POLLIN, 0}, {err.read.get(), POLLIN, 0}}};
    late = left <= 0 || ::poll(waits.data(), waits.size(), static_cast<int>(left)) == 0;
    if (late) break;
    if (waits[0].revents != 0) feed(in.write, request.input, sent);
    if (waits[1].revents != 0) append_available(out.read, result.out);
    if (waits[2].revents != 0) append_available(err.read, result.err);
  }
  if (late) ::kill(child, SIGKILL);
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {}
  ::signal(SIGPIPE, previous);
  if (late) throw std::runtime_error("'" + request.argv[0] + "' was still running after its time limit\n" + result.err);
  result.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return result;
}

}  // namespace cupel::test
