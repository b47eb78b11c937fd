// SPDX-License-Identifier: Apache-2.0
// What a migration tells while it runs: a bar, a log, or nothing.
//
//   struct log : cupel::runner::observer {
//     void finished(const cupel::runner::progress& p, std::chrono::milliseconds) override { info(p.revision); }
//   };
#pragma once

#include <chrono>
#include <cstddef>
#include <string_view>

namespace cupel::runner {

enum class direction : unsigned char { upgrade, downgrade };

[[nodiscard]] constexpr const char* name_of(direction way) noexcept {
  return way == direction::upgrade ? "upgrade" : "downgrade";
}

/// One revision that is being applied or undone.
struct progress {
  direction way = direction::upgrade;
  std::string_view revision;
  std::string_view message;
  std::size_t number = 0;      ///< from 1
  std::size_t total = 0;       ///< how many revisions this run goes through
  std::size_t statements = 0;  ///< of this revision
};

/// Every member does nothing unless it is overridden. None may use the connection.
class observer {
 public:
  observer() = default;
  observer(const observer&) = delete;
  observer& operator=(const observer&) = delete;
  virtual ~observer() = default;

  virtual void started(const progress& /*of*/) {}
  /// Before each statement of a revision; of a data step its name.
  virtual void statement(std::string_view /*sql*/) {}
  /// The revision is committed.
  virtual void finished(const progress& /*of*/, std::chrono::milliseconds /*took*/) {}
  /// What a person should know: that it waits for a lock, that it tries again.
  virtual void note(std::string_view /*text*/) {}
};

}  // namespace cupel::runner
