// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/migration_source.hpp"

#include <cupel/migration/visit.hpp>
#include <stdexcept>
#include <vector>

#include "tools/codegen/write/initializer.hpp"
#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/literal.hpp"

namespace cupel::codegen {
namespace {

// Raw where escapes would hide the text.
std::string text_literal(const char* text) {
  const std::string_view content = text;
  const bool is_long = content.find('\n') != std::string_view::npos
                       || (content.size() > 60 && content.find_first_of("\"\\") != std::string_view::npos);
  bool is_plain = content.find(")sql\"") == std::string_view::npos;
  for (const char each : content) is_plain = is_plain && (static_cast<unsigned char>(each) >= 0x20 || each == '\n');
  return is_long && is_plain ? "R\"sql(" + std::string(content) + ")sql\"" : string_literal(content);
}

// ---- one field: the text behind `.name = `, or nothing where it is left out ----

std::string field(const char* value) {
  return value == nullptr ? std::string{} : text_literal(value);
}
std::string field(const schema::computed_option& value) {
  return is_default(value) ? std::string{} : initializer(value);
}
std::string field(const migration::sql& value) {
  std::string inside;
  if (value.postgresql != nullptr) inside = ".postgresql = " + text_literal(value.postgresql);
  if (value.sqlite != nullptr) (inside += inside.empty() ? "" : ", ") += ".sqlite = " + text_literal(value.sqlite);
  return inside.empty() ? inside : '{' + inside + '}';
}
std::string field(const migration::effect& value) {
  return value.stated ? "none" : "";
}
std::string field(const migration::step_function&) {
  throw std::logic_error("a data step cannot be written from its constant");
}
std::string changed(const char* value) {
  return value == nullptr ? "none" : text_literal(value);
}
std::string changed(bool value) {
  return value ? "true" : "false";
}
std::string changed(const schema::type& value) {
  return initializer(value);
}
std::string changed(const schema::identity_option& value) {
  return value.kind == schema::identity_kind::none ? "none" : initializer(value);
}
std::string changed(const schema::computed_option& value) {
  return is_default(value) ? "none" : "cupel::schema::computed_option" + initializer(value);
}
template <class T> std::string field(const migration::change<T>& value) {
  return value.given ? changed(value.value) : std::string{};
}
template <class T> std::string field(const T& value) {
  return is_default(value) ? std::string{} : initializer(value);
}

// ---- layout: two spaces a level, lists of definitions one entry a line, fields filled up to the limit ----

template <class T> constexpr bool is_definition = std::is_base_of_v<schema::definition, T>;

template <class T> std::vector<std::string> fields_given(const T& value, std::size_t indent);

std::string braced(const std::string& word, const std::vector<std::string>& fields, std::size_t indent,
                   std::size_t tail) {
  return word + '{' + filled(fields, indent + word.size() + 1, indent + 2, 1 + tail) + '}';
}

template <class T> std::string listed(const std::initializer_list<T>& items, std::size_t indent) {
  std::string result = "{\n";
  for (const T& each : items)
    result +=
        std::string(indent + 2, ' ') + braced(list_word<T>, fields_given(each, indent + 2), indent + 2, 1) + ",\n";
  return result + std::string(indent, ' ') + '}';
}

template <class T> std::vector<std::string> fields_given(const T& value, std::size_t indent) {
  std::vector<std::string> result;
  migration::for_each_field<T>([&](const char* name, auto member) {
    const auto& content = value.*member;
    std::string text;
    if constexpr (requires { content.begin()->what; })
      text = content.size() == 0 ? std::string{} : listed(content, indent + 2);
    else
      text = field(content);
    if (!text.empty()) result.push_back('.' + std::string(name) + " = " + text);
  });
  return result;
}

std::string table_text(const std::string& word, const std::vector<std::string>& fields, std::size_t indent) {
  std::string result = word + '{';
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) result += ",\n" + std::string(indent + 2, ' ');
    result += fields[i];
  }
  return result + '}';
}

std::string operation_text(const schema::definition& what) {
  const std::string word = migration::word(what.what);
  return migration::visit(what, [&]<class T>(const T& it) {
    const auto fields = fields_given(it, 2);
    return std::is_same_v<T, schema::table> ? table_text(word, fields, 2) : braced(word, fields, 2, 1);
  });
}

std::string list_text(const std::string& name, const migration::operations& list) {
  std::string result = "inline constexpr operation " + name + "[] = {\n";
  for (const auto& each : list) result += "  " + operation_text(each.what) + ",\n";
  return result + "};\n";
}

std::string self_text(const migration::revision& of) {
  std::vector<std::string> fields = {".id = " + initializer(of.id)};
  fields.push_back(".parent = " + (of.parent == nullptr ? "{}" : initializer(of.parent)));
  fields.push_back(".message = " + initializer(of.message == nullptr ? "" : of.message));
  fields.push_back(".created = " + initializer(of.created == nullptr ? "" : of.created));
  if (of.upgrade.count > 0) fields.push_back(".upgrade = upgrade");
  if (of.downgrade.given && of.downgrade.count > 0) fields.push_back(".downgrade = downgrade");
  if (of.irreversible) fields.push_back(".irreversible = true");
  const std::string head = "inline constexpr revision self{";
  return head + filled(fields, head.size(), head.size(), 2) + "};\n";
}

}  // namespace

std::string migration_source(const std::string& system, const migration::revision& of) {
  const std::string space = "migrations::" + system + "::rev_" + of.id;
  std::string result = "#pragma once\n#include <cupel/migration.hpp>\n\nnamespace " + space
                       + " {\nusing namespace cupel::migration;\n\n// clang-format off\n";
  if (of.upgrade.count > 0) {
    result += list_text("upgrade", of.upgrade);
    if (of.downgrade.given && of.downgrade.count > 0)
      result += '\n' + list_text("downgrade", of.downgrade);
    else if (of.irreversible)
      result +=
          "// No way back: what would be derived is nothing that each of the databases can do. Where there is one, "
          "write "
          "a\n// `downgrade`, and .downgrade = downgrade in place of .irreversible.\n";
    else
      result +=
          "// No `downgrade`: it is derived from the replayed state, in reverse order. Write one to override it; "
          "then it is\n// proved.\n";
  } else {
    result +=
        "// inline constexpr operation upgrade[] = {\n"
        "//   add_column{.table = \"users\", .name = \"phone\", .type = varchar(20), .nullable = true},\n"
        "// };\n"
        "// Then .upgrade = upgrade below.\n";
  }
  return result + self_text(of) + "// clang-format on\n\n}  // namespace " + space + '\n';
}

}  // namespace cupel::codegen
