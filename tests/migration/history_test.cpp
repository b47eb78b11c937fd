// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/migration/history.hpp>

namespace cupel::migration {
namespace {

std::vector<std::string> problems_of(const std::vector<revision>& revisions, std::string* order = nullptr) {
  std::vector<const revision*> pointers;
  for (const revision& r : revisions) pointers.push_back(&r);
  schema::list<problem> found;
  const schema::list<std::uint32_t> sorted = order_revisions({pointers.data(), pointers.size()}, found);
  if (order != nullptr)
    for (const std::uint32_t i : sorted) *order += std::string(revisions[i].id) + " ";
  std::vector<std::string> texts;
  for (const problem& p : found) {
    schema::text_buffer text;
    describe(text, p);
    texts.push_back(std::string(p.revision) + ": " + text.text);
  }
  return texts;
}
using texts = std::vector<std::string>;

TEST(History, is_ordered_from_base_to_head_whatever_the_order_of_files) {
  std::string order;
  EXPECT_EQ(problems_of({{.id = "c", .parent = "b"}, {.id = "a"}, {.id = "b", .parent = "a"}}, &order), texts{});
  EXPECT_EQ(order, "a b c ");
  EXPECT_EQ(problems_of({}), texts{});
}

TEST(History, refuses_an_id_that_stands_twice) {
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "a", .parent = "a"}}), texts{"a: the id stands twice"});
}

TEST(History, refuses_an_unknown_parent) {
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "b", .parent = "x"}}), texts{"b: parent x does not exist"});
}

TEST(History, refuses_two_heads_and_two_bases) {
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "b", .parent = "a"}, {.id = "c", .parent = "a"}}),
            texts{"c: two heads: b has the same parent"});
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "b"}}), texts{"b: two heads: a has the same parent"});
}

TEST(History, blames_the_younger_of_two_heads_whatever_the_order_of_files) {
  const revision base{.id = "a"};
  const revision older{.id = "z", .parent = "a", .created = "2025-01-01T00:00:00Z"};
  const revision younger{.id = "b", .parent = "a", .created = "2025-01-02T00:00:00Z"};
  const revision youngest{.id = "c", .parent = "a", .created = "2025-01-02T00:00:00Z"};
  const texts two{"b: two heads: z has the same parent"};
  EXPECT_EQ(problems_of({base, older, younger}), two);
  EXPECT_EQ(problems_of({younger, older, base}), two);
  const texts three{"b: two heads: z has the same parent", "c: two heads: z has the same parent"};
  EXPECT_EQ(problems_of({base, older, younger, youngest}), three);
  EXPECT_EQ(problems_of({younger, youngest, older, base}), three);
  EXPECT_EQ(problems_of({{.id = "b"}, {.id = "a"}}), texts{"b: two heads: a has the same parent"});
  EXPECT_EQ(problems_of({{.id = "c", .parent = "a"}, {.id = "b", .parent = "a"}, base}),
            texts{"c: two heads: b has the same parent"});
}

TEST(History, tells_of_two_heads_beside_an_unknown_parent) {
  EXPECT_EQ(
      problems_of({{.id = "c", .parent = "a"}, {.id = "b", .parent = "a"}, {.id = "a"}, {.id = "d", .parent = "x"}}),
      (texts{"d: parent x does not exist", "c: two heads: b has the same parent"}));
}

TEST(History, refuses_a_circle) {
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "b", .parent = "c"}, {.id = "c", .parent = "b"}}),
            (texts{"b: the revision is its own ancestor", "c: the revision is its own ancestor"}));
  EXPECT_EQ(problems_of({{.id = "a", .parent = "b"}, {.id = "b", .parent = "a"}}),
            texts{"a: no revision is the first: each names a parent"});
}

TEST(History, refuses_a_revision_that_is_its_own_parent) {
  const texts told{"b: the revision is its own ancestor"};
  EXPECT_EQ(problems_of({{.id = "b", .parent = "b"}}), told);
  EXPECT_EQ(problems_of({{.id = "a"}, {.id = "b", .parent = "b"}, {.id = "c", .parent = "b"}}), told);
  EXPECT_EQ(problems_of({{.id = "c", .parent = "b"}, {.id = "b", .parent = "b"}, {.id = "a"}}), told);
}

TEST(History, tells_of_two_heads_beside_a_revision_that_is_its_own_parent) {
  EXPECT_EQ(problems_of({{.id = "a"},
                         {.id = "b", .parent = "b"},
                         {.id = "c", .parent = "b"},
                         {.id = "d", .parent = "a"},
                         {.id = "e", .parent = "a"}}),
            (texts{"b: the revision is its own ancestor", "e: two heads: d has the same parent"}));
}

TEST(History, refuses_ids_that_are_no_names) {
  const std::string text = ": the id must be 1 to 40 of A-Z, a-z, 0-9 and _, and none of base, head, heads and current";
  for (const char* id : {"a-b", "", "base", "head", "heads", "current"})
    EXPECT_EQ(problems_of({{.id = id}}), texts{id + text});
  for (const char* id : {"Base", "head_", "head5", "currents"}) EXPECT_EQ(problems_of({{.id = id}}), texts{});
}

}  // namespace
}  // namespace cupel::migration
