// SPDX-License-Identifier: Apache-2.0
// The parameters of a statement of PostgreSQL, in the arrays that libpq takes.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/postgresql/wire.hpp>
#include <cupel/driver/postgresql/writer.hpp>
#include <cupel/types/error.hpp>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::driver::postgresql {

/// The elements of an array, appended in their order; see array_recv in src/backend/utils/adt/arrayfuncs.c.
class array_parameters final : public writer<array_parameters> {
 public:
  void start(std::string& into, const type& of, std::size_t count) {
    into_ = &into;
    element_ = of.element;
    count_ = static_cast<int>(count);
    next_ = 0;
    into.assign(count == 0 ? 12 : 20, '\0');
    store(into.data(), std::int32_t{count == 0 ? 0 : 1});  // dimensions
    store(into.data() + 4, std::int32_t{1});               // there may be NULL: the server looks
    store(into.data() + 8, of.element_oid);
    if (count == 0) return;
    store(into.data() + 12, static_cast<std::int32_t>(count));
    store(into.data() + 16, std::int32_t{1});  // the first index
  }

  /// Throws `usage_error` unless each element was bound.
  void end() const {
    if (next_ != count_) throw usage_error{"an array parameter has fewer elements bound than it was begun with"};
  }

  [[nodiscard]] int size() const noexcept override { return count_; }
  [[nodiscard]] driver::parameters& begin_array(int position, std::size_t /*count*/) override {
    refuse(position, "is an array of arrays, which is not written");
  }
  void end_array(int position) override { refuse(position, "is an array of arrays, which is not written"); }

  [[nodiscard]] format form(int position) const {
    if (position != next_ || position >= count_) throw usage_error{"the elements of an array are bound in their order"};
    return element_;
  }
  [[nodiscard]] char* room(int /*position*/, std::size_t size) {
    const std::size_t at = into_->size();
    into_->resize(at + 4 + size);
    store(into_->data() + at, static_cast<std::int32_t>(size));
    ++next_;
    return into_->data() + at + 4;
  }
  void refer(int position, const char* data, std::size_t size) {
    char* into = room(position, size);
    std::copy_n(data, size, into);
  }
  void refer_as_text(int position, std::string_view /*value*/) { mismatch(position, element_, "a text"); }
  void put_null(int /*position*/) {
    const std::size_t at = into_->size();
    into_->resize(at + 4);
    store(into_->data() + at, std::int32_t{-1});
    ++next_;
  }

 private:
  std::string* into_ = nullptr;
  format element_ = format::unknown;
  int count_ = 0;
  int next_ = 0;
};

class parameters final : public writer<parameters> {
 public:
  /// For a statement whose parameters have these types.
  [[nodiscard]] const std::vector<type>& types() const noexcept { return types_; }
  void shape(std::vector<type> types) {
    types_ = std::move(types);
    values_.assign(types_.size(), nullptr);
    lengths_.assign(types_.size(), unbound);
    formats_.assign(types_.size(), 1);
    small_.resize(types_.size());
    large_.resize(types_.size());
  }

  [[nodiscard]] int size() const noexcept override { return static_cast<int>(types_.size()); }

  [[nodiscard]] driver::parameters& begin_array(int position, std::size_t count) override {
    if (form(position) != format::array) mismatch(position, form(position), "an array");
    array_.start(large_[static_cast<std::size_t>(position)], types_[static_cast<std::size_t>(position)], count);
    return array_;
  }
  void end_array(int position) override {
    array_.end();
    const std::string& value = large_[static_cast<std::size_t>(position)];
    refer(position, value.data(), value.size());
  }

  [[nodiscard]] const char* const* values() const noexcept { return values_.data(); }
  [[nodiscard]] const int* lengths() const noexcept { return lengths_.data(); }
  [[nodiscard]] const int* formats() const noexcept { return formats_.data(); }

  /// Throws `usage_error` where a parameter was not bound since the last `forget`.
  void require_all() const {
    const auto missing = std::find(lengths_.begin(), lengths_.end(), unbound);
    if (missing != lengths_.end()) [[unlikely]] {
      throw usage_error{"parameter " + std::to_string(missing - lengths_.begin() + 1)
                        + " of the statement is not bound"};
    }
  }
  /// The next run takes every parameter anew: what was bound may be gone by then.
  void forget() noexcept { std::fill(lengths_.begin(), lengths_.end(), unbound); }

  [[nodiscard]] format form(int position) const {
    if (static_cast<std::size_t>(position) >= types_.size()) [[unlikely]]
      no_parameter(position);
    return types_[static_cast<std::size_t>(position)].form;
  }
  [[nodiscard]] char* room(int position, std::size_t size) {
    const auto at = static_cast<std::size_t>(position);
    char* into = small_[at].data();
    if (size > small_[at].size()) {
      large_[at].resize(size);
      into = large_[at].data();
    }
    refer(position, into, size);
    return into;
  }
  void refer(int position, const char* data, std::size_t size) {
    if (size > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
      refuse(position, "is larger than 2 GB, and PostgreSQL holds up to 1 GB");
    }
    put(position, data, static_cast<int>(size), 1);
  }
  void refer_as_text(int position, std::string_view value) {
    std::string& copy = large_[static_cast<std::size_t>(position)];
    copy = value;  // libpq looks for the zero at its end
    put(position, copy.c_str(), 0, 0);
  }
  void put_null(int position) { put(position, nullptr, 0, 1); }

 private:
  static constexpr int unbound = -1;  // in place of a length

  // Out of the way of the calls that it is checked for: with it they would be too large to be inlined.
  [[noreturn, gnu::cold, gnu::noinline]] void no_parameter(int position) const {
    throw usage_error{"the statement has no parameter " + std::to_string(position + 1) + ", only "
                      + std::to_string(size())};
  }

  void put(int position, const char* data, int size, int form) {
    const auto at = static_cast<std::size_t>(position);
    values_[at] = data;
    lengths_[at] = size;
    formats_[at] = form;
  }

  std::vector<type> types_;
  std::vector<const char*> values_;
  std::vector<int> lengths_;
  std::vector<int> formats_;
  std::vector<std::array<char, 16>> small_;
  std::vector<std::string> large_;
  array_parameters array_;
};

}  // namespace cupel::driver::postgresql
