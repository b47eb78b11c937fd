// SPDX-License-Identifier: Apache-2.0
// Each annotation by itself: may it stand there, is it given twice, are its arguments what the vocabulary says.

#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

std::vector<std::string> split(std::string_view text, char at) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const auto cut = text.find(at);
    parts.emplace_back(text.substr(0, cut));
    text = cut == std::string_view::npos ? std::string_view{} : text.substr(cut + 1);
  }
  return parts;
}

// "references(Type::member [, on_delete(…)] …)", for the note.
std::string usage_of(const word& meaning) {
  std::string inside;
  const auto add = [&](const std::string& text) { inside += (inside.empty() ? "" : ", ") + text; };
  for (auto part : split(meaning.arguments, ',')) {
    const bool optional = part.ends_with('?');
    const bool many = part.ends_with('+');
    if (optional || many) part.pop_back();
    const std::string shown = part == "string"   ? "\"…\""
                              : part == "number" ? "n"
                              : part == "member" ? "Type::member"
                                                 : part;
    add(optional ? '[' + shown + ']' : many ? shown + "…" : shown);
  }
  for (const auto& each : split(meaning.options, ',')) {
    const auto* option = find_word(each, nested);
    add('[' + each + (option != nullptr && !option->arguments.empty() ? "(…)" : "") + ']');
  }
  return std::string(meaning.name()) + (inside.empty() ? "" : '(' + inside + ')');
}

class checker {
 public:
  explicit checker(diagnostics& report) : report_(report) {}

  void list(const std::vector<attribute>& attributes, site where, std::string_view what) {
    std::set<std::string_view> seen;
    for (const auto& each : attributes) {
      const auto* meaning = find_word(each.name, where);
      if (meaning == nullptr) {
        if (find_word(each.name) != nullptr)  // an unknown word was said while reading
          report_.error(
              each.where, "wrong-place",
              "attribute 'cupel::" + each.name + "' stands " + places_of(each.name) + ", not on " + std::string(what));
        continue;
      }
      if (!meaning->repeatable && !seen.insert(each.name).second)
        report_.error(each.where, "repeated", "attribute 'cupel::" + each.name + "' is given twice");
      arguments(each.where, *meaning, each.arguments);
    }
  }

 private:
  void wrong(const place& where, const word& meaning, const std::string& text) {
    report_.error(where, "arguments", text).remedy("write " + usage_of(meaning));
  }

  void arguments(const place& where, const word& meaning, const std::vector<argument>& given) {
    const auto patterns = split(meaning.arguments, ',');
    const auto options = split(meaning.options, ',');
    std::size_t at = 0;
    bool many_given = false;
    std::set<std::string_view> seen;
    for (const auto& each : given) {
      const bool wants_column = at < patterns.size() && patterns[at].starts_with("column");
      if (is_option(each, options, wants_column)) {
        if (!seen.insert(each.text).second) wrong(each.where, meaning, "'" + each.text + "' is given twice");
        const auto* option = find_word(each.text, nested);
        arguments(each.where, *option, each.arguments);
        continue;
      }
      if (at == patterns.size()) {
        surplus(each, meaning, options);
        continue;
      }
      std::string_view pattern = patterns[at];
      const bool many = pattern.ends_with('+');
      if (many || pattern.ends_with('?')) pattern.remove_suffix(1);
      if (!many)
        ++at;
      else
        many_given = true;
      one(each, pattern, meaning, options);
    }
    for (const auto& [left, right] : {std::pair{"stored", "virtual"}, std::pair{"nulls_first", "nulls_last"}})
      if (seen.contains(left) && seen.contains(right))
        report_.error(where, "contradiction", std::string("'") + left + "' and '" + right + "' contradict each other");
    const bool satisfied =
        at == patterns.size() || patterns[at].ends_with('?') || (patterns[at].ends_with('+') && many_given);
    if (!satisfied) wrong(where, meaning, "'" + std::string(meaning.name()) + "' needs an argument");
  }

  static bool is_option(const argument& given, const std::vector<std::string>& options, bool wants_column) {
    if (given.what == argument::kind::flag) return true;
    if (given.what == argument::kind::name && wants_column) return false;
    return (given.what == argument::kind::call || given.what == argument::kind::name)
           && std::ranges::find(options, given.text) != options.end();
  }

