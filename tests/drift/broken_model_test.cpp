// SPDX-License-Identifier: Apache-2.0
// Headers that do not compile, and annotations that mean nothing: said at the user's own line, and nothing is written.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "drift/office.hpp"

namespace {

using cupel::test::office;
using cupel::test::user_model;
using testing::AllOf;
using testing::HasSubstr;

class a_broken_model : public testing::Test {
 protected:
  a_broken_model() {
    p.revise("a1");
    p.must("cupel generate");
  }
  /// What every command that reads the models says; none of them writes.
  std::string refused() const {
    const auto all = [&] { return p.all_of("generated") + p.all_of("migrations") + p.all_of("models"); };
    const auto before = all();
    const auto said = p.shell("cupel generate");
    EXPECT_EQ(said.exit_code, 1);
    for (const auto* command : {"cupel check", "cupel revision --autogenerate -m x", "cupel revision --amend"}) {
      const auto other = p.shell(command);
      EXPECT_EQ(other.exit_code, 1) << command;
      EXPECT_EQ(other.text, said.text) << command;
    }
    EXPECT_EQ(all(), before);
    return said.text;
  }

  const office p;
};

TEST_F(a_broken_model, that_is_no_c_plus_plus_gets_the_compiler_s_own_words) {
  p.edit(user_model, "nickname{};", "nickname{}");
  EXPECT_THAT(refused(), HasSubstr("models/office/user.hpp:12:40: error: expected ';' at end of declaration list\n"));
  p.edit(user_model, "std::optional<std::string> nickname{}", "std::optinal<std::string> nickname{};");
  EXPECT_THAT(refused(),
              HasSubstr("models/office/user.hpp:12:8: error: no template named 'optinal' in namespace 'std'"));
}

TEST_F(a_broken_model, with_wrong_annotations_gets_all_of_them_at_once) {
  p.edit(user_model, "cupel::length(100)", "cupel::lenght(100)");
  p.edit(user_model, "cupel::length(20)", "cupel::length(\"x\")");
  p.edit(cupel::test::task_model, "  [[cupel::length(200)]]", "  int flag : 1;\n  [[cupel::length(200)]]");
  EXPECT_THAT(refused(),
              AllOf(HasSubstr("models/office/user.hpp:11:27: error: unknown attribute 'cupel::lenght'; did you mean "
                              "'length'? [cupel-unknown-attribute]\n"),
                    HasSubstr("models/office/user.hpp:4:52: error: 'length' takes a number [cupel-arguments]\n"),
                    HasSubstr("models/office/task.hpp:7:7: error: member 'flag' of 'Task' is a bit-field")));
}

TEST_F(a_broken_model, stops_the_build_before_anything_is_compiled) {
  p.edit(user_model, "cupel::length(100)", "cupel::lenght(100)");
  const auto before = p.all_of("generated");
  const auto stopped = p.build();
  EXPECT_NE(stopped.exit_code, 0);
  EXPECT_THAT(stopped.text, AllOf(HasSubstr("models/office/user.hpp:11:27: error: unknown attribute"),
                                  testing::Not(HasSubstr("Building CXX object CMakeFiles/office.dir/generated"))));
  EXPECT_EQ(p.all_of("generated"), before);
}

}  // namespace
