#pragma once
#include <cupel/model.hpp>

namespace shop {

enum class [[cupel::stored_as(native)]] OrderState {
  open,
  paid [[cupel::value("it's PAID"), cupel::renamed_from("settled")]],
};
enum class [[cupel::stored_as(native), cupel::name("mood"), cupel::renamed_from("temper")]] Mood { good, bad };
enum class [[cupel::stored_as(native)]] OfAView { a };
enum class [[cupel::stored_as(native)]] OfTheirs { a };
enum class [[cupel::stored_as(native)]] Unused { a };

struct [[cupel::table("orders")]] Order {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
  [[cupel::index]] OrderState state{OrderState::paid};
  std::optional<OrderState> before{};
  Mood mood{Mood::good};
  [[cupel::length(20)]] Mood as_text{Mood::bad};
  [[cupel::default_sql("'bad'")]] Mood by_sql{};
};

struct [[cupel::view("order_states")]] State {
  OfAView state{};
};

struct [[cupel::table("theirs"), cupel::external]] Theirs {
  [[cupel::primary_key]] std::int32_t id{};
  OfTheirs state{};
};

}  // namespace shop
