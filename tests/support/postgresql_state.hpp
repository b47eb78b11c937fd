// SPDX-License-Identifier: Apache-2.0
// What a running test cluster writes down so that other programs find it: one `key=value` per line.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>

namespace cupel::test {

struct postgresql_state {
  pid_t guard{};              ///< the process that owns the cluster and stops it
  std::string guard_since{};  ///< its start time in kernel ticks, since process ids are used again
  std::string host{};         ///< the folder of the unix socket, or 127.0.0.1; empty while it starts
  std::string port{};
  std::string password{};  ///< empty where the cluster trusts
};

/// Nothing where the file is missing or the guard that it names no longer runs.
std::optional<postgresql_state> read_state(std::filesystem::path const& file);
/// By a rename, so that a reader never sees half of it.
void write_state(std::filesystem::path const& file, postgresql_state const& state);
/// When process `id` began, in kernel ticks since boot (field 22 of /proc/ID/stat); empty where there is none.
std::string running_since(pid_t id);

}  // namespace cupel::test
