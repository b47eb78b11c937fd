// SPDX-License-Identifier: Apache-2.0
// The pieces that generated text is made of.

#include <gtest/gtest.h>

#include "tools/codegen/write/initializer.hpp"
#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/literal.hpp"
#include "tools/codegen/write/mapping_context.hpp"
#include "tools/codegen/write/sha256.hpp"
#include "tools/codegen/write/source.hpp"

namespace {

using namespace cupel::codegen;
namespace types = cupel::schema::types;

TEST(a_string_literal, keeps_every_byte) {
  EXPECT_EQ(string_literal("say \"x\"\\\n"), R"("say \"x\"\\\n")");
  EXPECT_EQ(string_literal(std::string_view("\0011", 2)), R"("\0011")");
  EXPECT_EQ(string_literal("\?\?="), R"("?\?=")");
  EXPECT_EQ(string_literal("Größe"), "\"Größe\"");
}

TEST(an_identifier, is_made_of_any_text) {
  EXPECT_EQ(as_identifier("order items"), "order_items");
  EXPECT_EQ(as_identifier("2fa"), "_2fa");
}

TEST(a_type_in_source, is_a_word_of_a_migration) {
  EXPECT_EQ(initializer(types::varchar(20)), "varchar(20)");
  EXPECT_EQ(initializer(types::varchar()), "varchar()");
  EXPECT_EQ(initializer(types::numeric(10, 2)), "numeric(10, 2)");
  EXPECT_EQ(initializer(types::array_of(types::array_of(types::text))), "array_of(array_of(text))");
  EXPECT_EQ(initializer(types::custom("a \"b\"")), R"(custom("a \"b\""))");
}

TEST(an_index_key_in_source, leaves_out_what_is_the_default) {
  using cupel::schema::index_key;
  using cupel::schema::nulls_order;
  using cupel::schema::sort_order;
  EXPECT_EQ(initializer(index_key("a")), "\"a\"");
  EXPECT_EQ(initializer(index_key("a", sort_order::desc)), "{\"a\", desc}");
  EXPECT_EQ(initializer(index_key("a", sort_order::asc, nullptr, nulls_order::first)),
            "{\"a\", asc, nullptr, nulls_first}");
  EXPECT_EQ(initializer(cupel::schema::expression("lower(a)")), "expression(\"lower(a)\")");
}

TEST(a_definition_in_source, names_only_the_fields_that_are_given) {
  cupel::schema::column column;
  column.name = "id";
  column.type = types::integer;
  column.identity = cupel::schema::starting(cupel::schema::always, 100);
  EXPECT_EQ(initializer(column), "{.name = \"id\", .type = integer, .identity = starting(always, 100)}");
}

TEST(a_type_of_the_program, keeps_its_leading_colons) {
  EXPECT_EQ(short_spelling("::std::optional<::std::int32_t>"), "std::optional<std::int32_t>");
  EXPECT_EQ(short_spelling("::cupel::many<::shop::cupel::X>"), "cupel::many<::shop::cupel::X>");
}

TEST(a_filled_list, breaks_before_what_does_not_fit) {
  EXPECT_EQ(filled({"aaaa", "bbbb", "cccc"}, 0, 2, 1, 12), "aaaa, bbbb,\n  cccc");
  EXPECT_EQ(filled({"aaaa", "bbbb"}, 0, 2, 2, 12), "aaaa, bbbb");
  EXPECT_EQ(filled({"aaaa", "bbbb"}, 0, 2, 3, 12), "aaaa,\n  bbbb");
}

TEST(a_source, leads_to_the_users_line_and_back) {
  source out("shop/models.gen.hpp");
  out.line("int a;").at({.file = "models/user.hpp", .line = 14}).line("int b;").back().line("int c;");
  EXPECT_EQ(out.text(), "int a;\n#line 14 \"models/user.hpp\"\nint b;\n#line 5 \"shop/models.gen.hpp\"\nint c;\n");
}

// FIPS 180-4 and the lengths at which the padding needs another block.
TEST(sha256_of_a_text, is_what_the_standard_says) {
  EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256(std::string(55, 'a')), "9f4390f8d30c2dd92ec9f095b65e2b9ae9b0a925a5258e241c9f1e910f734318");
  EXPECT_EQ(sha256(std::string(64, 'a')), "ffe054fe7ae0cb6dc65c3af9b61d5209f439851db43d0ba5997337df154668eb");
}

}  // namespace
