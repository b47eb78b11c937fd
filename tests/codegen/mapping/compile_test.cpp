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
using testing::Not;

class generated_code : public testing::Test {
 protected:
  void generate(const std::string& model) {
    write_file(header(), model);
    generate_system("wide");
  }
  /// Of all headers in models/.
  void generate_system(const std::string& name) {
    const auto system = cupel::test::system_in(folder_.path(), name);
    std::ostringstream said;
    auto declarations = cupel::codegen::read_models(system.reading, said);
    ASSERT_TRUE(declarations.ok) << said.str();
    cupel::codegen::diagnostics report(system.root);
    const auto built = cupel::codegen::make_model(std::move(declarations), system.naming, report);
    report.print(said);
    ASSERT_FALSE(report.has_errors()) << said.str();
    cupel::codegen::write_files(system.generated, cupel::codegen::system_files(system, built, {}, {}));
  }
  std::filesystem::path header(const std::string& name = "thing") const {
    return folder_.path() / "models" / (name + ".hpp");
  }
  std::filesystem::path generated(const std::string& name) const {
    return folder_.path() / "generated" / "wide" / name;
  }
  std::string written(const std::string& ending) const { return read_file(generated("thing.gen" + ending)); }
  std::string compiled(const cupel::test::compiler& with, const std::string& source = "thing.gen.cpp") const {
    return cupel::test::compile(with, generated(source), {folder_.path(), folder_.path() / "generated"});
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

TEST_F(generated_code, is_laid_out_by_what_an_editor_shows_of_names_in_any_script) {
  const std::string letters = "가나다라마바사아자차카타파하";
  std::string members;
  for (std::size_t i = 1; i <= letters.size() / 3; ++i) {
    for (int word = 0; word < 20; ++word) members += (word == 0 ? "  /// " : " ") + letters.substr(0, 3 * i);
    members += "\n  std::int32_t " + letters.substr(0, 3 * i) + "{};\n";
  }
  generate(thing(members));
  for (const auto* name : {"thing.gen.hpp", "thing.gen.cpp"})
    EXPECT_EQ(cupel::test::reformatted(generated(name)), "") << name;
  EXPECT_EQ(written(".cpp").find("clang-format off"), std::string::npos);
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, keeps_structs_apart_whose_names_are_much_alike) {
  const std::string key = " { [[cupel::primary_key]] std::int32_t id{}; };\n";
  generate(
      "#pragma once\n#include <cupel/model.hpp>\n"
      "struct [[cupel::table(\"u\")]] 사용자"
      + key + "struct [[cupel::table(\"m\")]] 관리자" + key + "namespace a { struct [[cupel::table(\"b\")]] b" + key
      + "}\nstruct [[cupel::table(\"a_b\")]] a_b" + key);
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, ends_a_comment_where_the_line_ends) {
  generate(
      thing("  /** ends in C:\\dir\\ */\n  std::int32_t folder{};\n  /** what?\?/ */\n  std::int32_t trigraph{};\n"));
  EXPECT_THAT(written(".hpp"), HasSubstr("/// ends in C:\\dir\\.\n    folder_column folder{};"));
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, maps_what_is_deprecated_without_a_warning) {
  const std::string mark = "[[deprecated(\"no more\")]] ";
  generate(
      "#pragma once\n#include <cupel/model.hpp>\nenum class Kind { a, b " + mark
      + "};\nstruct Place { " + mark + "std::int32_t city{}; };\n"
        "struct [[cupel::table(\"things\")]] Thing {\n  [[cupel::primary_key]] std::int32_t id{};\n"
        "  [[cupel::embedded]] Place home{};\n  Kind kind{};\n  "
      + mark + "std::string old{};\n};\nstruct [[cupel::table(\"gone\")]] " + mark
      + "Gone { [[cupel::primary_key]] std::int32_t id{}; };\n");
  write_file(
      generated("use.cpp"),
      "#include \"wide/thing.gen.hpp\"\nauto& of(Thing& object) {\n"
      "  return cupel::mapping<Thing>::old_column::of(object);\n}\nvoid use(Thing& object) { of(object) = \"\"; }\n");
  for (const auto& with : cupel::test::compilers()) {
    EXPECT_EQ(compiled(with), "") << with.name;
    EXPECT_EQ(compiled(with, "use.cpp"), "") << with.name;
  }
  generate(thing("  std::int32_t size{};\n"));
  EXPECT_EQ(written(".cpp").find("#pragma GCC"), std::string::npos);
}

TEST_F(generated_code, counts_arrays_by_their_elements) {
  const std::string arrays = "  [[cupel::transient]] int cache[3]{};\n  [[cupel::transient]] char grid[2][4]{};\n";
  const std::string base = "struct [[cupel::embedded]] Base { std::int32_t of{}; " + arrays + "};\n";
  const auto with_base = [&](const std::string& more) {
    return "#pragma once\n#include <cupel/model.hpp>\n" + base + "struct [[cupel::table(\"things\")]] Thing : Base {\n"
           "  [[cupel::primary_key]] std::int32_t id{};\n  [[cupel::transient]] int own[5]{};\n" + more + "};\n";
  };
  for (const auto& model : {thing(arrays), thing("  [[cupel::transient]] char text[200]{};\n"), with_base("")}) {
    generate(model);
    for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name << model;
  }
  write_file(header(), with_base("  int more{};\n"));
  for (const auto& with : cupel::test::compilers())
    EXPECT_THAT(compiled(with), HasSubstr("Thing has other members than were scanned")) << with.name;
}

TEST_F(generated_code, declares_no_model_again) {
  write_file(header("other"),
             "#pragma once\n#include \"models/thing.hpp\"\nnamespace shop { inline namespace v1 {\n"
             "class [[cupel::table(\"parts\")]] Part {\n public:\n  [[cupel::primary_key]] std::int32_t id{};\n"
             "  [[cupel::references(Thing::id)]] std::int32_t thing_id{};\n  cupel::one<Thing> thing{};\n};\n} }\n");
  generate(
      "#pragma once\n#include <cupel/model.hpp>\nnamespace shop { inline namespace v1 {\n"
      "class [[cupel::table(\"things\")]] Thing {\n public:\n  [[cupel::primary_key]] std::int32_t id{};\n"
      "  cupel::many<class Part> parts{};\n};\n} }\n");
  for (const auto& with : cupel::test::compilers()) {
    EXPECT_EQ(compiled(with), "") << with.name;
    EXPECT_EQ(compiled(with, "other.gen.cpp"), "") << with.name;
  }
}

TEST_F(generated_code, stores_a_type_whose_traits_are_a_partial_specialisation) {
  generate(
      "#pragma once\n#include <cupel/model.hpp>\ntemplate <class Tag> struct Id { std::int64_t value{}; };\n"
      "template <class Tag> struct cupel::strong_type_traits<Id<Tag>> {\n  using underlying_type = std::int64_t;\n"
      "  static const std::int64_t& to(const Id<Tag>& id) { return id.value; }\n"
      "  static Id<Tag> from(std::int64_t value) { return {value}; }\n};\n"
      "struct [[cupel::table(\"things\")]] Thing {\n  [[cupel::primary_key]] Id<Thing> id{};\n"
      "  std::optional<Id<int>> other{};\n};\n");
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with), "") << with.name;
}

