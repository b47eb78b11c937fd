// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
struct [[cupel::table("")]] Empty {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("cupel_journal")]] Journal {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("sqlite_things")]] Sqlite {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("public.things")]] Dotted {
  [[cupel::primary_key]] int id{};
  [[cupel::column("a\nb")]] int control{};
  [[cupel::column(" a")]] int blank{};
  [[cupel::column("\xff")]] int not_utf8{};
  [[cupel::column("표 '\"")]] int fine{};
  int xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx{};
  [[cupel::index(name("가가가가가가가가가가가가가가가가가가가가가가"))]] int long_index{};
  [[cupel::column("yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy")]] int just_fits{};
};
struct [[cupel::table("Cupel_List")]] List {
  [[cupel::primary_key]] int id{};
};
