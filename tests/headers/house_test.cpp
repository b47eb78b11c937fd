// SPDX-License-Identifier: Apache-2.0
// The house of docs/architecture.md as its #include lines say it: floors, arrows only downwards, no circle; and headers
// that every file of a program includes are light.
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <regex>
#include <set>

#include "support/temporary.hpp"

namespace fs = std::filesystem;

namespace {

fs::path const include_folder = CUPEL_INCLUDE;

/// What each public header includes, as written between the angle brackets or quotes.
std::map<std::string, std::set<std::string>> const& includes() {
  static auto const all = [] {
    std::map<std::string, std::set<std::string>> result;
    std::regex const line("(?:^|\n)[ \t]*#[ \t]*include[ \t]*[<\"]([^>\"]+)[>\"]");
    for (auto const& entry : fs::recursive_directory_iterator(include_folder)) {
      if (entry.path().extension() != ".hpp") continue;
      auto const text = cupel::test::read_file(entry.path());
      auto& names = result[fs::relative(entry.path(), include_folder).generic_string()];
      for (std::sregex_iterator found(text.begin(), text.end(), line), end; found != end; ++found)
        names.insert((*found)[1]);
    }
    return result;
  }();
  return all;
}

/// `schema` of cupel/schema/type.hpp; empty for a header that stands in cupel/ itself.
std::string room_of(std::string const& header) {
  auto const begin = header.find('/') + 1;
  auto const end = header.find('/', begin);
  return end == std::string::npos ? "" : header.substr(begin, end - begin);
}

std::map<std::string, int> const floors{{"schema", 1}, {"query", 1},   {"driver", 1}, {"types", 1}, {"migration", 2},
                                        {"diff", 3},   {"dialect", 3}, {"orm", 4},    {"runner", 4}};

}  // namespace

TEST(the_house, has_a_floor_for_every_room) {
  ASSERT_GT(includes().size(), 20U);
  for (auto const& [header, names] : includes())
    EXPECT_TRUE(room_of(header).empty() || floors.contains(room_of(header))) << header;
}

TEST(the_house, has_arrows_only_downwards) {
  for (auto const& [header, names] : includes())
    for (auto const& name : names) {
      if (!name.starts_with("cupel/") || room_of(header).empty() || room_of(name).empty()) continue;
      EXPECT_GE(floors.at(room_of(header)), floors.at(room_of(name))) << header << " includes " << name;
    }
}

TEST(the_house, has_no_circle_between_rooms) {
  std::map<std::string, std::set<std::string>> rooms;
  for (auto const& [header, names] : includes())
    for (auto const& name : names)
      if (name.starts_with("cupel/") && !room_of(header).empty() && !room_of(name).empty()
          && room_of(header) != room_of(name))
        rooms[room_of(header)].insert(room_of(name));
  for (auto const& [start, first] : rooms) {
    std::set<std::string> reached;
    std::function<void(std::string const&)> const walk = [&](std::string const& room) {
      for (auto const& next : rooms[room])
        if (reached.insert(next).second) walk(next);
    };
    walk(start);
    EXPECT_FALSE(reached.contains(start)) << start << " is reached from itself";
  }
}

TEST(light_headers, reach_no_driver_no_reflection_no_formatting_and_no_command_line) {
  std::regex const heavy("(fmt|CLI|boost|pqxx)/.*|sqlite3\\.h|libpq-fe\\.h|cupel/implementation\\.hpp");
  for (std::string const light :
       {"cupel/annotations.hpp", "cupel/migration.hpp", "cupel/model.hpp", "cupel/command_line.hpp",
        "cupel/create_all.hpp", "cupel/orm/mapping.hpp", "cupel/driver/open.hpp"}) {
    ASSERT_TRUE(includes().contains(light)) << light;
    std::set<std::string> reached{light};
    std::vector<std::string> open{light};
    while (!open.empty()) {
      auto const header = open.back();
      open.pop_back();
      auto const found = includes().find(header);
      if (found == includes().end()) continue;
      for (auto const& name : found->second) {
        EXPECT_FALSE(std::regex_match(name, heavy)) << light << " reaches " << name << " by " << header;
        if (reached.insert(name).second) open.push_back(name);
      }
    }
  }
}
