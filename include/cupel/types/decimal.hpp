// SPDX-License-Identifier: Apache-2.0
// Exact decimal numbers: numeric(P, S) on PostgreSQL, an INTEGER of 10^-S units on SQLite.
//
//   cupel::decimal<10, 2> price = cupel::decimal<10, 2>::from_scaled(1999);   // 19.99
#pragma once

#include <array>
#include <charconv>
#include <compare>
#include <cstdint>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>

namespace cupel {

namespace detail {

/// 10 to the power of `exponent`, 0 to 18.
constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

/// Reads `text` ("-12.5") in units of 10^-scale, exactly. False where it is no decimal number, has digits beyond the
/// scale that are not zero, or does not fit in 18 digits.
constexpr bool parse_scaled(std::string_view text, int scale, std::int64_t& scaled) {
  const bool negative = !text.empty() && text.front() == '-';
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  std::int64_t value = 0;
  int places = -1;  // digits after the point; -1: no point yet
  bool any = false;
  for (const char c : text) {
    if (c == '.') {
      if (places >= 0) return false;
      places = 0;
      continue;
    }
    if (c < '0' || c > '9') return false;
    any = true;
    if (places >= scale) {
      if (c != '0') return false;
      continue;
    }
    if (value >= power_of_ten(17)) return false;
    value = value * 10 + (c - '0');
    if (places >= 0) ++places;
  }
  for (int place = places < 0 ? 0 : places; place < scale; ++place) {
    if (value >= power_of_ten(17)) return false;
    value *= 10;
  }
  scaled = negative ? -value : value;
  return any;
}

}  // namespace detail

/// A number of at most `Precision` digits, `Scale` of them after the point, kept as a count of 10^-Scale.
template <int Precision, int Scale> class decimal {
  static_assert(Precision >= 1 && Precision <= 18,
                "cupel::decimal holds up to 18 digits; map a wider numeric to text with [[cupel::type(\"…\")]]");
  static_assert(Scale >= 0 && Scale <= Precision, "the scale of a cupel::decimal is between 0 and its precision");

 public:
  static constexpr int precision = Precision;
  static constexpr int scale = Scale;

  constexpr decimal() = default;

  /// From a count of 10^-Scale; throws `conversion_error` where it has more than Precision digits.
  [[nodiscard]] static constexpr decimal from_scaled(std::int64_t scaled) {
    if (scaled >= limit || scaled <= -limit) throw conversion_error{"a number has too many digits for its decimal"};
    decimal result;
    result.scaled_ = scaled;
    return result;
  }

  /// From "-12.34"; throws `conversion_error` where that is no number of this type, exactly.
  [[nodiscard]] static constexpr decimal parse(std::string_view text) {
    std::int64_t scaled = 0;
    if (!detail::parse_scaled(text, Scale, scaled)) throw conversion_error{"a text is no decimal of its type"};
    return from_scaled(scaled);
  }

  /// The count of 10^-Scale.
  [[nodiscard]] constexpr std::int64_t scaled() const { return scaled_; }

  /// Always with Scale digits after the point: "-0.50".
  [[nodiscard]] std::string to_string() const {
    std::array<char, 24> digits{};
    const std::int64_t magnitude = scaled_ < 0 ? -scaled_ : scaled_;
    const char* end = std::to_chars(digits.data(), digits.data() + digits.size(), magnitude).ptr;
    std::string text{std::string_view{digits.data(), static_cast<std::size_t>(end - digits.data())}};
    if (text.size() <= Scale) text.insert(0, Scale + 1 - text.size(), '0');
    if constexpr (Scale > 0) text.insert(text.size() - Scale, 1, '.');
    if (scaled_ < 0) text.insert(0, 1, '-');
    return text;
  }

  friend constexpr auto operator<=>(const decimal&, const decimal&) = default;

 private:
  static constexpr std::int64_t limit = detail::power_of_ten(Precision);

  std::int64_t scaled_{};
};

}  // namespace cupel
