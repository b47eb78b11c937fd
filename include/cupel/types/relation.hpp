// SPDX-License-Identifier: Apache-2.0
// What many<T> and one<T> have in common: the label by which a relation is known, and what touching an unloaded one
// throws.
#pragma once

#include <cupel/types/error.hpp>
#include <string>
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

}  // namespace detail

/// Thrown where a relation is touched that no query has loaded. The text names the `.with(…)` to write.
class relation_not_loaded : public error {
 public:
  /// `label` is nullptr where neither a query nor an insert has seen the object; `target` is the other model.
  relation_not_loaded(const relation_label* label, std::string_view target)
      : error{label == nullptr ? "a relation to '" + std::string{target}
                                     + "' is not loaded: no query has read its object; read it with "
                                       ".with(cupel::table<…>.…), which names the object's model and the relation"
                               : std::string{"relation '"} + label->member + "' is not loaded; add .with(" + label->with
                                     + ") to the query"} {}
};

/// Thrown by `*` and `->` on a loaded `one<T>` without a row: the foreign key is null, no row refers back, or the query
/// left out the row because it is marked as deleted (`may_be_deleted`).
class relation_is_null : public error {
 public:
  explicit relation_is_null(const relation_label* label, bool may_be_deleted = false)
      : error{std::string{"relation '"} + (label == nullptr ? "?" : label->member)
              + "' is null: there is no row at its other end"
              + (may_be_deleted ? ", or one that is marked as deleted; .with_deleted() loads that, too" : "")} {}
};

}  // namespace cupel
