// SPDX-License-Identifier: Apache-2.0
#pragma once
namespace migrations::shop { inline constexpr int first = 1; }
