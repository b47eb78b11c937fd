// SPDX-License-Identifier: Apache-2.0
// The many side of a relation: a member of a model, not a column.
//
//   cupel::many<struct AuditLog> audit_logs{};             // AuditLog may be incomplete
//   for (const AuditLog& log : user.audit_logs) …          // after .with(cupel::table<User>.audit_logs)
#pragma once

#include <cupel/types/relation.hpp>
#include <memory>
#include <utility>
#include <vector>

namespace cupel {

/// Holds a shared pointer, not the rows: so it is complete without T, and a copy shares its rows with the original.
/// It has no converting constructor: nothing becomes a relation by accident.
/// Every access throws `relation_not_loaded` until a query has loaded it.
template <class T> class many {
 public:
  using value_type = T;

  many() = default;

  /// Whether a query has loaded it; true with no rows, too.
  [[nodiscard]] bool loaded() const noexcept { return rows_ != nullptr; }

  [[nodiscard]] std::vector<T>& rows() { return checked(); }
  [[nodiscard]] const std::vector<T>& rows() const { return checked(); }

  [[nodiscard]] auto begin() { return checked().begin(); }
  [[nodiscard]] auto end() { return checked().end(); }
  [[nodiscard]] auto begin() const { return std::as_const(checked()).begin(); }
  [[nodiscard]] auto end() const { return std::as_const(checked()).end(); }
  [[nodiscard]] std::size_t size() const { return checked().size(); }
  [[nodiscard]] bool empty() const { return checked().empty(); }
  [[nodiscard]] T& operator[](std::size_t index) { return checked()[index]; }
  [[nodiscard]] const T& operator[](std::size_t index) const { return checked()[index]; }

  /// Gives it its rows; it is loaded from then on. Copies made before keep what they had.
  void load(std::vector<T> rows) { rows_ = std::make_shared<std::vector<T>>(std::move(rows)); }

  /// For generated code: the names that `relation_not_loaded` tells. `label` must live for the whole program.
  void attach(const relation_label& label) noexcept { label_ = &label; }

 private:
  [[nodiscard]] std::vector<T>& checked() const {
    if (!rows_) detail::throw_not_loaded<many>(label_);
    return *rows_;
  }

  std::shared_ptr<std::vector<T>> rows_;
  const relation_label* label_ = nullptr;
};

}  // namespace cupel