  void surplus(const argument& given, const word& meaning, const std::vector<std::string>& options) {
    const std::string name(meaning.name());
    if (given.what != argument::kind::call && given.what != argument::kind::name)
      return wrong(given.where, meaning,
                   meaning.arguments.empty() ? "'" + name + "' takes no such argument"
                                             : "'" + name + "' has too many arguments");
    const auto meant = nearest(given.text, options);
    auto& said = report_.error(given.where, "arguments",
                               "'" + name + "' has no '" + given.text + "'"
                                   + (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
    said.remedy("write " + usage_of(meaning));
    if (!meant.empty()) said.replace(given.where, std::string(meant));
  }

  void one(const argument& given, std::string_view pattern, const word& meaning,
           const std::vector<std::string>& options) {
    const std::string name(meaning.name());
    using kind = argument::kind;
    if (pattern == "string") {
      if (given.what != kind::string) return wrong(given.where, meaning, "'" + name + "' takes a string");
      const bool may_be_empty = name == "value" || name == "comment" || name == "embedded";
      if (given.text.empty() && !may_be_empty) wrong(given.where, meaning, "'" + name + "' is empty");
    } else if (pattern == "number") {
      if (given.what != kind::number) wrong(given.where, meaning, "'" + name + "' takes a number");
    } else if (pattern == "member") {
      if (given.what != kind::member)
        wrong(given.where, meaning, "'" + name + "' takes a member of a struct, such as Org::id");
    } else if (pattern == "column") {
      column(given, meaning, options);
    } else {
      const auto choices = split(pattern, '|');
      if (std::ranges::find(choices, given.text) != choices.end()) {
        if (given.what == kind::name) return;
        report_.error(given.where, "arguments", "'" + name + "' takes the word " + given.text + ", not a string")
            .replace(given.where, given.text);
        return;
      }
      const auto meant = nearest(given.text, choices);
      auto& said = report_.error(given.where, "arguments",
                                 "'" + name + "' cannot be '" + given.text + "'"
                                     + (meant.empty() ? "" : "; did you mean '" + std::string(meant) + "'?"));
      if (!meant.empty()) said.replace(given.where, std::string(meant));
      std::string all;
      for (const auto& each : choices) all += (all.empty() ? "" : ", ") + each;
      said.remedy("one of " + all);
    }
  }

  void column(const argument& given, const word& meaning, const std::vector<std::string>& options) {
    using kind = argument::kind;
    if (given.what == kind::name) return;
    const bool sorts = given.text == "desc" || given.text == "asc";
    if (given.what != kind::call || (!sorts && given.text != "expression")) {
      if (given.what == kind::call) return surplus(given, meaning, options);
      return wrong(given.where, meaning, "'" + std::string(meaning.name()) + "' takes the names of members");
    }
    if (meaning.name() != "index") return wrong(given.where, meaning, "'" + given.text + "' is for indexes only");
    static constexpr word sorted{"cupel::desc", nested, "column", "nulls_first,nulls_last,opclass,collate", false, ""};
    static constexpr word ascending{"cupel::asc", nested, "column", "nulls_first,nulls_last,opclass,collate",
                                    false,        ""};
    static constexpr word computed{"cupel::expression", nested, "string", "", false, ""};
    if (!sorts) return arguments(given.where, computed, given.arguments);
    // desc(expression("…")) is checked as its inside
    if (!given.arguments.empty() && given.arguments.front().what == kind::call
        && given.arguments.front().text == "expression")
      return arguments(given.arguments.front().where, computed, given.arguments.front().arguments);
    arguments(given.where, given.text == "desc" ? sorted : ascending, given.arguments);
  }

  diagnostics& report_;
};

}  // namespace

void check_words(const reading& all, diagnostics& report) {
  checker check(report);
  for (const auto& each : all.records) {
    check.list(each.attributes, on_struct, "a struct");
    for (const auto& member : each.fields) check.list(member.attributes, on_member, "a member");
  }
  for (const auto& each : all.enumerations) {
    check.list(each.attributes, on_enum, "an enum");
    for (const auto& one : each.enumerators) check.list(one.attributes, on_enumerator, "an enumerator");
  }
}

}  // namespace cupel::codegen
