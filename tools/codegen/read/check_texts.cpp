// SPDX-License-Identifier: Apache-2.0
// Texts: PostgreSQL takes UTF-8 alone, and neither database's SQL goes on behind a zero byte.

#include <string>
#include <string_view>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"
#include "tools/codegen/read/utf8.hpp"

namespace cupel::codegen {
namespace {

class checker {
 public:
  explicit checker(diagnostics& report) : report_(report) {}

  void text(const std::string& text, const place& where, const std::string& of) {
    if (text.find('\0') != std::string::npos)
      report_.error(where, "text", of + " has a zero byte in it, which no database holds in a text");
    else if (!is_utf8(text))
      report_.error(where, "text", of + " is not UTF-8")
          .remedy("save the file as UTF-8, or write the character as \\u…");
  }

  void inside(const std::vector<attribute>& attributes) {
    for (const auto& each : attributes) inside(each.name, each.arguments);
  }

 private:
  void inside(const std::string& word, const std::vector<argument>& arguments) {
    for (const auto& each : arguments) {
      if (each.what == argument::kind::string) text(each.text, each.where, "the text of '" + word + "'");
      inside(each.text, each.arguments);
    }
  }

  diagnostics& report_;
};

}  // namespace

void check_texts(const reading& all, diagnostics& report) {
  checker check(report);
  for (const auto& each : all.records) {
    check.inside(each.attributes);
    check.text(each.doc, each.where, "the doc comment of '" + each.name + "'");
    for (const auto& member : each.fields) {
      check.inside(member.attributes);
      if (is_transient(member)) continue;
      check.text(member.doc, member.where, "the doc comment of '" + member.name + "'");
      if (!member.default_value) continue;
      if (const auto* given = std::get_if<std::string>(&*member.default_value))
        check.text(*given, member.default_where, "the default of '" + member.name + "'");
    }
  }
  for (const auto& each : all.enumerations) {
    check.inside(each.attributes);
    for (const auto& one : each.enumerators) check.inside(one.attributes);
  }
}

}  // namespace cupel::codegen
