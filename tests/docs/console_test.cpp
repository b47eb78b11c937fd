// SPDX-License-Identifier: Apache-2.0
// What the documents show of a terminal is what the programs say: the blocks of a page are run one after the other in a
// copy of the project. Times, dates, made-up ids and the copy's folder may differ. CUPEL_BLESS=1 writes what is said
// into the page.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <regex>

#include "docs/document.hpp"
#include "docs/scratch_project.hpp"

namespace {

using namespace cupel::test;

bool blessed() {
  return std::getenv("CUPEL_BLESS") != nullptr;
}

std::string alike(std::string line) {
  static const std::regex moment{"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z"};
  static const std::regex duration{"[0-9]+ ms"};
  static const std::regex id{"[0-9a-f]{12}|[0-9]{8}_[0-9]{4}"};
  line = std::regex_replace(line, moment, "MOMENT");
  line = std::regex_replace(line, duration, "N ms");
  return std::regex_replace(line, id, "ID");
}

std::vector<std::string> alike(std::vector<std::string> lines) {
  for (auto& each : lines) each = alike(each);
  return lines;
}

bool needs_tool(const document& page) {
  for (const auto& each : page.blocks)
    for (const auto& line : each.lines)
      if (each.language == "console"
          && (line.starts_with("$ cupel") || line.find("codegen/cupel") != std::string::npos))
        return true;
  return false;
}

struct shown {
  std::string command;
  std::vector<std::string> says;
};

std::vector<shown> commands_of(const block& of) {
  std::vector<shown> result;
  for (const auto& line : of.lines) {
    if (line.starts_with("$ "))
      result.push_back({line.substr(2), {}});
    else if (!result.empty())
      result.back().says.push_back(line);
  }
  return result;
}

void check_page(const document& page) {
  if (needs_tool(page) && !scratch_project::has_tool()) GTEST_SKIP() << "this build has no tool";
  const scratch_project project;
  auto lines = page.lines;
  for (auto each = page.blocks.begin(); each != page.blocks.end(); ++each) {
    if (each->word == "edit") project.edit(each->argument, each->lines);
    if (each->language != "console" || each->word == "not run") continue;
    std::vector<std::string> now;
    bool same = true;
    for (const auto& [command, says] : commands_of(*each)) {
      auto said = project.run(command);
      while (!said.empty() && said.back().empty()) said.pop_back();
      const bool fits = is_cut_from(alike(says), alike(said), true);
      now.push_back("$ " + command);
      now.insert(now.end(), (fits ? says : said).begin(), (fits ? says : said).end());
      same = same && fits;
      if (!blessed()) {
        EXPECT_TRUE(fits) << page.place(*each) << ": $ " << command << "\nsays\n" << join_lines(said);
      }
    }
    if (same || !blessed()) continue;
    const auto shift = static_cast<std::ptrdiff_t>(lines.size()) - static_cast<std::ptrdiff_t>(page.lines.size());
    const auto first = lines.begin() + static_cast<std::ptrdiff_t>(each->first) + shift;
    const auto after = lines.erase(first, first + static_cast<std::ptrdiff_t>(each->lines.size()));
    lines.insert(after, now.begin(), now.end());
  }
  if (blessed() && lines != page.lines) write_file(page.path, join_lines(lines));
}

}  // namespace

TEST(a_terminal, in_the_documents_is_what_the_programs_say) {
  for (const auto& page : documents()) {
    const auto console = [](const block& each) { return each.language == "console"; };
    if (std::any_of(page.blocks.begin(), page.blocks.end(), console)) check_page(page);
  }
}

// The words that stand two blanks deep in the help, before two blanks or more.
TEST(every_command, of_both_programs_has_its_own_heading) {
  const auto all = documents();
  const auto page = std::find_if(all.begin(), all.end(),
                                 [](const document& each) { return each.path.filename() == "command_line.md"; });
  ASSERT_NE(page, all.end());
  const std::regex command{"  ([a-z]+) {2,}[^ ].*"};
  int found = 0;
  for (const auto& each : page->blocks) {
    if (each.language != "console") continue;
    const std::string first = each.lines.front();
    if (first != "$ cupel --help" && first != "$ build/color_meter-migrate --help") continue;
    const std::string program = first.find("migrate") == std::string::npos ? "cupel" : "color_meter-migrate";
    for (const auto& line : each.lines) {
      std::smatch match;
      if (!std::regex_match(line, match, command)) continue;
      ++found;
      const std::string heading = "### " + program + ' ' + match[1].str();
      EXPECT_NE(std::find(page->lines.begin(), page->lines.end(), heading), page->lines.end()) << heading;
    }
  }
  EXPECT_GT(found, 15);
}
