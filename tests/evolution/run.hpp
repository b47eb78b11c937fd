// SPDX-License-Identifier: Apache-2.0
// One case on one database: up, rows, up, down, up, down to base; each time with the rows and the schema that must be
// there.
#pragma once

#include "evolution/evolution.hpp"

namespace cupel::test {

/// Fails the test where something is lost or different.
void run(const evolution_case& of, const evolution& what, driver::database database);

}  // namespace cupel::test
