// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/dump.hpp"

#include <array>
#include <charconv>
#include <ostream>
#include <string_view>

namespace cupel::codegen {
namespace {

constexpr std::string_view kind_names[] = {
    "int8",     "int16",   "int32",   "int64",   "uint8",      "uint16",          "uint32", "uint64",
    "bool",     "float32", "float64", "string",  "timestamp",  "local_timestamp", "date",   "time_of_day",
    "interval", "uuid",    "json",    "decimal", "bytes",      "enumeration",     "array",  "vector",
    "strong",   "many",    "one",     "record",  "unsupported"};
static_assert(std::size(kind_names) == static_cast<std::size_t>(type_kind::unsupported) + 1);

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char each : text) {
    if (each == '\n')
      result += "\\n";
    else if (each == '"' || each == '\\')
      result += '\\', result += each;
    else
      result += each;
  }
  return result + '"';
}

struct print_value {
  std::ostream& out;
  void operator()(bool is) const { out << (is ? "true" : "false"); }
  void operator()(std::int64_t number) const { out << number; }
  void operator()(std::uint64_t number) const { out << number << 'u'; }
  void operator()(double number) const {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
    out << std::string_view(text.data(), static_cast<std::size_t>(end - text.data()));
  }
  void operator()(const std::string& text) const { out << quoted(text); }
  void operator()(const enumerator_value& of) const { out << of.enumeration << "::" << of.name; }
  void operator()(const ticks_value& of) const {
    out << of.count << " ticks of " << of.numerator << '/' << of.denominator << " s";
  }
  void operator()(const date_value& of) const { out << of.year << '-' << of.month << '-' << of.day; }
  void operator()(const interval_value& of) const {
    out << of.months << " months " << of.days << " days " << of.microseconds << " us";
  }
  void operator()(const decimal_value& of) const { out << "decimal " << of.unscaled; }
  void operator()(const not_constant& of) const { out << "not constant " << quoted(of.source); }
};

void print(std::ostream& out, const argument& of) {
  switch (of.what) {
    case argument::kind::name:
    case argument::kind::flag: out << of.text; break;
    case argument::kind::member: out << of.scope << "::" << of.text; break;
    case argument::kind::string: out << quoted(of.text); break;
    case argument::kind::number: out << of.number; break;
    case argument::kind::call:
      out << of.text << '(';
      for (std::size_t i = 0; i < of.arguments.size(); ++i) out << (i == 0 ? "" : ", "), print(out, of.arguments[i]);
      out << ')';
  }
}

void print(std::ostream& out, std::string_view indent, const std::vector<attribute>& attributes,
           const std::string& doc) {
  for (const auto& each : attributes) {
    out << indent << "[[" << each.name;
    for (std::size_t i = 0; i < each.arguments.size(); ++i) out << (i == 0 ? "(" : ", "), print(out, each.arguments[i]);
    out << (each.arguments.empty() ? "" : ")") << "]] at " << each.where.line << ':' << each.where.column << '\n';
  }
  if (!doc.empty()) out << indent << "doc " << quoted(doc) << '\n';
}

void print(std::ostream& out, const cxx_type& of) {
  if (of.optional) out << "optional ";
  out << kind_names[static_cast<std::size_t>(of.what)];
  switch (of.what) {
    case type_kind::decimal: out << '(' << of.precision << ", " << of.scale << ')'; break;
    case type_kind::vector: out << '(' << of.dimension << ')'; break;
    case type_kind::timestamp:
    case type_kind::local_timestamp: out << " of " << of.numerator << '/' << of.denominator << " s"; break;
    case type_kind::enumeration:
    case type_kind::strong:
    case type_kind::many:
    case type_kind::one:
    case type_kind::record: out << ' ' << of.name; break;
    default: break;
  }
  for (const auto& each : of.element) out << " of <", print(out, each), out << '>';
}

void print(std::ostream& out, const place& at) {
  out << at.file << ':' << at.line << ':' << at.column;
}

void print(std::ostream& out, const record& of) {
  constexpr std::string_view roles[] = {"table", "view", "embedded"};
  out << roles[static_cast<std::size_t>(of.role)] << ' ' << of.qualified_name << " at ";
  print(out, of.where);
  if (!of.name_space.empty()) out << " in " << of.name_space;
  out << '\n';
  for (const auto& each : of.bases) out << "  base " << each << '\n';
  print(out, "  ", of.attributes, of.doc);
  for (const auto& each : of.fields) {
    out << "  " << each.name << ": ";
    print(out, each.type);
    out << " at " << each.where.line << ':' << each.where.column;
    if (each.declared_in != of.qualified_name) out << " from " << each.declared_in;
    if (each.default_value) out << " = ", std::visit(print_value{out}, *each.default_value);
    out << '\n';
    if (!each.type.spelling.empty()) out << "    is " << each.type.spelling << '\n';
    print(out, "    ", each.attributes, each.doc);
  }
}

void print(std::ostream& out, const enumeration& of) {
  out << "enumeration " << of.qualified_name << ": " << kind_names[static_cast<std::size_t>(of.underlying)] << " at ";
  print(out, of.where);
  out << '\n';
  print(out, "  ", of.attributes, of.doc);
  for (const auto& each : of.enumerators) {
    out << "  " << each.name << " = " << each.value << ' ' << quoted(each.text) << '\n';
    print(out, "    ", each.attributes, each.doc);
  }
}

}  // namespace

void dump(const reading& all, std::ostream& out) {
  for (const auto& each : all.enumerations) print(out, each);
  for (const auto& each : all.records) print(out, each);
}

}  // namespace cupel::codegen