TEST_F(generated_code, of_two_systems_that_store_one_enum_is_used_in_one_source) {
  write_file(header().parent_path().parent_path() / "level.hpp",
             "#pragma once\nnamespace both { enum class Level { low, high }; }\n");
  const auto model = [](const std::string& name) {
    return "#pragma once\n#include <cupel/model.hpp>\n#include \"level.hpp\"\nstruct [[cupel::table(\"t\")]] " + name
           + " { [[cupel::primary_key]] std::int32_t id{}; both::Level level{}; };\n";
  };
  generate(model("First"));
  std::filesystem::remove(header());
  write_file(header("other"), model("Second"));
  generate_system("second");
  write_file(header(), model("First"));
  write_file(generated("use.cpp"), "#include \"second/other.gen.hpp\"\n#include \"wide/thing.gen.hpp\"\n");
  for (const auto& with : cupel::test::compilers()) EXPECT_EQ(compiled(with, "use.cpp"), "") << with.name;
}

TEST_F(generated_code, stores_an_enum_beside_its_header_though_that_has_no_table) {
  write_file(header("z_common"), "#pragma once\nenum class Unit { piece, kilogram };\n");
  const auto model = [](const std::string& name, const std::string& table) {
    return "#pragma once\n#include <cupel/model.hpp>\n#include \"models/z_common.hpp\"\nstruct [[cupel::table(\""
           + table + "\")]] " + name + " { [[cupel::primary_key]] std::int32_t id{}; Unit unit{}; };\n";
  };
  write_file(header("another"), model("Another", "others"));
  generate(model("Thing", "things"));
  EXPECT_THAT(read_file(generated("z_common.gen.hpp")), HasSubstr("struct cupel::enumeration<::Unit>"));
  for (const auto* name : {"another.gen.hpp", "thing.gen.hpp"}) {
    const auto text = read_file(generated(name));
    EXPECT_THAT(text, HasSubstr("#include \"wide/z_common.gen.hpp\""));
    EXPECT_THAT(text, Not(HasSubstr("cupel::enumeration<"))) << name;
  }
  EXPECT_THAT(written(".hpp"), Not(HasSubstr("another"))) << "a change there is none here";
  for (const auto& with : cupel::test::compilers())
    for (const auto* name : {"another.gen.cpp", "thing.gen.cpp", "z_common.gen.cpp"})
      EXPECT_EQ(compiled(with, name), "") << with.name << name;
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
