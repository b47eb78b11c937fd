// SPDX-License-Identifier: Apache-2.0
// Texts: PostgreSQL takes UTF-8 alone, and neither database's SQL goes on behind a zero byte.

#include <string>
#include <string_view>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

// The Unicode Standard, table 3-7: nothing longer than needed, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t i = 0; i < text.size();) {
    const unsigned first = byte(i);
    const std::size_t more = first < 0x80                    ? 0
                             : first >= 0xC2 && first < 0xE0 ? 1
                             : (first >> 4U) == 0xE          ? 2
                             : first >= 0xF0 && first < 0xF5 ? 3
                                                             : 4;
    if (more == 4 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((byte(i + k) >> 6U) != 2) return false;
    const unsigned second = more < 2 ? 0 : byte(i + 1);
    if ((first == 0xE0 && second < 0xA0) || (first == 0xED && second > 0x9F) || (first == 0xF0 && second < 0x90)
        || (first == 0xF4 && second > 0x8F))
      return false;
    i += more + 1;
  }
  return true;
}

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
