// SPDX-License-Identifier: Apache-2.0
// Each folder of cases/ is a system; what is generated from its models/ is compared with its generated/<case>/.
// CUPEL_BLESS=1 in the environment rewrites what is expected.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <set>
#include <sstream>

#include "codegen/support/compilers.hpp"
#include "codegen/support/systems.hpp"
#include "support/temporary.hpp"
#include "tools/codegen/write/output.hpp"
#include "tools/codegen/write/system_files.hpp"

namespace {

namespace fs = std::filesystem;
using cupel::codegen::generated_file;

std::vector<generated_file> generate(const fs::path& root, const std::string& name) {
  const auto system = cupel::test::system_in(root, name);
  std::ostringstream said;
  auto declarations = cupel::codegen::read_models(system.reading, said);
  EXPECT_TRUE(declarations.ok) << said.str();
  cupel::codegen::diagnostics report(system.root);
  const auto model = cupel::codegen::make_model(std::move(declarations), system.naming, report);
  report.print(said);
  EXPECT_FALSE(report.has_errors()) << said.str();
  return cupel::codegen::system_files(system, model, {}, {});
}

class mapping_case : public testing::TestWithParam<std::string> {
 protected:
  fs::path root() const { return fs::path(CUPEL_CASES) / GetParam(); }
  fs::path expected() const { return root() / "generated" / GetParam(); }
};

TEST_P(mapping_case, is_generated_as_expected) {
  const auto files = generate(root(), GetParam());
  if (const char* bless = std::getenv("CUPEL_BLESS"); bless != nullptr && std::string(bless) == "1")
    cupel::codegen::write_files(expected().string(), files);
  for (const auto& each : files)
    EXPECT_EQ(each.text, cupel::test::read_file(expected() / each.name))
        << (expected() / each.name) << "; CUPEL_BLESS=1 rewrites it";
  EXPECT_THAT(cupel::codegen::outdated(expected().string(), files), testing::IsEmpty());
}

TEST_P(mapping_case, is_the_same_when_generated_twice) {
  const auto first = generate(root(), GetParam());
  const auto second = generate(root(), GetParam());
  ASSERT_EQ(first.size(), second.size());
  for (std::size_t i = 0; i < first.size(); ++i) {
    EXPECT_EQ(first[i].name, second[i].name);
    EXPECT_EQ(first[i].text, second[i].text);
  }
}

TEST_P(mapping_case, is_laid_out_as_clang_format_would) {
  for (const auto& each : fs::directory_iterator(expected()))
    if (each.path().extension() != ".txt") {
      EXPECT_EQ(cupel::test::reformatted(each.path()), "");
    }
}

// Without a migration every table is a drift, which the flag excuses.
TEST_P(mapping_case, compiles_without_a_warning) {
  for (const auto& with : cupel::test::compilers())
    for (const auto& each : fs::directory_iterator(expected()))
      if (each.path().extension() == ".cpp") {
        EXPECT_EQ(cupel::test::compile(with, each.path(), {root(), root() / "generated"}, {"-DCUPEL_DRIFT_WARNING=1"}),
                  "")
            << with.name;
      }
}

INSTANTIATE_TEST_SUITE_P(cases, mapping_case, testing::Values("names", "shop"),
                         [](const auto& of) { return of.param; });

}  // namespace
