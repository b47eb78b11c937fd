// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "models/customer.hpp"

namespace shop {

/// A counter, whose id is all that an insert reads back.
struct [[cupel::table("orders")]] Order {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::references(Customer::id), cupel::index]] std::optional<CustomerId> customer_id{};
  Standing standing_then{Standing::good};
  [[cupel::embedded("total_")]] Money total{};
  bool paid{};

  cupel::one<Customer> customer{};
  cupel::many<struct Line> lines{};
};

struct [[cupel::table("order_lines"), cupel::primary_key(order_id, number)]] Line {
  [[cupel::references(Order::id)]] std::int64_t order_id{};
  std::int32_t number{};
  std::string article{};
  cupel::one<Order> order{};
};

/// Its name needs two lines where others need one.
struct [[cupel::table("returned_goods")]] GoodsThatACustomerSentBack {
  [[cupel::primary_key, cupel::references(Order::id)]] std::int64_t order_id{};
  cupel::one<Order> order{};
};

/// Nothing but a key.
struct [[cupel::table("tags")]] Tag {
  [[cupel::primary_key, cupel::length(40)]] std::string name{};
};

/// Nothing that an insert gives.
struct [[cupel::table("tickets")]] Ticket {
  [[cupel::primary_key, cupel::generated]] std::int32_t id{};
};

}  // namespace shop
