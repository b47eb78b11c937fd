// SPDX-License-Identifier: Apache-2.0
// The one source of a system that includes what is heavy: the drivers and the runner.
#include <cupel/implementation.hpp>
