// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cupel/runner/bound.hpp>
#include <cupel/runner/json.hpp>
#include <cupel/runner/target.hpp>

#include "runner/shop.hpp"

using cupel::runner::resolve_range;
using cupel::runner::resolve_target;
using cupel::runner::timeline;
using ::testing::HasSubstr;

namespace {

timeline const& history() {
  static timeline const all{shop::registry()};
  return all;
}

std::string refusal(std::string const& target, std::optional<std::size_t> current = 2) {
  try {
    return "position " + std::to_string(resolve_target(target, history(), current));
  } catch (cupel::target_error const& e) {
    return e.what();
  }
}

}  // namespace

TEST(timeline, orders_revisions_by_their_parents) {
  ASSERT_EQ(history().size(), 4U);
  EXPECT_EQ(history().id(1), "a1f0");
  EXPECT_EQ(history().id(4), "c4");
  EXPECT_EQ(history().position("b3"), 3U);
  EXPECT_EQ(history().position("b"), timeline::unknown);
}

TEST(target, is_every_form_that_the_command_line_documents) {
  EXPECT_EQ(resolve_target("head", history(), 2), 4U);
  EXPECT_EQ(resolve_target("heads", history(), 2), 4U);
  EXPECT_EQ(resolve_target("base", history(), 2), 0U);
  EXPECT_EQ(resolve_target("current", history(), 2), 2U);
  EXPECT_EQ(resolve_target("+1", history(), 2), 3U);
  EXPECT_EQ(resolve_target("-2", history(), 2), 0U);
  EXPECT_EQ(resolve_target("b3", history(), 2), 3U);
  EXPECT_EQ(resolve_target("a2", history(), 2), 2U);
  EXPECT_EQ(resolve_target("c", history(), 2), 4U);
  EXPECT_EQ(resolve_target("a1+2", history(), 2), 3U);
  EXPECT_EQ(resolve_target("c4-3", history(), 2), 1U);
  EXPECT_EQ(resolve_target("base+1", history(), 2), 1U);
  EXPECT_EQ(resolve_target("head-1", history(), 2), 3U);
}

TEST(target, that_is_ambiguous_lists_the_candidates) {
  EXPECT_EQ(refusal("a"), "'a' is the beginning of several revisions: 'a1f0', 'a2b7'");
}

TEST(target, that_is_unknown_suggests_what_begins_alike) {
  EXPECT_EQ(refusal("a1f9"), "no revision 'a1f9' in this program; did you mean 'a1f0'?");
  EXPECT_EQ(refusal("zz"), "no revision 'zz' in this program; its head is 'c4'");
}

TEST(target, beyond_the_ends_says_how_many_there_are) {
  EXPECT_EQ(refusal("+3"), "target '+3': there are only 2 revisions above 'a2b7'");
  EXPECT_EQ(refusal("-3"), "target '-3': there are only 2 revisions below and at 'a2b7'");
  EXPECT_EQ(refusal("base-1"), "target 'base-1': there is no revision below base");
  EXPECT_EQ(refusal("head+1"), "target 'head+1': there is no revision above 'c4'");
  EXPECT_EQ(refusal("+99999999999999999999999"), "target '+99999999999999999999999': not a number of steps");
}

TEST(target, that_makes_no_sense_is_refused) {
  EXPECT_EQ(refusal(""), "target '': a revision is missing");
  EXPECT_EQ(refusal("+"), "target '+': a number of steps is missing");
  EXPECT_EQ(refusal("+x"), "target '+x': not a number of steps");
  EXPECT_EQ(refusal("a1:b3"), "target 'a1:b3': a range A:B is for a script; add --sql");
  EXPECT_EQ(refusal("shop@head"), "target 'shop@head': this history has no branches, and so no labels");
  EXPECT_EQ(refusal("postgresql://me:secret@h/d"), "the target is a URL; write --url URL");
  EXPECT_EQ(refusal("+1", std::nullopt), "target '+1': a script knows no database, so no current revision; write A:B");
}

TEST(range, has_two_ends_either_of_which_may_be_left_out) {
  auto const ends = [](char const* text, std::size_t first) {
    auto const found = resolve_range(text, history(), first);
    return std::pair{found.from, found.to};
  };
  EXPECT_EQ(ends("a1:b3", 0), (std::pair<std::size_t, std::size_t>{1, 3}));
  EXPECT_EQ(ends("head:base", 4), (std::pair<std::size_t, std::size_t>{4, 0}));
  EXPECT_EQ(ends("a2:", 0), (std::pair<std::size_t, std::size_t>{2, 4}));
  EXPECT_EQ(ends(":a2", 0), (std::pair<std::size_t, std::size_t>{0, 2}));
  EXPECT_EQ(ends("b3", 0), (std::pair<std::size_t, std::size_t>{0, 3}));
  for (std::string const text : {"a1:b3:c4", "a1::c4", "::"}) {
    try {
      (void)ends(text.c_str(), 0);
      ADD_FAILURE() << text;
    } catch (cupel::target_error const& e) {
      EXPECT_EQ(std::string{e.what()}, "target '" + text + "': a range has two ends, A:B");
    }
  }
}

TEST(parameters, of_postgresql_become_those_of_sqlite_outside_of_texts) {
  EXPECT_EQ(cupel::runner::sqlite_parameters("select $2, '$1', \"$1\", 'it''s $1' -- $1\n, $10 /* $1 */ || $1 || $x"),
            "select ?2, '$1', \"$1\", 'it''s $1' -- $1\n, ?10 /* $1 */ || ?1 || $x");
}

TEST(json, reads_back_what_it_writes) {
  std::string const odd = "a \"quoted\"\\ line\nand\ttab \x01 한글";
  cupel::runner::json_writer out;
  out.open('[').open('{').key("sql").value(odd).key("x").value("").close('}').open('{').close('}').close(']');
  auto const objects = cupel::runner::json_reader{out.text()}.objects();
  ASSERT_EQ(objects.size(), 2U);
  EXPECT_EQ(objects[0].at("sql"), odd);
  EXPECT_EQ(objects[0].at("x"), "");
}

TEST(json, for_other_programs_is_utf_8_whatever_it_is_made_of) {
  cupel::runner::json_writer out;
  out.value("a\xff/\xc3\xa9\xc3 \xed\xa0\x80 \xf0\x9f\x99\x82 \xc0\xaf \xf4\x90\x80\x80 \xe2\x82");
  std::string const bad = "\xEF\xBF\xBD";
  EXPECT_EQ(out.text(), "\"a" + bad + "/\xc3\xa9" + bad + ' ' + bad + bad + bad + " \xf0\x9f\x99\x82 " + bad + bad + ' '
                            + bad + bad + bad + bad + ' ' + bad + bad + '"');
  cupel::runner::json_writer own{cupel::runner::json_bytes::as_given};
  EXPECT_EQ(own.value("\xff").text(), "\"\xff\"");
}

TEST(json, that_is_cut_off_or_of_another_form_is_refused) {
  for (char const* const bad : {"", "[", "[{\"a\": \"b}]", "[{\"a\": 1}]", "[] x", "[{\"a\": \"\\u12zz\"}]", "{}"})
    EXPECT_THROW(static_cast<void>(cupel::runner::json_reader{bad}.objects()), cupel::conversion_error) << bad;
}
