// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cupel/model.hpp>
struct [[cupel::table("a"), cupel::schema]] Nothing {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("b"), cupel::schema("")]] Empty {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("c"), cupel::schema(audit)]] Name {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("d"), cupel::schema("a", "b")]] Two {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("e"), cupel::schema("a"), cupel::schema("b")]] Repeated {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("f"), cupel::schema("a.b")]] Dotted {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("g"), cupel::schema("pg_audit")]] Reserved {
  [[cupel::primary_key]] int id{};
  [[cupel::schema("audit")]] int on_a_member{};
};
struct [[cupel::table("h"), cupel::schema("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]] Long {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("a.b.c")]] TwoDots {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::view("audit.counts")]] View {
  int n{};
};
struct [[cupel::table("i"), cupel::schemas("audit")]] Misspelt {
  [[cupel::primary_key]] int id{};
};
struct [[cupel::table("j"), cupel::schema("public")]] Fine {
  [[cupel::primary_key]] int id{};
};
