// SPDX-License-Identifier: Apache-2.0
// The whole typed language: what a file includes that writes queries.
#pragma once

#include <cupel/query/between.hpp>
#include <cupel/query/comparison.hpp>
#include <cupel/query/in.hpp>
#include <cupel/query/is_null.hpp>
#include <cupel/query/like.hpp>
#include <cupel/query/logic.hpp>
#include <cupel/query/order_by.hpp>
#include <cupel/query/select.hpp>
