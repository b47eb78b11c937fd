// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
enum class [[cupel::stored_as(integer)]] Kind { one = 1, two };
