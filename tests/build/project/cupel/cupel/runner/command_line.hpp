// SPDX-License-Identifier: Apache-2.0
#pragma once
namespace cupel { inline int command_line(int, char**, int registry) { return registry; } }
