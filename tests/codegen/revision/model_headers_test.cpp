// SPDX-License-Identifier: Apache-2.0
// Folders in MODELS are searched when a command runs: it sees the headers that a build would see.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "project.hpp"

namespace {

using cupel::test::project;
using cupel::test::write_file;
using testing::HasSubstr;

constexpr const char* room_model = R"(#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("rooms")]] Room {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
};
)";

class a_folder_of_models : public testing::Test {
 protected:
  a_folder_of_models() {
    const auto config = p.root() / "build/cupel.json";
    auto text = cupel::test::read_file(config);
    const std::string header = "models/shop/note.hpp";
    write_file(config, text.replace(text.find(header), header.size(), "models/shop"));
  }
  void SetUp() override { ASSERT_EQ(p.autogenerate("a1").exit_code, 0); }
  /// What a refused `cupel check` says.
  std::string refused() const {
    const auto result = p.run({"check"});
    EXPECT_EQ(result.exit_code, 1) << result.out;
    return result.err;
  }

  const project p;
};

TEST_F(a_folder_of_models, shows_a_header_that_came) {
  write_file(p.root() / "models/shop/more/room.hpp", room_model);
  EXPECT_THAT(refused(), HasSubstr("models/shop/more/room.hpp:4:34: error: table 'rooms' is in the model, and no "
                                   "migration creates it"));
  EXPECT_EQ(p.run({"generate", "--check"}).exit_code, 1);
  const auto made = p.autogenerate("a2");
  EXPECT_THAT(made.out, HasSubstr("create_table 'rooms'")) << made.err;
  EXPECT_THAT(p.run({"check"}).out, HasSubstr("agree (2 tables, 2 revisions)"));
  EXPECT_THAT(p.run({"generate"}).out, HasSubstr("2 models in 2 headers read"));
}

TEST_F(a_folder_of_models, shows_a_header_that_went) {
  write_file(p.root() / "models/shop/room.hpp", room_model);
  ASSERT_EQ(p.autogenerate("a2").exit_code, 0);
  std::filesystem::remove(p.root() / "models/shop/room.hpp");
  EXPECT_THAT(refused(), HasSubstr("table 'rooms'"));
  EXPECT_EQ(p.autogenerate("a3", {"--drop", "rooms"}).exit_code, 0);
  EXPECT_THAT(p.run({"check"}).out, HasSubstr("agree (1 table, 3 revisions)"));
}

TEST_F(a_folder_of_models, takes_no_generated_header_for_a_model) {
  write_file(p.root() / "models/shop/room.gen.hpp", room_model);
  EXPECT_THAT(p.run({"check"}).out, HasSubstr("agree (1 table, 1 revision)"));
}

TEST_F(a_folder_of_models, refuses_two_headers_of_one_name) {
  write_file(p.root() / "models/shop/more/note.hpp", room_model);
  write_file(p.root() / "models/shop/registry.h", "#pragma once\n");
  const auto said = refused();
  EXPECT_THAT(said, HasSubstr("error: MODELS of system 'shop': 'models/shop/note.hpp' would be generated into "
                              "'note.gen.hpp', which another header or the system needs [cupel-models]\n"
                              "note: give the header another name\n"));
  EXPECT_THAT(said, HasSubstr("'models/shop/registry.h' would be generated into 'registry.gen.hpp'"));
}

TEST_F(a_folder_of_models, refuses_a_folder_that_is_empty_or_gone) {
  std::filesystem::remove(p.root() / "models/shop/note.hpp");
  EXPECT_THAT(refused(), HasSubstr("error: MODELS of system 'shop': no header is in 'models/shop' [cupel-models]\n"));
  std::filesystem::remove(p.root() / "models/shop");
  EXPECT_THAT(refused(), HasSubstr("error: MODELS of system 'shop': there is no 'models/shop' [cupel-models]\n"
                                   "note: bring it back, or take it out of cupel_add_system(shop)\n"));
}

}  // namespace
