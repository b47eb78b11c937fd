// SPDX-License-Identifier: Apache-2.0
// What a program includes that uses its models; beside it, the generated headers of those models. Light.
//
//   #include <cupel/cupel.hpp>
//   #include <color_meter/user.gen.hpp>
#pragma once

#include <cupel/driver/codec.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/model.hpp>
#include <cupel/orm/database.hpp>
#include <cupel/orm/error.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/query/language.hpp>
#include <cupel/runner/error.hpp>
