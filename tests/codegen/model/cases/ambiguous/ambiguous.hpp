#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("teams"), cupel::index(name, name("twice"))]] Team {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  std::string name{};
  cupel::many<struct Game> games{};
  cupel::one<struct Game> last{};
};

struct [[cupel::table("games")]] Game {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Team::id)]] std::int32_t home_id{};
  [[cupel::references(Team::id)]] std::int32_t away_id{};
  cupel::one<Team> winner{};
};

struct [[cupel::table("notes")]] Note {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Game::id)]] std::int32_t game_id{};
};

struct [[cupel::table("halls")]] Hall {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  cupel::one<struct Seat> seat{};
};
struct [[cupel::table("seats")]] Seat {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Hall::id)]] std::int32_t hall_id{};
};

struct [[cupel::table("steps")]] Step {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::references(Step::id), cupel::unique]] std::optional<std::int32_t> next_id{};
  cupel::one<Step> other{};
};
