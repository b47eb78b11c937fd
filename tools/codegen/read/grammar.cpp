// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/grammar.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "tools/codegen/read/expression.hpp"

namespace cupel::codegen {
namespace {

using tokens = std::span<const token>;

bool is(const token& what, std::string_view punctuation) {
  return what.what == token::kind::punctuation && what.text == punctuation;
}
bool opens(const token& what) {
  return is(what, "(") || is(what, "[") || is(what, "{");
}
bool closes(const token& what) {
  return is(what, ")") || is(what, "]") || is(what, "}");
}

std::vector<tokens> split_at_commas(tokens all) {
  std::vector<tokens> parts;
  std::size_t start = 0;
  int depth = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (opens(all[i])) ++depth;
    if (closes(all[i])) --depth;
    if (depth == 0 && is(all[i], ",")) parts.push_back(all.subspan(start, i - start)), start = i + 1;
  }
  parts.push_back(all.subspan(start));
  return parts;
}

// Names joined by one kind of punctuation: `address.city`, `shop::Org::id`.
bool is_chain(tokens part, std::string_view joint) {
  if (part.empty() || part.size() % 2 == 0) return false;
  for (std::size_t i = 0; i < part.size(); ++i)
    if (i % 2 == 0 ? part[i].what != token::kind::name : !is(part[i], joint)) return false;
  return true;
}

// Of `shop::Org::address.city`: where the last `::` is; 0 where it is not such a name.
std::size_t scope_of(tokens part) {
  std::size_t last = 0;
  for (std::size_t i = 1; i < part.size(); ++i)
    if (is(part[i], "::")) last = i;
  if (last == 0) return 0;
  const auto scope = part.first(last);
  return is_chain(is(scope[0], "::") ? scope.subspan(1) : scope, "::") && is_chain(part.subspan(last + 1), ".") ? last
                                                                                                                : 0;
}

std::string joined(tokens part) {
  std::string text;
  for (const auto& each : part) text += each.text;
  return text;
}

place place_of(tokens part) {
  place result = part.front().where;
  const auto& last = part.back().where;
  if (last.file == result.file && last.line == result.line && last.column >= result.column)
    result.length = last.column + last.length - result.column;
  return result;
}

// The type of the argument at `index` by the word's pattern: "number,number?" or "column+".
std::string_view pattern_at(const word* meaning, std::size_t index) {
  if (meaning == nullptr) return {};
  std::string_view rest = meaning->arguments;
  for (std::size_t i = 0;; ++i) {
    const auto comma = rest.find(',');
    std::string_view here = rest.substr(0, comma);
    const bool many = here.ends_with('+');
    if (many || here.ends_with('?')) here.remove_suffix(1);
    if (i == index || many) return here;
    if (comma == std::string_view::npos) return {};
    rest.remove_prefix(comma + 1);
  }
}

// Whether `text` may follow the word's arguments bare. A column may be called `name`, which takes a text.
bool is_bare_option(const word* meaning, std::string_view text) {
  if (meaning == nullptr) return false;
  for (std::string_view rest = meaning->options; !rest.empty();) {
    const auto comma = rest.find(',');
    if (rest.substr(0, comma) == text) {
      const auto* option = find_word(text, nested);
      return option != nullptr && option->arguments.empty();
    }
    rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
  }
  return false;
}

class parser {
 public:
  parser(const constants& known, diagnostics& report) : known_(known), report_(report) {}

  std::vector<argument> arguments(tokens all, const word* meaning) {
    std::vector<argument> result;
    if (all.empty()) return result;
    for (const auto part : split_at_commas(all)) {
      if (part.empty()) {
        report_.error(all.front().where, "attribute-syntax", "an argument is missing between commas");
        continue;
      }
      result.push_back(one(part, pattern_at(meaning, result.size())));
      if (result.back().what == argument::kind::name && is_bare_option(meaning, result.back().text))
        result.back().what = argument::kind::flag;
    }
    return result;
  }

 private:
  argument one(tokens part, std::string_view pattern) {
    argument result;
    result.where = place_of(part);
    const bool wants_value = pattern == "number" || pattern == "string";
    if (std::ranges::all_of(part, [](const token& each) { return each.what == token::kind::string; })) {
      result.what = argument::kind::string;
      result.text = joined(part);
    } else if (part.size() >= 3 && part[0].what == token::kind::name && is(part[1], "(") && is(part.back(), ")")) {
      result.what = argument::kind::call;
      result.text = part[0].text;
      result.where = part[0].where;
      result.arguments = arguments(part.subspan(2, part.size() - 3), find_word(result.text, nested));
    } else if (!wants_value && is_chain(part, ".")) {
      result.what = argument::kind::name;
      result.text = joined(part);
    } else if (const auto scope = scope_of(part); !wants_value && scope != 0) {
      result.what = argument::kind::member;
      result.text = joined(part.subspan(scope + 1));
      result.scope = joined(part.first(scope));
    } else {
      evaluate(part, pattern, result);
    }
    return result;
  }

  void evaluate(tokens part, std::string_view pattern, argument& result) {
    std::string trouble;
    const auto found = evaluate_constant(part, known_, trouble);
    if (!found) {
      report_.error(result.where, "attribute-syntax", trouble);
      // What the place asks for, so that no second error follows.
      result.what = pattern == "string" ? argument::kind::string : argument::kind::number;
      result.text = "?";
      result.number = 1;
    } else if (const auto* number = std::get_if<std::int64_t>(&*found)) {
      result.what = argument::kind::number;
      result.number = *number;
    } else {
      result.what = argument::kind::string;
      result.text = std::get<std::string>(*found);
    }
  }

  const constants& known_;
  diagnostics& report_;
};

}  // namespace

attribute parse_attribute(const raw_attribute& raw, const word* meaning, const constants& known, diagnostics& report) {
  attribute result{.name = raw.name, .where = raw.where, .called = raw.called, .arguments = {}};
  result.arguments = parser(known, report).arguments(raw.tokens, meaning);
  return result;
}

}  // namespace cupel::codegen
