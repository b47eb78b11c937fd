// SPDX-License-Identifier: Apache-2.0
// Numbers in annotations and types that no database takes: lengths, precisions, dimensions, where a counter starts.

#include <cstdint>
#include <limits>
#include <string>
#include <utility>

#include "tools/codegen/read/check.hpp"

namespace cupel::codegen {
namespace {

std::int64_t number_of(const attribute& from, std::size_t at) {
  return at < from.arguments.size() ? from.arguments[at].number : 0;
}

// The whole numbers that a member holds and its column counts: unsigned ones of 64 bits end where bigint does.
std::pair<std::int64_t, std::int64_t> range_of(const cxx_type& type) {
  const auto of = [](auto number) {
    using limits = std::numeric_limits<decltype(number)>;
    return std::pair{static_cast<std::int64_t>(limits::min()), static_cast<std::int64_t>(limits::max())};
  };
  switch (stored(type).what) {
    case type_kind::int8: return of(std::int8_t{});
    case type_kind::int16: return of(std::int16_t{});
    case type_kind::int32: return of(std::int32_t{});
    case type_kind::uint8: return of(std::uint8_t{});
    case type_kind::uint16: return of(std::uint16_t{});
    case type_kind::uint32: return of(std::uint32_t{});
    case type_kind::uint64: return {0, of(std::int64_t{}).second};
    default: return of(std::int64_t{});
  }
}

// PostgreSQL manual, "CREATE SEQUENCE": one that counts up has values from 1, one that counts down up to -1.
void check_counter(const field& member, diagnostics& report) {
  const auto* generated = find(member.attributes, "generated");
  if (generated == nullptr || !is_integer(member.type)) return;
  const auto number = [&](const char* word) -> const argument* {
    const auto* given = find(generated->arguments, word);
    const bool is_number =
        given != nullptr && !given->arguments.empty() && given->arguments.front().what == argument::kind::number;
    return is_number ? &given->arguments.front() : nullptr;
  };
  const auto [least, most] = range_of(member.type);
  const auto refuse = [&](const argument& given, const std::string& what, const std::string& range) {
    report.error(given.where, "arguments",
                 what + " is " + std::to_string(given.number) + "; of '" + member.name + "' it is " + range);
  };
  const auto* step = number("increment");
  const bool down = step != nullptr && step->number < 0;
  const std::string numbers = std::to_string(least) + " to " + std::to_string(most);
  if (step != nullptr && (step->number == 0 || step->number < least || step->number > most))
    refuse(*step, "'increment'", numbers + ", and not 0");
  const auto* start = number("start");
  if (start == nullptr) return;
  if (down && (start->number > -1 || start->number < least))
    refuse(*start, "'start' of what counts down", std::to_string(least) + " to -1");
  else if (!down && (start->number < 1 || start->number > most))
    refuse(*start, "'start'", "1 to " + std::to_string(most));
}

// pgvector's own limit of the type vector.
void check_dimensions(const field& member, diagnostics& report) {
  const auto* type = &stored(member.type);
  while (type->what == type_kind::array) type = &stored(type->element.front());
  if (type->what == type_kind::vector && (type->dimension < 1 || type->dimension > 16000))
    report.error(member.where, "unsupported-type",
                 "'" + readable(member.type) + "' of member '" + member.name + "' has "
                     + std::to_string(type->dimension) + " dimensions; a vector has 1 to 16000");
}

void check_sizes(const field& member, diagnostics& report) {
  // PostgreSQL manual, "Character Types" and "Numeric Types": n at most 10485760; precision at most 1000.
  for (const auto* word : {"length", "character"})
    if (const auto* given = find(member.attributes, word);
        given != nullptr && !given->arguments.empty() && given->arguments[0].what == argument::kind::number)
      if (const auto length = number_of(*given, 0); length < 1 || length > 10485760)
        report.error(given->arguments[0].where, "arguments",
                     "'" + std::string(word) + "' is " + std::to_string(length) + "; it is 1 to 10485760");
  const auto* given = find(member.attributes, "numeric");
  if (given == nullptr || given->arguments.empty()) return;
  const auto precision = number_of(*given, 0);
  const auto scale = number_of(*given, 1);
  if (precision < 1 || precision > 1000 || scale < 0 || scale > precision)
    report.error(given->arguments[0].where, "arguments",
                 "numeric(" + std::to_string(precision) + ", " + std::to_string(scale)
                     + ") is out of range: the precision is 1 to 1000, the scale 0 to the precision");
  else if (const auto& type = stored(member.type);
           type.what == type_kind::decimal && (precision != type.precision || scale != type.scale))
    report.error(given->where, "contradiction",
                 "numeric(" + std::to_string(precision) + ", " + std::to_string(scale) + ") is not the type's decimal<"
                     + std::to_string(type.precision) + ", " + std::to_string(type.scale) + ">");
}

}  // namespace

void check_ranges(const reading& all, diagnostics& report) {
  for (const auto& each : all.records)
    for (const auto& member : each.fields) {
      check_sizes(member, report);
      check_counter(member, report);
      check_dimensions(member, report);
    }
}

}  // namespace cupel::codegen
