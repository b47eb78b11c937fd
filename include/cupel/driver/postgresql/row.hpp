// SPDX-License-Identifier: Apache-2.0
// The rows of a result of PostgreSQL, and the elements of an array.
#pragma once

#include <libpq-fe.h>

#include <cstddef>
#include <cstdint>
#include <cupel/driver/postgresql/reader.hpp>
#include <cupel/driver/postgresql/wire.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::driver::postgresql {

/// The elements of a one-dimensional array.
class array_row final : public reader<array_row> {
 public:
  /// Takes an array apart; see array_send in src/backend/utils/adt/arrayfuncs.c. False where it has more than one
  /// dimension.
  [[nodiscard]] bool take(std::string_view name, const cell& value, format element) {
    name_ = name;
    element_ = element;
    cells_.clear();
    const auto dimensions = load<std::int32_t>(value.data);
    if (dimensions == 0) return true;
    if (dimensions != 1) return false;
    const auto count = load<std::int32_t>(value.data + 12);
    const char* at = value.data + 20;
    cells_.reserve(static_cast<std::size_t>(count));
    for (std::int32_t i = 0; i < count; ++i) {
      const auto size = load<std::int32_t>(at);
      at += 4;
      cells_.push_back({size < 0 ? nullptr : at, size, element_});
      if (size > 0) at += size;
    }
    return true;
  }

  [[nodiscard]] int size() const noexcept override { return static_cast<int>(cells_.size()); }
  [[nodiscard]] std::string_view name(int /*column*/) const override { return name_; }
  [[nodiscard]] const driver::row& array(int column) const override {
    refuse(column, "holds an array of arrays, which is not read");
  }

  [[nodiscard]] bool null_at(int column) const { return at(column).data == nullptr; }
  [[nodiscard]] cell at(int column) const { return cells_.at(static_cast<std::size_t>(column)); }
  [[nodiscard]] fixed_cell fixed_at(int column) const {
    const cell value = at(column);
    return {value.data, value.form};
  }
  [[nodiscard]] std::string& scratch(int column) const {
    if (scratch_.size() < cells_.size()) scratch_.resize(cells_.size());
    return scratch_[static_cast<std::size_t>(column)];
  }

 private:
  std::string name_;
  format element_ = format::unknown;
  std::vector<cell> cells_;
  mutable std::vector<std::string> scratch_;
};

class row final : public reader<row> {
 public:
  row() {
    wire_.value = &PQgetvalue;
    wire_.size = &PQgetlength;
    wire_.is_null = &PQgetisnull;
  }

  /// From now on the rows of `result`, whose columns have these types, in binary form.
  void show(const PGresult* result, const std::vector<type>& types) {
    result_ = result;
    types_ = types.data();
    size_ = static_cast<int>(types.size());
    forms_.clear();
    for (const type& each : types) forms_.push_back(wire_form_of(each.form));
    wire_.result = result;
    wire_.forms = forms_.data();
    wire_.columns = size_;
  }
  void move_to(int line) noexcept { wire_.line = line; }

  [[nodiscard]] int size() const noexcept override { return size_; }

  [[nodiscard]] std::string_view name(int column) const override {
    const char* name = PQfname(result_, column);
    return name == nullptr ? std::string_view{"?"} : name;
  }

  [[nodiscard]] const driver::row& array(int column) const override {
    const cell value = at(column);
    if (value.data == nullptr) refuse_null(column);
    if (value.form != format::array) mismatch(column, value.form, "an array");
    if (!array_.take(name(column), value, types_[column].element)) {
      refuse(column, "holds an array of several dimensions, which is not read");
    }
    return array_;
  }

  [[nodiscard]] bool null_at(int column) const {
    (void)form_of(column);
    return PQgetisnull(result_, wire_.line, column) != 0;
  }

  [[nodiscard]] cell at(int column) const {
    const format form = form_of(column);
    const int size = PQgetlength(result_, wire_.line, column);
    // Only a value without bytes can be NULL: the common case is spared a call.
    if (size == 0 && PQgetisnull(result_, wire_.line, column) != 0) return {nullptr, 0, form};
    return {PQgetvalue(result_, wire_.line, column), size, form};
  }

  // PQgetvalue gives an empty text for NULL, and puts a zero behind every value: what begins with another byte is a
  // value, which spares most numbers a call.
  [[nodiscard]] fixed_cell fixed_at(int column) const {
    const format form = form_of(column);
    const char* data = PQgetvalue(result_, wire_.line, column);
    if (*data == 0 && PQgetisnull(result_, wire_.line, column) != 0) return {nullptr, form};
    return {data, form};
  }

  [[nodiscard]] std::string& scratch(int column) const {
    if (scratch_.size() < static_cast<std::size_t>(size_)) scratch_.resize(static_cast<std::size_t>(size_));
    return scratch_[static_cast<std::size_t>(column)];
  }

 private:
  [[nodiscard]] static wire_row::form wire_form_of(format which) {
    switch (which) {
      case format::int4: return wire_row::form::int4;
      case format::int8: return wire_row::form::int8;
      case format::float8: return wire_row::form::float8;
      case format::text: return wire_row::form::text;
      default: return wire_row::form::other;
    }
  }

  [[nodiscard]] format form_of(int column) const {
    if (static_cast<unsigned>(column) >= static_cast<unsigned>(size_)) [[unlikely]]
      no_column(column);
    return types_[column].form;
  }

  // Out of the way of the calls that it is checked for: with it they would be too large to be inlined.
  [[noreturn, gnu::cold, gnu::noinline]] static void no_column(int column) {
    throw usage_error{"the result has no column " + std::to_string(column)};
  }

  const PGresult* result_ = nullptr;
  const type* types_ = nullptr;
  int size_ = 0;
  std::vector<wire_row::form> forms_;
  mutable array_row array_;
  mutable std::vector<std::string> scratch_;
};

}  // namespace cupel::driver::postgresql
