// SPDX-License-Identifier: Apache-2.0
#pragma once
// IWYU pragma: always_keep

#if defined(__clang__)
#pragma clang diagnostic ignored "-Wunknown-attributes"
#elif defined(__GNUC__)
#pragma GCC diagnostic ignored_attributes "cupel::"
#endif
