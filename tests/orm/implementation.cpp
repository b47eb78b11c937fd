// SPDX-License-Identifier: Apache-2.0
// As in every program: one .cpp has the drivers.
#include <cupel/implementation.hpp>
