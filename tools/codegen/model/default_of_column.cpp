// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/default_of_column.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/type_text.hpp>
#include <cupel/types/iso8601.hpp>
#include <limits>
#include <numeric>

#include "tools/codegen/model/text_in_column.hpp"

namespace cupel::codegen {
namespace {

using text = std::optional<std::string>;

// What `iso8601::write` makes of a value, quoted; nothing where the value is out of range.
template <class T> text quoted_iso(const T& value) {
  std::array<char, iso8601::interval_max_size> buffer{};
  std::size_t size = 0;
  if constexpr (std::is_same_v<T, cupel::interval>) {
    size = iso8601::write(buffer.data(), value);
  } else {
    if (!iso8601::write(buffer.data(), value)) return std::nullopt;
    size = std::string_view(buffer.data()).size();
  }
  return '\'' + std::string(buffer.data(), size) + '\'';
}

// count * numerator / denominator seconds; what is finer than a microsecond is cut. False where it overflows.
bool microseconds(const ticks_value& of, std::int64_t& into) {
  const std::int64_t common = std::gcd(std::int64_t{1'000'000}, of.denominator);
  std::int64_t factor = 0;
  if (__builtin_mul_overflow(of.numerator, 1'000'000 / common, &factor)) return false;
  if (__builtin_mul_overflow(of.count, factor, &into)) return false;
  into /= of.denominator / common;
  return true;
}

class writer {
 public:
  writer(const cxx_type& type, const column_type& column) : type_(type), column_(column) {}

  text operator()(bool value) const { return value ? "true" : "false"; }
  text operator()(std::int64_t value) const { return std::to_string(value); }
  text operator()(std::uint64_t value) const {
    if (value > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max())) return std::nullopt;
    return std::to_string(value);
  }
  text operator()(double value) const {
    if (!std::isfinite(value)) return std::nullopt;
    return type_.what == type_kind::float32 ? digits(static_cast<float>(value)) : digits(value);
  }
  text operator()(const std::string& value) const { return dialect::quoted_text(value); }
  text operator()(const enumerator_value& value) const {
    for (const auto& each : column_.enumerated->enumerators)
      if (each.name == value.name)
        return column_.storage == enum_storage::integer ? std::to_string(each.value) : dialect::quoted_text(each.text);
    return std::nullopt;
  }
  text operator()(const ticks_value& value) const {
    using std::chrono::days;
    if (type_.what == type_kind::date) return quoted_iso(cupel::date{std::chrono::sys_days{days{value.count}}});
    std::int64_t count = 0;
    if (!microseconds(value, count)) return std::nullopt;
    const std::chrono::microseconds since{count};
    switch (type_.what) {
      case type_kind::timestamp: return quoted_iso(cupel::timestamp{since});
      case type_kind::local_timestamp: return quoted_iso(cupel::local_timestamp{since});
      case type_kind::time_of_day: return quoted_iso(cupel::time_of_day{since});
      default: return quoted_iso(cupel::interval{0, 0, count});
    }
  }
  text operator()(const date_value& value) const {
    return quoted_iso(std::chrono::year{value.year} / std::chrono::month{value.month} / std::chrono::day{value.day});
  }
  text operator()(const interval_value& value) const {
    return quoted_iso(cupel::interval{static_cast<std::int32_t>(value.months), static_cast<std::int32_t>(value.days),
                                      value.microseconds});
  }
  text operator()(const decimal_value& value) const {
    const bool negative = value.unscaled < 0;
    std::string digits = std::to_string(value.unscaled).substr(negative ? 1 : 0);
    const auto scale = static_cast<std::size_t>(type_.scale);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return (negative ? "-" : "") + digits;
  }
  text operator()(const not_constant&) const { return std::nullopt; }

 private:
  // As few as make the same value again. A numeric has no exponent: its digits are counted.
  template <class T> std::string digits(T value) const {
    std::array<char, 400> buffer{};
    char* const last = buffer.data() + buffer.size();
    const bool counted = column_.sql.kind == schema::type_kind::numeric;
    const auto made = counted ? std::to_chars(buffer.data(), last, value, std::chars_format::fixed)
                              : std::to_chars(buffer.data(), last, value);
    return {buffer.data(), made.ptr};
  }

  const cxx_type& type_;
  const column_type& column_;
};

// The largest number of that many digits, and one.
long double power_of_ten(std::int32_t digits) {
  return std::pow(10.0L, static_cast<long double>(digits));
}

// Why the column does not hold the value, or nothing.
struct misfit {
  const schema::type& sql;

  text operator()(const std::string& value) const {
    const bool sized = (sql.kind == schema::type_kind::varchar || sql.kind == schema::type_kind::character)
                       && sql.length > 0 && sql.dimensions == 0;
    const auto characters = characters_in(value);
    if (sized && characters > sql.length) return "has " + std::to_string(characters) + " characters";
    return misfit_of_text(sql, value);
  }
  text operator()(std::int64_t value) const { return number(static_cast<long double>(value)); }
  text operator()(std::uint64_t value) const { return number(static_cast<long double>(value)); }
  text operator()(double value) const { return number(value); }
  text operator()(const decimal_value& value) const {
    return number(static_cast<long double>(value.unscaled) / power_of_ten(sql.scale));
  }
  text operator()(const auto&) const { return std::nullopt; }

 private:
  text number(long double value) const {
    const auto whole = [&](auto of) {
      using limits = std::numeric_limits<decltype(of)>;
      return value >= static_cast<long double>(limits::min()) && value <= static_cast<long double>(limits::max());
    };
    bool holds = true;
    if (sql.kind == schema::type_kind::smallint) holds = whole(std::int16_t{});
    if (sql.kind == schema::type_kind::integer) holds = whole(std::int32_t{});
    if (sql.kind == schema::type_kind::numeric && sql.length > 0)
      holds = std::round(std::abs(value) * power_of_ten(sql.scale)) < power_of_ten(sql.length);
    return holds ? text{} : "is too large";
  }
};

}  // namespace

std::optional<std::string> default_of_column(const field& member, const column_type& column, diagnostics& report) {
  const auto& attributes = member.attributes;
  if (const auto* given = find(attributes, "default_sql"); given != nullptr && !given->arguments.empty())
    return given->arguments.front().text;
  if (find(attributes, "application_default") != nullptr || find(attributes, "generated") != nullptr
      || find(attributes, "computed") != nullptr)
    return std::nullopt;
  // An insert leaves both out; where updated_at may be null, it stays so until the first update.
  if (find(attributes, "created_at") != nullptr) return "now()";
  if (find(attributes, "updated_at") != nullptr) return member.type.optional ? text{} : "now()";
  if (!member.default_value) return std::nullopt;
  const auto& type = stored(member.type);
  auto result = std::visit(writer(type, column), *member.default_value);
  if (!result)
    report.error(member.default_where, "default", "the default of '" + member.name + "' is out of the database's range")
        .remedy("give the column's with [[cupel::default_sql(\"…\")]], or mark it [[cupel::application_default]]");
  else if (const auto why = std::visit(misfit{column.sql}, *member.default_value)) {
    schema::text_buffer sql;
    schema::write(sql, column.sql);
    report.error(member.default_where, "default",
                 "the default of '" + member.name + "' " + *why + ", and its column is " + sql.text);
  }
  return result;
}

}  // namespace cupel::codegen
