// SPDX-License-Identifier: Apache-2.0
// -DCUPEL_DRIFT=warning: the work goes on before its revision is written. A test of the project makes its tables from
// the models meanwhile.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "codegen/support/compilers.hpp"
#include "drift/office.hpp"

namespace {

using cupel::test::office;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

TEST(drift_as_a_warning, builds_a_test_whose_tables_come_from_the_models) {
  const office p({"-DCUPEL_DRIFT=warning"});
  p.revise("a1");
  p.edit(cupel::test::user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
  const auto built = p.build({"--target", "desk"});
  ASSERT_EQ(built.exit_code, 0) << built.text;
  EXPECT_THAT(built.text,
              AllOf(HasSubstr("models/office/user.hpp:13:30: warning: column 'users.phone' is in the model, "
                              "and no migration adds it [cupel-drift]\n"),
                    HasSubstr("note: cupel revision --autogenerate -m \"add users.phone\"\n")));
  EXPECT_EQ(p.must("build/desk"), "1 task of user 1\n");

  // It stays a warning of that build folder alone: any other one refuses the same files.
  const auto here = p.root();
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(cupel::test::compile(with, here / "generated/office/registry.gen.cpp", {here, here / "generated"}),
                HasSubstr("users.phone: in the model, no migration adds it [cupel-drift]"))
        << with.name;
}

TEST(drift_as_a_warning, is_one_of_the_compiler_where_there_is_no_tool) {
  const office p;
  p.revise("a1");
  p.edit(cupel::test::user_model, "  Role role", "  std::optional<std::string> phone{};\n  Role role");
  p.edit(cupel::test::user_model, "length(100)", "length(255)");
  p.must("cupel generate --drift warning");
  ASSERT_EQ(p.configure({"-DCUPEL_CODEGEN=OFF", "-DCUPEL_TOOL=", "-DCUPEL_DRIFT=warning"}, "off").exit_code, 0);
  const auto built = p.shell("cmake --build off --target CMakeFiles/office.dir/generated/office/registry.gen.cpp.o");
  EXPECT_EQ(built.exit_code, 0);
  EXPECT_THAT(
      built.text,
      AllOf(testing::ContainsRegex("models/office/user.hpp:13:[^\n]*warning: users.phone: in the model, no "
                                   "migration adds it .cupel-drift.; run: cupel revision --autogenerate"),
            testing::ContainsRegex("models/office/user.hpp:11:[^\n]*warning: users.username: type: the model "
                                   "says varchar\\(255\\), the migrations say varchar\\(100\\) .cupel-drift.")));
  const auto here = p.root();
  for (const auto& with : cupel::test::compilers())
    EXPECT_EQ(cupel::test::compile(with, here / "generated/office/registry.gen.cpp", {here, here / "generated"},
                                   {"-DCUPEL_DRIFT_WARNING"}),
              "")
        << with.name;
}

TEST(drift_as_a_warning, excuses_no_fault_of_the_history) {
  const office p({"-DCUPEL_DRIFT=warning"});
  const auto file = p.revise("a1");
  p.edit(file, ".on = {\"user_id\"}", ".on = {\"owner_id\"}");
  const auto built = p.build({"--target", "office-generate"});
  EXPECT_NE(built.exit_code, 0);
  EXPECT_THAT(built.text,
              HasSubstr("error: revision 'a1': create_index ix_tasks_user_id: column tasks.owner_id does not "
                        "exist at this point [cupel-operation]"));
}

TEST(drift_as_a_warning, is_refused_in_a_build_that_is_released) {
  const office p;
  for (const std::string type : {"Release", "RelWithDebInfo", "MinSizeRel"}) {
    const auto refused = p.configure({"-DCUPEL_DRIFT=warning", "-DCMAKE_BUILD_TYPE=" + type}, "build-" + type);
    EXPECT_NE(refused.exit_code, 0) << type;
    EXPECT_THAT(refused.text, HasSubstr("CUPEL_DRIFT=warning is for work on a schema")) << type;
  }
}

}  // namespace
