// SPDX-License-Identifier: Apache-2.0
// All that is heavy: drivers and what stands on them. One .cpp of a program includes it; cupel_add_system() makes that
// file by itself. Which drivers are in is said by CUPEL_SQLITE and CUPEL_POSTGRESQL, which cupel::sqlite and
// cupel::postgresql define.
#pragma once

#include <cupel/driver/open_impl.hpp>
#include <cupel/orm/database_impl.hpp>
#include <cupel/runner/command_line_impl.hpp>
#include <cupel/runner/create_all_impl.hpp>
#include <cupel/runner/upgrade_impl.hpp>
