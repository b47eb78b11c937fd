#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("teams")]] Team {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::many<struct Player> players{};
};

struct [[cupel::table("players")]] Player {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Team::id)]] std::int32_t team_id{};
  [[cupel::references(Player::id)]] std::optional<std::int32_t> coach_id{};
  cupel::one<Team> team{};
  cupel::one<Player> coach{};
  cupel::many<Player> pupils{};
  cupel::one<struct Passport> passport{};
};

struct [[cupel::table("passports")]] Passport {
  [[cupel::primary_key, cupel::references(Player::id)]] std::int32_t player_id{};
  cupel::one<Player> player{};
};

struct [[cupel::table("games")]] Game {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Team::id)]] std::int32_t home_id{};
  [[cupel::references(Team::id)]] std::int32_t away_id{};
  cupel::one<Team> home{};
  cupel::one<Team> away{};
};
