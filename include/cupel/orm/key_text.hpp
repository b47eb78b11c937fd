// SPDX-License-Identifier: Apache-2.0
// A key's values as an error tells them: what the database holds, as a person would write it.
//
//   key_text text;
//   driver::bind_value(text, 0, unit);                                     // 'kilogram'
//   driver::bind_value(text, 1, day);                                      // 'kilogram', 2025-12-18
#pragma once

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/types/iso8601.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cupel::orm::detail {

/// Writes down what is bound to it, one behind the other: texts in quotes, times as ISO 8601.
class key_text final : public driver::parameters {
 public:
  [[nodiscard]] const std::string& written() const noexcept { return text_; }

  [[nodiscard]] int size() const noexcept override { return 0; }
  void null(int /*position*/) override { add("NULL"); }
  void boolean(int /*position*/, bool value) override { add(value ? "true" : "false"); }
  void integer(int /*position*/, std::int64_t value) override { add(std::to_string(value)); }
  void real(int /*position*/, double value) override {
    char digits[32];
    add({digits, std::to_chars(digits, digits + sizeof digits, value).ptr});
  }
  void text(int /*position*/, std::string_view value) override { add('\'' + std::string{value} + '\''); }
  void bytes(int /*position*/, std::span<const std::byte> value) override {
    add(std::to_string(value.size()) + " bytes");
  }
  void timestamp(int /*position*/, cupel::timestamp value) override { add_time<iso8601::timestamp_size>(value); }
  void local_timestamp(int /*position*/, cupel::local_timestamp value) override {
    add_time<iso8601::local_timestamp_size>(value);
  }
  void date(int /*position*/, cupel::date value) override { add_time<iso8601::date_size>(value); }
  void time_of_day(int /*position*/, cupel::time_of_day value) override { add_time<iso8601::time_size>(value); }
  void interval(int /*position*/, const cupel::interval& value) override {
    char form[iso8601::interval_max_size];
    add({form, iso8601::write(form, value)});
  }
  void uuid(int /*position*/, const cupel::uuid& value) override { add(value.to_string()); }
  void decimal(int /*position*/, std::int64_t scaled, int scale) override {
    std::string digits = std::to_string(scaled < 0 ? -scaled : scaled);
    const auto places = static_cast<std::size_t>(scale);
    if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
    if (places > 0) digits.insert(digits.size() - places, 1, '.');
    add((scaled < 0 ? "-" : "") + digits);
  }
  void vector(int /*position*/, std::span<const float> /*value*/) override { add("a vector"); }
  [[nodiscard]] driver::parameters& begin_array(int /*position*/, std::size_t /*count*/) override { return *this; }
  void end_array(int /*position*/) override {}

 private:
  void add(std::string_view value) {
    if (!text_.empty()) text_ += ", ";
    text_ += value;
  }

  /// Years of other than four digits have no such form.
  template <std::size_t Size, class Value> void add_time(const Value& value) {
    char form[Size];
    if (iso8601::write(form, value)) return add({form, Size});
    add("a time outside of the years 1 to 9999");
  }

  std::string text_;
};

}  // namespace cupel::orm::detail
