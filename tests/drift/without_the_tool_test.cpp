// SPDX-License-Identifier: Apache-2.0
// A machine without LLVM: committed code is refused where it is older than the sources, and a drift that somebody
// committed is refused by the compiler, at the model's line.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/support/compilers.hpp"
#include "drift/office.hpp"

namespace {

using cupel::test::answer;
using cupel::test::office;
using cupel::test::user_model;
using testing::AllOf;
using testing::HasSubstr;

class without_the_tool : public testing::Test {
 protected:
  without_the_tool() {
    first_ = p.revise("a1");
    p.must("cupel generate");
  }
  /// Throws away the build with the tool, and configures one without.
  void configure() const {
    std::filesystem::remove_all(p.root() / "build");
    const auto said = p.configure({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL="});
    ASSERT_EQ(said.exit_code, 0) << said.text;
  }
  answer build(const std::string& target) const { return p.build({"--target", target}); }
  void must_be_stale(const std::string& why) const {
    const auto said = build("office");
    EXPECT_NE(said.exit_code, 0) << why;
    EXPECT_THAT(said.text, AllOf(HasSubstr("the generated code of 'office' is stale [cupel-stale]:"), HasSubstr(why),
                                 HasSubstr("note: where LLVM is installed, run: cupel generate;")));
  }

  const office p;
  std::string first_;
};

TEST_F(without_the_tool, what_changed_since_the_code_was_generated_is_named_with_the_command) {
  configure();
  EXPECT_EQ(build("office-generate").exit_code, 0);
  const auto model = p.read(user_model);
  p.edit(user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
  must_be_stale("models/office/user.hpp changed");
  p.write(user_model, model);

  const auto migration = p.read(first_);
  p.edit(first_, "varchar(200)", "varchar(300)");
  must_be_stale(first_ + " changed");
  p.remove(first_);
  must_be_stale(first_ + " is gone");
  p.write(first_, migration);
  EXPECT_EQ(build("office-generate").exit_code, 0);
}

// With them GCC 12 takes fewer expressions for constants.
TEST_F(without_the_tool, a_program_with_sanitizers_is_proved_by_each_compiler) {
  const auto here = p.root();
  for (const auto& with : cupel::test::compilers())
    EXPECT_EQ(cupel::test::compile(with, here / "generated/office/registry.gen.cpp", {here, here / "generated"},
                                   {"-fsanitize=address,undefined"}),
              "")
        << with.name;
}

TEST_F(without_the_tool, a_committed_drift_is_refused_at_the_model_s_line_by_each_compiler) {
  p.edit(user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
  p.edit(user_model, "length(100)", "length(255)");
  p.must("cupel generate --drift warning");
  const auto here = p.root();
  for (const auto& with : cupel::test::compilers()) {
    const auto said =
        cupel::test::compile(with, here / "generated/office/registry.gen.cpp", {here, here / "generated"});
    EXPECT_THAT(said,
                AllOf(testing::ContainsRegex("models/office/user.hpp:13:[^\n]*users.phone: in the model, no migration "
                                             "adds it .cupel-drift.; run: cupel revision --autogenerate"),
                      testing::ContainsRegex("models/office/user.hpp:11:[^\n]*users.username: the model says "
                                             "varchar\\(255\\), the migrations do not .cupel-drift."),
                      HasSubstr("\"varchar(100)\"")))
        << with.name;
  }
  // The digest knows these sources, so it is the compiler that stops the build.
  configure();
  EXPECT_EQ(build("office-generate").exit_code, 0);
  const auto stopped = build("CMakeFiles/office.dir/generated/office/registry.gen.cpp.o");
  EXPECT_NE(stopped.exit_code, 0);
  EXPECT_THAT(stopped.text, HasSubstr("users.phone: in the model, no migration adds it [cupel-drift]"));
}

}  // namespace
