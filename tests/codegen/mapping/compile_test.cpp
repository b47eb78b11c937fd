// SPDX-License-Identifier: Apache-2.0
// What the generated assertions are for: a struct that is not what was scanned does not compile, and the error says
// what to run.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "codegen/support/compilers.hpp"
#include "codegen/support/systems.hpp"
#include "support/temporary.hpp"
#include "tools/codegen/write/output.hpp"
#include "tools/codegen/write/system_files.hpp"

namespace {

using cupel::test::read_file;
using cupel::test::write_file;
using testing::HasSubstr;

class generated_code : public testing::Test {
 protected:
  void generate(const std::string& model) {
    write_file(header(), model);
    const auto system = cupel::test::system_in(folder_.path(), "wide");
    std::ostringstream said;
    auto declarations = cupel::codegen::read_models(system.reading, said);
    ASSERT_TRUE(declarations.ok) << said.str();
    cupel::codegen::diagnostics report(system.root);
    const auto built = cupel::codegen::make_model(std::move(declarations), system.naming, report);
    ASSERT_FALSE(report.has_errors());
    cupel::codegen::write_files(system.generated, cupel::codegen::system_files(system, built, {}, {}));
  }
  std::filesystem::path header() const { return folder_.path() / "models" / "thing.hpp"; }
  std::string written(const std::string& ending) const {
    return read_file(folder_.path() / "generated" / "wide" / ("thing.gen" + ending));
  }
  std::string compiled(const cupel::test::compiler& with) const {
    const auto folder = folder_.path() / "generated";
    return cupel::test::compile(with, folder / "wide" / "thing.gen.cpp", {folder_.path(), folder});
  }

 private:
  cupel::test::temporary_folder folder_;
};

std::string thing(const std::string& members) {
  return "#pragma once\n#include <cupel/model.hpp>\nstruct [[cupel::table(\"things\")]] Thing {\n"
         "  [[cupel::primary_key]] std::int32_t id{};\n"
         + members + "};\n";
}

TEST_F(generated_code, refuses_a_member_of_another_type) {
  generate(thing("  std::int32_t size{};\n"));
  write_file(header(), thing("  std::int64_t size{};\n"));
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(with), HasSubstr("Thing::size has changed; run: cupel generate")) << with.name;
}

TEST_F(generated_code, refuses_a_member_that_was_added) {
  generate(thing("  std::int32_t size{};\n"));
  write_file(header(), thing("  std::int32_t size{};\n  std::int32_t more{};\n"));
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(with), HasSubstr("Thing has other members than were scanned; run: cupel generate"))
        << with.name;
}

TEST_F(generated_code, compiles_with_every_type_that_a_member_may_have) {
  generate(read_file(CUPEL_CASES "/../../read/cases/types/every.hpp"));
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, takes_a_number_into_a_numeric_column_as_a_decimal) {
  generate(
      thing("  [[cupel::numeric(8, 3)]] double size{};\n  [[cupel::numeric(6)]] std::optional<std::int32_t> of{};\n"));
  EXPECT_THAT(written(".hpp"), HasSubstr("size_column, ::Thing, cupel::decimal<8, 3>>"));
  EXPECT_THAT(written(".hpp"), HasSubstr("of_column, ::Thing, std::optional<cupel::decimal<6, 0>>>"));
  EXPECT_THAT(written(".cpp"), HasSubstr("read_numeric<cupel::decimal<8, 3>>(from, first + 1, into.size);"));
  EXPECT_THAT(written(".cpp"), HasSubstr("bind_numeric<cupel::decimal<8, 3>>(to, 1, object.size);"));
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, reads_a_type_of_the_databases_own_as_its_text) {
  generate(
      thing("  [[cupel::type(\"inet\")]] std::string host{};\n"
            "  [[cupel::type(\"inet\"), cupel::computed(\"host\")]] std::optional<std::string> again{};\n"));
  EXPECT_THAT(written(".cpp"), HasSubstr("SELECT \"id\", \"host\"::text, \"again\"::text\nFROM"));
  EXPECT_THAT(written(".cpp"), HasSubstr("RETURNING \"again\"::text"));
  EXPECT_THAT(written(".cpp"), HasSubstr("SELECT \"id\", \"host\", \"again\"\nFROM")) << "SQLite";
  EXPECT_THAT(written(".hpp"), HasSubstr("bytewise = false")) << "it has no collation to order by";
}

TEST_F(generated_code, has_names_of_its_own_beside_members_that_are_called_as_it_calls_things) {
  generate(
      "#pragma once\n#include <cupel/model.hpp>\nstruct Place { std::int32_t city{}; std::int32_t city_column{}; };\n"
      "struct [[cupel::table(\"things\")]] Thing {\n"
      "  [[cupel::primary_key]] std::int32_t id{};\n  std::int32_t id_column{};\n  std::int32_t id_column_{};\n"
      "  [[cupel::embedded(\"home_\")]] Place home{};\n  std::int32_t home_columns{};\n"
      "  [[cupel::references(Thing::id)]] std::optional<std::int32_t> parent_id{};\n"
      "  cupel::one<Thing> parent{};\n  cupel::many<Thing> children{};\n  std::int32_t parent_relation{};\n"
      "  std::int32_t children_relation_column{};\n};\n");
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, counts_more_members_than_pfr_can) {
  std::string members;
  for (int i = 1; i <= 120; ++i) members += "  std::int32_t member_" + std::to_string(i) + "{};\n";
  generate(thing(members));
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
  write_file(header(), thing(members + "  std::int32_t more{};\n"));
  for (const auto& with : cupel::test::compilers()) EXPECT_NE(compiled(with), "") << with.name;
}

}  // namespace
