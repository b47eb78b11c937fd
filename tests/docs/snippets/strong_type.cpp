// SPDX-License-Identifier: Apache-2.0
// For docs/annotations.md: a type of the program's own in a column.
#include <cupel/cupel.hpp>
#include <cupel/model.hpp>
#include <utility>

struct EmailAddress {
  std::string text{};
};

template <> struct cupel::strong_type_traits<EmailAddress> {
  using underlying_type = std::string;
  static const std::string& to(const EmailAddress& from) { return from.text; }
  static EmailAddress from(std::string text) {
    if (text.find('@') == std::string::npos) throw cupel::conversion_error{"'" + text + "' is no address"};
    return {std::move(text)};
  }
};

struct [[cupel::table("contacts")]] Contact {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  EmailAddress email{};
  std::optional<EmailAddress> other{};
};

static_assert(cupel::strong_type<EmailAddress>);

namespace snippets {

void read_and_bind(const cupel::driver::row& row, cupel::driver::parameters& parameters, Contact& contact) {
  cupel::driver::read_value(row, 1, contact.email);
  cupel::driver::bind_value(parameters, 1, contact.other);
}

}  // namespace snippets
