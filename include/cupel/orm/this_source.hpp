// SPDX-License-Identifier: Apache-2.0
// Which system a call means that names none: the one whose header, <system>.gen.hpp, the source includes.
//
//   #include <color_meter/color_meter.gen.hpp>
//   db.migrate();                               // as db.migrate(cupel::systems::color_meter)
#pragma once

#include <type_traits>

namespace cupel {

struct registry;

namespace this_source {

/// Each system's header declares a `system_of(asked)` of its own, in an inline namespace of this one: where there are
/// several, the call is ambiguous.
struct asked {};
struct none {};
none system_of(...);

struct several {};
template <class Asked> auto chosen(Asked what) -> decltype(system_of(what));
several chosen(...);

/// A function that may be called without a system has `class Asked = asked_by<decltype([] {})>` and
/// `class System = decltype(chosen(Asked{}))`. Each call has a lambda of its own, and so an answer of its own: where
/// another header is included between two calls, the second is ambiguous.
template <class Call> struct asked_by : asked {};

template <class System> const registry& registry_of() {
  if constexpr (std::is_same_v<System, none>)
    static_assert(std::is_void_v<System>,
                  "cupel: which system? Include its header, <system>.gen.hpp, or name it: cupel::systems::…");
  else if constexpr (std::is_same_v<System, several>)
    static_assert(std::is_void_v<System>,
                  "cupel: which of the systems whose headers are included? Name it: cupel::systems::…");
  else
    return System::get();
}

}  // namespace this_source
}  // namespace cupel
