// SPDX-License-Identifier: Apache-2.0
// The command line of a system's migrations, for the program <system>-migrate and for any other. Light: what it does
// comes with cupel/implementation.hpp, which one .cpp of the program includes.
//
//   int main(int argc, char** argv) {
//     return cupel::command_line(argc, argv, cupel::systems::shop);
//   }
#pragma once

#include <cupel/migration/registry.hpp>

namespace cupel {

/// Runs one command: `upgrade head`, `current`, `history` …; `--help` lists them. Results go to standard output,
/// progress and errors to standard error. Throws nothing.
/// Returns the program's exit code: 0 done; 1 a difference, or a refused or failed migration; 2 wrong usage; 3 no
/// connection; 4 the lock was not to be had.
int command_line(int argc, const char* const* argv, const registry& system) noexcept;

}  // namespace cupel
