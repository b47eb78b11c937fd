// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/timestamp.hpp>
#include <optional>
#include <string>

enum class [[cupel::stored_as(native), cupel::name("mood")]] Mood {
  happy,
  sad [[cupel::value("SAD"), cupel::renamed_from("UNHAPPY")]],
};
enum class [[cupel::stored_as(integer)]] Size { small = 1, large = 10 };

struct [[cupel::table("parents"), cupel::external]] Parent {
  [[cupel::primary_key]] std::int32_t a{};
  [[cupel::primary_key]] std::int32_t b{};
};

struct [[cupel::embedded, cupel::check("id > 0", name("ck_id"))]] Base {
  /// The key.
  [[cupel::primary_key(name("pk_words")), cupel::generated(always, start(100), increment(10))]] std::int64_t id{};
};

struct [[cupel::embedded]] Money {
  std::int64_t amount{};
  [[cupel::character(3), cupel::column("code")]] std::string currency{};
};

struct [[cupel::table("words"), cupel::schema("app"),
         cupel::index(text, desc(number, nulls_last), asc(email, nulls_first, opclass("text_pattern_ops"), collate("C")),
                      expression("lower(email)"), desc(expression("upper(email)")), where("number > 0"), method(btree),
                      include(mood, price.amount), unique, name("ix_all")),
         cupel::index(email, opclass("varchar_ops")), cupel::unique(text, number), cupel::unique(number, name("uq_number")),
         cupel::check("number < 100"), cupel::check("number <> 13", name("ck_luck")),
         cupel::foreign_key(number, other, references(Parent::a, Parent::b), on_delete(cascade), on_update(restrict), name("fk_parent")),
         cupel::comment("All words"), cupel::renamed_from("old_words"), cupel::dropped("phone"), cupel::dropped("fax"),
         cupel::without_rowid, cupel::strict]] Words : Base {
  [[cupel::column("Text"), cupel::unique(name("uq_text")), cupel::length(100), cupel::collate("C"), cupel::comment("A text")]] std::string text{};
  [[cupel::index(name("ix_number"), where("number > 1"), method(brin), desc, nulls_last), cupel::index(unique, include(other))]] std::int32_t number{};
  std::int32_t other{};
  [[cupel::type("citext"), cupel::index(opclass("citext_ops"), nulls_first, collate("de"))]] std::string email{};
  [[cupel::numeric(10, 2)]] double rate{};
  [[cupel::numeric(5)]] std::optional<std::int64_t> count{};
  Mood mood{Mood::sad};
  Size size{};
  [[cupel::default_sql("gen_random_uuid()")]] std::string token{};
  [[cupel::application_default]] std::string color{"red"};
  [[cupel::references(Words::id, on_delete(no_action), on_update(set_default), name("fk_self"))]] std::optional<std::int64_t> next_id{};
  [[cupel::check("short <> ''", name("ck_short")), cupel::check("length(short) < 9")]] std::string short_{};
  [[cupel::computed("number * 2", stored)]] std::int32_t twice{};
  [[cupel::computed("number * 3", virtual)]] std::optional<std::int32_t> thrice{};
  [[cupel::created_at]] cupel::timestamp created_at{};
  [[cupel::updated_at]] std::optional<cupel::timestamp> updated_at{};
  [[cupel::version]] std::int32_t version{};
  [[cupel::soft_delete]] std::optional<cupel::timestamp> deleted_at{};
  [[cupel::renamed_from("name")]] std::string full_name{};
  [[cupel::embedded("price_")]] Money price{};
  [[cupel::embedded]] Money plain{};
  [[cupel::transient]] int cache{};
};

struct [[cupel::view("word_counts"), cupel::schema("app")]] WordCount {
  std::string text{};
  std::int64_t count{};
};
