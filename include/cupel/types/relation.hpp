// SPDX-License-Identifier: Apache-2.0
// What many<T> and one<T> have in common: the label by which a relation is known, and what touching an unloaded one
// throws.
#pragma once

#include <cupel/types/error.hpp>
#include <string>

namespace cupel {

/// The names of a relation, made by generated code and alive for the whole program.
struct relation_label {
  const char* member;  ///< `User::audit_logs`
  const char* with;    ///< what goes into `.with(…)`: `cupel::table<User>.audit_logs`
};

/// Thrown where a relation is touched that no query has loaded. The text names the `.with(…)` to write.
class relation_not_loaded : public error {
 public:
  explicit relation_not_loaded(const relation_label* label)
      : error{label == nullptr ? std::string{"a relation is touched that was never loaded; add .with(…) to the query "
                                             "that read its object"}
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
