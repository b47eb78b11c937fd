// SPDX-License-Identifier: Apache-2.0
#pragma once
namespace cupel {
struct registry {
  int code;
};
}  // namespace cupel
