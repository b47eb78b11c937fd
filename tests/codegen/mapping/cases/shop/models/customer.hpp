// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

#include "money.hpp"

namespace shop {

struct CustomerId {
  std::int64_t value{};
  friend bool operator==(const CustomerId&, const CustomerId&) = default;
};

enum class [[cupel::stored_as(text), cupel::length(20)]] Standing {
  good [[cupel::value("GOOD")]],
  blocked [[cupel::value("BLOCKED")]],
};

}  // namespace shop

template <> struct cupel::strong_type_traits<shop::CustomerId> {
  using underlying_type = std::int64_t;
  static const std::int64_t& to(const shop::CustomerId& id) { return id.value; }
  static shop::CustomerId from(std::int64_t value) { return {value}; }
};

namespace shop {

/// Who buys.
struct [[cupel::table("customers")]] Customer : Stamped {
  [[cupel::primary_key, cupel::generated]] CustomerId id{};
  /// As it stands on the invoice.
  /// Never empty.
  [[cupel::column("full name"), cupel::length(200)]] std::string name{};
  [[cupel::collate("C")]] std::string sort_key{};
  [[cupel::index]] Standing standing{Standing::good};
  [[cupel::embedded("credit_")]] Money credit{};
  [[cupel::computed("length(sort_key)")]] std::int32_t key_length{};
  [[cupel::type("numeric(30, 10)")]] std::string turnover{};
  [[cupel::version]] std::int32_t version{};
  [[cupel::soft_delete]] std::optional<cupel::timestamp> deleted_at{};
  [[cupel::transient]] int opened{};

  cupel::many<struct Order> orders{};
};

/// Customers that may order.
struct [[cupel::view("good_customers")]] GoodCustomer {
  CustomerId id{};
  std::optional<std::string> name{};
};

}  // namespace shop
