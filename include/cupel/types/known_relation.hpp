// SPDX-License-Identifier: Apache-2.0
// The names of a relation, and the relations that the program knows: by those the error on an object that no query has
// read can say what to write, although nobody has told the object whose member it holds.
#pragma once

#include <atomic>
#include <cstddef>
#include <string_view>

namespace cupel {

/// The names of a relation, made by generated code and alive for the whole program.
struct relation_label {
  const char* member;  ///< `User::audit_logs`
  const char* with;    ///< what goes into `.with(…)`: `cupel::table<User>.audit_logs`
};

namespace detail {

/// The type's name as the compiler writes it; it may be incomplete.
template <class T> constexpr std::string_view name_of() {
  constexpr std::string_view function = __PRETTY_FUNCTION__;  // "… [with T = AuditLog; …]", to Clang "… [T = AuditLog]"
  constexpr std::size_t first = function.find("T = ") + 4;
  return function.substr(first, function.find_first_of(";]", first) - first);
}

/// One relation, known as long as this lives: the generated header of its model has a constant of it.
/// Libraries are loaded and unloaded one at a time, and so are these made and destroyed.
class known_relation {
 public:
  /// `type`: name_of the member's type, `cupel::many<AuditLog>`; both must live as long as this.
  known_relation(std::string_view type, const relation_label& label) noexcept
      : type_{type}, label_{label}, next_{newest_.load()} {
    newest_ = this;
  }
  known_relation(const known_relation&) = delete;
  known_relation& operator=(const known_relation&) = delete;
  ~known_relation() {
    auto* at = &newest_;
    while (*at != this) at = &at->load()->next_;
    *at = next_.load();
  }

  /// Calls `take(label)` for each relation whose member is of that type, the newest first.
  template <class Take> static void each_of(std::string_view type, Take&& take) {
    for (const known_relation* at = newest_; at != nullptr; at = at->next_)
      if (at->type_ == type) take(at->label_);
  }

 private:
  static inline std::atomic<const known_relation*> newest_{nullptr};

  std::string_view type_;
  const relation_label& label_;
  mutable std::atomic<const known_relation*> next_;
};

}  // namespace detail
}  // namespace cupel
