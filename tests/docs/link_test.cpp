// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <regex>

#include "docs/document.hpp"

using namespace cupel::test;

TEST(a_link, to_a_file_of_the_project_leads_somewhere) {
  const std::regex link{R"(\]\(([^)#]+)(#[^)]*)?\))"};
  for (const auto& page : documents()) {
    bool code = false;
    for (const auto& line : page.lines) {
      code = code != line.starts_with("```");
      if (code) continue;
      for (std::sregex_iterator at{line.begin(), line.end(), link}, end; at != end; ++at) {
        const std::string target = (*at)[1];
        if (target.starts_with("http")) continue;
        EXPECT_TRUE(std::filesystem::exists(page.path.parent_path() / target)) << page.path << ": " << target;
      }
    }
  }
}
