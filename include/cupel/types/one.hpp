// SPDX-License-Identifier: Apache-2.0
// The one side of a relation: a member of a model, not a column.
//
//   cupel::one<struct User> author{};                      // User may be incomplete
//   if (log.author) use(log.author->username);             // after .with(cupel::table<AuditLog>.author)
#pragma once

#include <cupel/types/relation.hpp>
#include <memory>
#include <utility>

namespace cupel {

/// Holds a shared pointer: complete without T; copies share the row. It has no converting constructor.
/// A loaded one may be empty: the foreign key was null, or its row is marked as deleted. Every access throws
/// `relation_not_loaded` until a query has loaded it.
template <class T> class one {
 public:
  using value_type = T;

  one() = default;

  /// Whether a query has loaded it; true without a row, too.
  [[nodiscard]] bool loaded() const noexcept { return loaded_; }

  [[nodiscard]] bool has_value() const { return checked() != nullptr; }
  [[nodiscard]] explicit operator bool() const { return has_value(); }

  /// The row, or nullptr where there is none.
  [[nodiscard]] T* get() { return checked(); }
  [[nodiscard]] const T* get() const { return checked(); }

  /// The row; throws `relation_is_null` where there is none.
  [[nodiscard]] T& operator*() { return present(); }
  [[nodiscard]] const T& operator*() const { return present(); }
  [[nodiscard]] T* operator->() { return &present(); }
  [[nodiscard]] const T* operator->() const { return &present(); }

  /// Gives it its row, which several objects may share, or none; it is loaded from then on. `may_be_deleted`: where
  /// there is none, the query may have left it out as one that is marked as deleted.
  void load(std::shared_ptr<T> row, bool may_be_deleted = false) {
    row_ = std::move(row);
    loaded_ = true;
    may_be_deleted_ = may_be_deleted;
  }

  /// For generated code: the names that `relation_not_loaded` tells. `label` must live for the whole program.
  void attach(const relation_label& label) noexcept { label_ = &label; }

 private:
  [[nodiscard]] T* checked() const {
    if (!loaded_) detail::throw_not_loaded<one>(label_);
    return row_.get();
  }

  [[nodiscard]] T& present() const {
    T* row = checked();
    if (row == nullptr) throw relation_is_null{label_, may_be_deleted_};
    return *row;
  }

  std::shared_ptr<T> row_;
  const relation_label* label_ = nullptr;
  bool loaded_ = false;
  bool may_be_deleted_ = false;
};

}  // namespace cupel
