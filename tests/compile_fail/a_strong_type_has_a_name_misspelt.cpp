// SPDX-License-Identifier: Apache-2.0
#include <cupel/driver/codec.hpp>

struct email {
  std::string value;
};
template <> struct cupel::strong_type_traits<email> {
  using underlying_type = std::string;
  static const std::string& unwrap(const email& of) { return of.value; }
  static email from(std::string value) { return {std::move(value)}; }
};

void use(const cupel::driver::row& row, std::optional<email>& into) { cupel::driver::read_value(row, 0, into); }
