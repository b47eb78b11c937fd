// SPDX-License-Identifier: Apache-2.0
// Reading values of PostgreSQL's binary forms. A row of a result and the elements of an array differ only in where a
// value's bytes stand, so both are readers.
#pragma once

#include <bit>
#include <charconv>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <cupel/driver/postgresql/numeric.hpp>
#include <cupel/driver/postgresql/wire.hpp>
#include <cupel/driver/row.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/error.hpp>
#include <limits>
#include <span>
#include <string>
#include <string_view>

namespace cupel::driver::postgresql {

/// The bytes of one value; no data is NULL.
struct cell {
  const char* data;
  int size;
  format form;
};

/// The same where the form tells the size.
struct fixed_cell {
  const char* data;
  format form;
};

/// Whether PostgreSQL takes it for infinite, since 17 (interval.c): all three at their extremes.
[[nodiscard]] inline bool is_infinite(const cupel::interval& value) {
  constexpr auto max4 = std::numeric_limits<std::int32_t>::max();
  constexpr auto max8 = std::numeric_limits<std::int64_t>::max();
  return (value.months == max4 && value.days == max4 && value.microseconds == max8)
         || (value.months == -max4 - 1 && value.days == -max4 - 1 && value.microseconds == -max8 - 1);
}

/// `Self` has `cell at(int column) const`, `fixed_cell fixed_at(int column) const`, `bool null_at(int column) const`
/// and `std::string& scratch(int column) const`, a text that lives as long as the row's views do.
template <class Self> class reader : public driver::row {
 public:
  [[nodiscard]] bool is_null(int column) const final { return self().null_at(column); }

  using driver::row::get;
  [[nodiscard]] bool get(int column, bool& into) const final {
    const char* data = expect(column, format::boolean);
    if (data == nullptr) return false;
    into = data[0] != 0;
    return true;
  }

  [[nodiscard]] bool get(int column, std::span<const std::byte>& into) const final {
    const cell value = self().at(column);
    if (value.data == nullptr) return false;
    if (value.form != format::bytea) mismatch(column, value.form, "a bytea");
    into = {reinterpret_cast<const std::byte*>(value.data), static_cast<std::size_t>(value.size)};
    return true;
  }

  [[nodiscard]] bool get(int column, cupel::timestamp& into) const final {
    return since_1970(column, format::timestamptz, into);
  }
  [[nodiscard]] bool get(int column, cupel::local_timestamp& into) const final {
    return since_1970(column, format::timestamp, into);
  }

  [[nodiscard]] bool get(int column, cupel::date& into) const final {
    const char* data = expect(column, format::date);
    if (data == nullptr) return false;
    const auto days = load<std::int32_t>(data);
    // The years of std::chrono are -32767 to 32767; infinity and the rest of PostgreSQL's are outside.
    if (days < -12'687'428 - epoch_days || days > 11'248'737 - epoch_days) {
      refuse(column, "holds infinity, or a date beyond the year 32767");
    }
    into = cupel::date{std::chrono::sys_days{std::chrono::days{days + epoch_days}}};
    return true;
  }

  [[nodiscard]] bool get(int column, cupel::time_of_day& into) const final {
    const char* data = expect(column, format::time);
    if (data == nullptr) return false;
    into = cupel::time_of_day{std::chrono::microseconds{load<std::int64_t>(data)}};
    return true;
  }

  [[nodiscard]] bool get(int column, cupel::interval& into) const final {
    const char* data = expect(column, format::interval);
    if (data == nullptr) return false;
    into = {.months = load<std::int32_t>(data + 12),
            .days = load<std::int32_t>(data + 8),
            .microseconds = load<std::int64_t>(data)};
    if (is_infinite(into)) refuse(column, "holds an infinite interval");
    return true;
  }

  [[nodiscard]] bool get(int column, cupel::uuid& into) const final {
    const char* data = expect(column, format::uuid);
    if (data == nullptr) return false;
    std::memcpy(into.bytes.data(), data, into.bytes.size());
    return true;
  }

  [[nodiscard]] bool get_decimal(int column, int scale, std::int64_t& into) const final {
    const cell value = self().at(column);
    if (value.data == nullptr) return false;
    if (value.form != format::numeric) mismatch(column, value.form, "a numeric");
    into = scaled(column, value, scale);
    return true;
  }

  void vector(int column, std::span<float> into) const final {
    const char* data = expect(column, format::vector);
    if (data == nullptr) this->refuse_null(column);
    if (load<std::uint16_t>(data) != into.size()) refuse(column, "holds a vector of another size");
    for (std::size_t i = 0; i < into.size(); ++i) {
      into[i] = std::bit_cast<float>(load<std::uint32_t>(data + 4 + 4 * i));
    }
  }

 protected:
  reader() = default;
  ~reader() = default;

  /// The bytes of a value of this form, or nullptr for NULL.
  [[nodiscard]] const char* expect(int column, format form) const {
    const fixed_cell value = self().fixed_at(column);
    if (value.form != form && value.data != nullptr) [[unlikely]]
      mismatch(column, value.form, name_of(form));
    return value.data;
  }

  [[noreturn]] void mismatch(int column, format found, const char* wanted) const {
    throw conversion_error{"column '" + std::string{this->name(column)} + "' is " + name_of(found)
                           + (found == format::unknown ? "" : std::string{", not "} + wanted)};
  }

  [[noreturn]] void refuse(int column, const char* complaint) const {
    throw conversion_error{"column '" + std::string{this->name(column)} + "' " + complaint};
  }

 private:
  [[nodiscard]] const Self& self() const { return static_cast<const Self&>(*this); }

  template <class Time> [[nodiscard]] bool since_1970(int column, format form, Time& into) const {
    const char* data = expect(column, form);
    if (data == nullptr) return false;
    const auto value = load<std::int64_t>(data);
    std::int64_t sum = 0;
    if (value == std::numeric_limits<std::int64_t>::min() || __builtin_add_overflow(value, epoch_microseconds, &sum)) {
      refuse(column, "holds infinity, or a timestamp beyond the year 294246");
    }
    into = Time{std::chrono::microseconds{sum}};
    return true;
  }

  [[nodiscard]] bool convert(int column, std::int64_t& into) const final {
    const cell value = self().at(column);
    if (value.data == nullptr) return false;
    switch (value.form) {
      case format::int2: into = load<std::int16_t>(value.data); return true;
      case format::int4: into = load<std::int32_t>(value.data); return true;
      case format::int8: into = load<std::int64_t>(value.data); return true;
      case format::oid: into = load<std::uint32_t>(value.data); return true;
      case format::numeric: into = scaled(column, value, 0); return true;  // sum(bigint) is one
      default: mismatch(column, value.form, "an integer");
    }
  }

  [[nodiscard]] bool convert(int column, double& into) const final {
    const cell value = self().at(column);
    if (value.data == nullptr) return false;
    switch (value.form) {
      case format::float4: into = std::bit_cast<float>(load<std::uint32_t>(value.data)); return true;
      case format::float8: into = std::bit_cast<double>(load<std::uint64_t>(value.data)); return true;
      case format::int8: into = static_cast<double>(load<std::int64_t>(value.data)); return true;
      case format::int4: into = load<std::int32_t>(value.data); return true;
      case format::int2: into = load<std::int16_t>(value.data); return true;
      case format::numeric: {
        const std::string& text = numeric_text(column, value);
        into = 0;
        std::from_chars(text.data(), text.data() + text.size(), into);
        return true;
      }
      default: mismatch(column, value.form, "a number");
    }
  }

  [[nodiscard]] bool convert(int column, std::string_view& into) const final {
    const cell value = self().at(column);
    if (value.data == nullptr) return false;
    switch (value.form) {
      case format::text: into = {value.data, static_cast<std::size_t>(value.size)}; return true;
      case format::jsonb:  // its version, 1, and then the text
        into = {value.data + 1, static_cast<std::size_t>(value.size) - 1};
        return true;
      case format::character: {  // SQLite, which does not pad, gives what was stored
        const std::string_view padded{value.data, static_cast<std::size_t>(value.size)};
        into = padded.substr(0, padded.find_last_not_of(' ') + 1);
        return true;
      }
      case format::numeric:  // of more digits than a decimal holds
        into = numeric::infinite_or_nan(value.data, static_cast<std::size_t>(value.size));
        if (into.empty()) into = numeric_text(column, value);
        return true;
      default: mismatch(column, value.form, "a text");
    }
  }

  [[nodiscard]] const std::string& numeric_text(int column, const cell& value) const {
    std::string& text = self().scratch(column);
    try {
      numeric::decode(value.data, static_cast<std::size_t>(value.size), text);
    } catch (const conversion_error& problem) {
      throw conversion_error{"column '" + std::string{this->name(column)} + "': " + problem.what()};
    }
    return text;
  }

  [[nodiscard]] std::int64_t scaled(int column, const cell& value, int scale) const {
    std::int64_t result = 0;
    const std::string& text = numeric_text(column, value);
    if (cupel::detail::parse_scaled(text, scale, result)) return result;
    // A bigint's range is beyond 18 digits.
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (scale == 0 && failure == std::errc{} && end == text.data() + text.size()) return result;
    refuse(column, "holds a number with more digits than its member");
  }
};

}  // namespace cupel::driver::postgresql
