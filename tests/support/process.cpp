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
#include <utility>

namespace cupel::test {
namespace {

class descriptor {
 public:
  explicit descriptor(int fd = -1) : fd_(fd) {}
  descriptor(descriptor&& other) noexcept : fd_(other.fd_) { other.fd_ = -1; }
  descriptor& operator=(descriptor&& other) noexcept {
    std::swap(fd_, other.fd_);
    return *this;
  }
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

class running_process::state {
 public:
  explicit state(process_request const& request)
      : name_(request.argv.empty() ? "" : request.argv[0]),
        input_(request.input),
        deadline_(std::chrono::steady_clock::now() + request.limit) {
    if (request.argv.empty()) throw std::runtime_error("run_process: no program");
    auto argv = request.argv;
    auto entries = environment(request);
    auto const argument_pointers = pointers(argv);
    auto const environment_pointers = pointers(entries);
    auto in = make_channel();
    auto out = make_channel();
    auto err = make_channel();
    auto failure = make_channel();  // closed by a successful exec, else carries errno

    child_ = ::fork();
    if (child_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
    if (child_ == 0) {
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
    failure.write.close();
    int reason = 0;
    if (::read(failure.read.get(), &reason, sizeof reason) == sizeof reason) {
      reap();
      throw std::runtime_error("cannot run '" + name_ + "': " + std::strerror(reason));
    }
    ::fcntl(in.write.get(), F_SETFL, O_NONBLOCK);
    if (input_.empty()) in.write.close();
    in_ = std::move(in.write);
    out_ = std::move(out.read);
    err_ = std::move(err.read);
  }
  ~state() {
    if (child_ <= 0) return;
    ::kill(child_, SIGKILL);
    reap();
  }
  state(state const&) = delete;
  state& operator=(state const&) = delete;

  /// Until `done` says so, or the program has closed all that it writes to. False in the latter case.
  template <class Done> bool talk(Done done) {
    // A program that ends without reading its input must not end this one.
    auto const previous = ::signal(SIGPIPE, SIG_IGN);
    bool late = false;
    while (!late && !done() && (in_.get() >= 0 || out_.get() >= 0 || err_.get() >= 0)) {
      auto const left =
          std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - std::chrono::steady_clock::now()).count();
      // poll() skips negative descriptors, so closed ones may stay in the list.
      std::array<pollfd, 3> waits{{{in_.get(), POLLOUT, 0}, {out_.get(), POLLIN, 0}, {err_.get(), POLLIN, 0}}};
      late = left <= 0 || ::poll(waits.data(), waits.size(), static_cast<int>(left)) == 0;
      if (late) break;
      if (waits[0].revents != 0) feed(in_, input_, sent_);
      if (waits[1].revents != 0) append_available(out_, said.out);
      if (waits[2].revents != 0) append_available(err_, said.err);
    }
    ::signal(SIGPIPE, previous);
    if (!late) return done();
    ::kill(child_, SIGKILL);
    reap();
    throw std::runtime_error("'" + name_ + "' was still running after its time limit\n" + said.err);
  }
  void send(int signal) const { ::kill(child_, signal); }
  void reap() {
    int status = 0;
    while (::waitpid(child_, &status, 0) < 0 && errno == EINTR) {}
    child_ = 0;
    said.exit_code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  }

  process_result said;

 private:
  std::string name_;
  std::string input_;
  std::chrono::steady_clock::time_point deadline_;
  pid_t child_ = 0;
  descriptor in_, out_, err_;
  std::size_t sent_ = 0;
};

running_process::running_process(process_request const& request) : state_{std::make_unique<state>(request)} {}
running_process::~running_process() = default;

void running_process::wait_for(std::string const& text) {
  if (!state_->talk([&] { return state_->said.err.find(text) != std::string::npos; }))
    throw std::runtime_error("the program ended without saying '" + text + "'\n" + state_->said.err);
}
void running_process::send(int signal) const {
  state_->send(signal);
}
process_result running_process::end() {
  state_->talk([] { return false; });
  state_->reap();
  return state_->said;
}

process_result run_process(process_request const& request) {
  return running_process{request}.end();
}

}  // namespace cupel::test
