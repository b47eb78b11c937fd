// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/sql_name.hpp"

#include <algorithm>
#include <cupel/dialect/identifier.hpp>
#include <cupel/schema/sql_text.hpp>
#include <string_view>

namespace cupel::codegen {
namespace {

// The name that a token is, unquoted.
std::string name_of(const schema::sql_tokens::token& of) {
  std::string text(of.first, of.last);
  if (!of.quoted) {
    std::ranges::transform(text, text.begin(), schema::sql_tokens::lower);
    return text;
  }
  if (text.size() < 2 || text.front() != '"') return {};
  std::string result;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    result += text[i];
    if (text[i] == '"') ++i;
  }
  return result;
}

}  // namespace

std::string sql_name(const std::string& column) {
  const char* const first = column.c_str();
  return schema::is_plain_name(first, first + column.size()) ? column : dialect::quoted(column);
}

std::vector<std::string> names_in(const std::string& expression, const std::vector<std::string>& columns) {
  std::vector<std::string> result;
  const char* const end = expression.c_str() + expression.size();
  auto token = schema::sql_tokens::next(expression.c_str(), end);
  for (; !token.empty(); token = schema::sql_tokens::next(token.last, end)) {
    auto name = name_of(token);
    if (std::ranges::find(columns, name) != columns.end() && std::ranges::find(result, name) == result.end())
      result.push_back(std::move(name));
  }
  return result;
}

std::string with_names(const std::string& expression, const std::vector<std::pair<std::string, std::string>>& names) {
  std::string result;
  const char* copied = expression.c_str();
  const char* const end = copied + expression.size();
  for (auto token = schema::sql_tokens::next(copied, end); !token.empty();) {
    const auto after = schema::sql_tokens::next(token.last, end);
    const auto found = std::ranges::find(names, name_of(token), &std::pair<std::string, std::string>::first);
    if (found != names.end() && (after.empty() || !after.is('('))) {
      result.append(copied, token.first) += sql_name(found->second);
      copied = token.last;
    }
    token = after;
  }
  return result.append(copied, end);
}

}  // namespace cupel::codegen
