// SPDX-License-Identifier: Apache-2.0
// Identifiers: PostgreSQL cuts at 63 bytes (NAMEDATALEN - 1) without an error, and both databases keep names for
// themselves.

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

constexpr std::size_t longest = 63;

class checker {
 public:
  explicit checker(diagnostics& report) : report_(report) {}

  void name(const std::string& text, const place& where) {
    const auto say = [&](const std::string& what) -> diagnostic& { return report_.error(where, "identifier", what); };
    if (text.empty()) return;  // said by check_words
    if (text.size() > longest) {
      say("identifier '" + text + "' has " + std::to_string(text.size()) + " bytes; PostgreSQL would cut it at "
          + std::to_string(longest));
      return;
    }
    const auto controls = [](char each) { return (each > 0 && each < 0x20) || each == 0x7F; };  // 0: check_texts
    if (std::ranges::any_of(text, controls))
      say("an identifier has a control character in it");
    else if (text.front() == ' ' || text.back() == ' ')
      say("identifier '" + text + "' begins or ends with a blank");
  }

  void table(std::string_view word, const std::string& text, const place& where) {
    name(text, where);
    std::string lower = text;  // as SQLite reads it
    std::ranges::transform(lower, lower.begin(),
                           [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
    if (lower == "cupel_revision" || lower == "cupel_journal")
      report_.error(where, "identifier", "table '" + text + "' is where the migrator keeps its versions");
    if (lower == "cupel_list")
      report_.error(where, "identifier", "table '" + text + "' has the name by which queries on SQLite read a list");
    if (lower.starts_with("sqlite_"))
      report_.error(where, "identifier", "'" + text + "': SQLite keeps names that begin with sqlite_ for itself");
    if (const auto dot = text.find('.'); dot != std::string::npos) {
      auto& said = report_.error(where, "identifier", std::string(word) + " '" + text + "' has a dot in its name");
      if (dot != 0 && dot + 1 != text.size() && text.find('.', dot + 1) == std::string::npos)
        said.remedy("its schema is an annotation of its own: cupel::schema(\"" + text.substr(0, dot)
                    + "\"), cupel::" + std::string(word) + "(\"" + text.substr(dot + 1) + "\")");
    }
  }

  void schema(const std::string& text, const place& where) {
    name(text, where);
    if (text.find('.') != std::string::npos)
      report_.error(where, "identifier", "schema '" + text + "' has a dot in its name")
          .remedy("a schema stands in no other: write one name without a dot");
    if (text.starts_with("pg_") || text == "information_schema")
      report_.error(where, "identifier", "schema '" + text + "' is PostgreSQL's own")
          .remedy("take another name; for its tables mark the struct cupel::external");
  }

  void inside(const std::vector<attribute>& attributes) {
    for (const auto& each : attributes) {
      if (each.arguments.empty()) continue;
      const auto& first = each.arguments.front();
      if (each.name == "table" || each.name == "view")
        table(each.name, first.text, first.where);
      else if (each.name == "schema")
        schema(first.text, first.where);
      else if (each.name == "column" || each.name == "name")
        name(first.text, first.where);
      if (const auto* given = find(each.arguments, "name"); given != nullptr && !given->arguments.empty())
        name(given->arguments.front().text, given->arguments.front().where);
    }
  }

 private:
  diagnostics& report_;
};

}  // namespace

void check_names(const reading& all, diagnostics& report) {
  checker check(report);
  for (const auto& each : all.records) {
    check.inside(each.attributes);
    for (const auto& member : each.fields) check.inside(member.attributes);
    if (each.role == record_role::embedded) continue;
    for (const auto& column : columns_of(all, each))
      if (find(column.what->attributes, "column") == nullptr || column.path != column.what->name)
        check.name(column.name, column.where);
  }
  for (const auto& each : all.enumerations) check.inside(each.attributes);
}

}  // namespace cupel::codegen
