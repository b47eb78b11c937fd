// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/initializer.hpp"

#include <algorithm>
#include <cupel/schema/type_text.hpp>

namespace cupel::codegen {
namespace {

std::string underscored(std::string words) {
  std::ranges::replace(words, ' ', '_');
  return words;
}

// `{"created_at", desc}`, `expression("lower(email)")`: what follows the last given argument is left out.
std::vector<std::string> key_arguments(const schema::index_key& key) {
  std::vector<std::string> result = {initializer(key.name)};
  result.push_back(key.order == schema::sort_order::desc ? "desc" : "asc");
  result.push_back(initializer(key.opclass));
  result.push_back(key.nulls == schema::nulls_order::first  ? "nulls_first"
                   : key.nulls == schema::nulls_order::last ? "nulls_last"
                                                            : "{}");
  result.push_back(initializer(key.collate));
  constexpr std::string_view defaults[] = {"", "asc", "nullptr", "{}", "nullptr"};
  while (result.size() > 1 && result.back() == defaults[result.size() - 1]) result.pop_back();
  return result;
}

}  // namespace

std::string initializer(const schema::type& of) {
  if (of.dimensions > 0) {
    schema::type element = of;
    --element.dimensions;
    return "array_of(" + initializer(element) + ')';
  }
  const std::string name = schema::word(of.kind);
  switch (of.kind) {
    case schema::type_kind::varchar: return name + '(' + (of.length > 0 ? std::to_string(of.length) : "") + ')';
    case schema::type_kind::numeric:
      return name + '('
             + (of.length > 0 ? std::to_string(of.length) + (of.scale != 0 ? ", " + std::to_string(of.scale) : "") : "")
             + ')';
    case schema::type_kind::character:
    case schema::type_kind::vector: return name + '(' + std::to_string(of.length) + ')';
    case schema::type_kind::enumeration:
    case schema::type_kind::custom: return name + '(' + initializer(of.name) + ')';
    default: return name;
  }
}

std::string initializer(const schema::identity_option& of) {
  const std::string kind = of.kind == schema::identity_kind::always ? "always" : "by_default";
  if (of.start == 1 && of.increment == 1) return kind;
  return "starting(" + kind + ", " + std::to_string(of.start)
         + (of.increment == 1 ? "" : ", " + std::to_string(of.increment)) + ')';
}

std::string initializer(const schema::computed_option& of) {
  return '{' + initializer(of.expression) + (of.stored ? "" : ", false") + '}';
}

std::string initializer(const schema::index_key& of) {
  std::string inside;
  const auto arguments = key_arguments(of);
  for (const auto& each : arguments) (inside += inside.empty() ? "" : ", ") += each;
  if (of.is_expression) return "expression(" + inside + ')';
  return arguments.size() == 1 ? inside : '{' + inside + '}';
}

std::string initializer(schema::referential_action of) {
  return underscored(schema::word(of));
}

std::string initializer(schema::index_method of) {
  return underscored(schema::word(of));
}

}  // namespace cupel::codegen
