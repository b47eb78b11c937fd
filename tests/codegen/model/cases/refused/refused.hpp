#pragma once
#include <cupel/model.hpp>

enum class [[cupel::stored_as(native), cupel::name("mood")]] Mood { good, bad };
enum class [[cupel::stored_as(native), cupel::name("mood")]] Temper { good, bad };
enum class [[cupel::stored_as(native)]] Things { one };
enum class [[cupel::stored_as(text)]] Color { red, green };

struct [[cupel::embedded, cupel::check("street <> ''")]] Address {
  std::string street{};
};

struct [[cupel::table("theirs"), cupel::external]] Theirs {
  [[cupel::primary_key]] std::int32_t id{};
};

struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  Mood mood{};
  Temper temper{};
  [[cupel::collate("C")]] Things things{};
  std::vector<Color> colors{};
  std::uint64_t huge{18446744073709551615ULL};
  [[cupel::embedded("home_")]] Address home{};
  [[cupel::references(Theirs::id)]] std::int32_t theirs_id{};
};
