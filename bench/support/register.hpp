// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace cupel::bench {

/// Each bench program defines it: registers its benchmarks, after the command line was read.
void register_all();

}  // namespace cupel::bench
