#pragma once
#include <cupel/model.hpp>

enum class [[cupel::stored_as(text), cupel::length(20)]] Role { admin [[cupel::value("ADMIN")]], viewer [[cupel::value("it's")]] };
enum class [[cupel::stored_as(integer)]] Level : std::int16_t { low = 1, high = 10 };
enum class [[cupel::stored_as(text)]] State { open, closed };

struct Email { std::string text; };
template <> struct cupel::strong_type_traits<Email> {
  using underlying_type = std::string;
  static const std::string& to(const Email& e) { return e.text; }
  static Email from(std::string s) { return {std::move(s)}; }
};

/// Every type of a member.
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key, cupel::generated(always, start(100), increment(10))]] std::int64_t id{};
  std::int8_t tiny{1};
  std::uint8_t tiny_unsigned{};
  std::int16_t small{-2};
  std::uint16_t small_unsigned{};
  std::int32_t medium{42};
  std::uint32_t medium_unsigned{};
  std::uint64_t large_unsigned{};
  bool is_good{true};
  float real{0.1F};
  double precise{2.5};
  std::string plain{"it's \"quoted\" \\ 한국어"};
  [[cupel::length(100)]] std::optional<std::string> name{};
  [[cupel::character(3)]] std::string code{"KRW"};
  [[cupel::numeric(12, 4)]] double rate{};
  [[cupel::type("ltree")]] std::string path{};
  [[cupel::type("json")]] cupel::json document{};
  [[cupel::default_sql("'{}'")]] cupel::json settings{};
  Role role{Role::viewer};
  std::optional<Level> level{Level::high};
  State state{};
  Email email{};
  cupel::timestamp seen{std::chrono::sys_days{std::chrono::year{2025} / 12 / 18} + std::chrono::hours{10}};
  cupel::local_timestamp local{};
  cupel::date day{std::chrono::year{2025} / 12 / 18};
  cupel::time_of_day at{};
  std::chrono::seconds wait{90};
  cupel::uuid token{};
  cupel::decimal<10, 2> price{};
  cupel::bytes content{};
  std::vector<std::string> tags{};
  cupel::vector<3> embedding{};
  [[cupel::application_default]] std::int32_t seed{rand()};
  [[cupel::created_at]] cupel::timestamp created_at{};
  [[cupel::updated_at]] cupel::timestamp updated_at{};
  [[cupel::updated_at]] std::optional<cupel::timestamp> touched_at{};
  [[cupel::version]] std::int32_t version{1};
  [[cupel::soft_delete]] std::optional<cupel::timestamp> deleted_at{};
  [[cupel::computed("price * rate", stored)]] double total{};
  [[cupel::collate("C"), cupel::comment("by bytes")]] std::string sorted{};
  [[cupel::transient]] int cache{};
};
