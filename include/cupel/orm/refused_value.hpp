// SPDX-License-Identifier: Apache-2.0
// Which column it was whose value did not go into a statement. Nothing counts while objects are bound: only where one
// was refused it is bound a second time, and watched.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/orm/mapping.hpp>
#include <cupel/types/error.hpp>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cupel::orm::detail {

/// Passes everything on, and knows how many of the parameters were bound.
class watched_parameters final : public driver::parameters {
 public:
  explicit watched_parameters(driver::parameters& to) : to_{to} {}

  [[nodiscard]] std::size_t bound() const noexcept { return bound_; }

  [[nodiscard]] int size() const noexcept override { return to_.size(); }
  void null(int at) override { to_.null(at), ++bound_; }
  void boolean(int at, bool value) override { to_.boolean(at, value), ++bound_; }
  void integer(int at, std::int64_t value) override { to_.integer(at, value), ++bound_; }
  void real(int at, double value) override { to_.real(at, value), ++bound_; }
  void text(int at, std::string_view value) override { to_.text(at, value), ++bound_; }
  void bytes(int at, std::span<const std::byte> value) override { to_.bytes(at, value), ++bound_; }
  void timestamp(int at, cupel::timestamp value) override { to_.timestamp(at, value), ++bound_; }
  void local_timestamp(int at, cupel::local_timestamp value) override { to_.local_timestamp(at, value), ++bound_; }
  void date(int at, cupel::date value) override { to_.date(at, value), ++bound_; }
  void time_of_day(int at, cupel::time_of_day value) override { to_.time_of_day(at, value), ++bound_; }
  void interval(int at, const cupel::interval& value) override { to_.interval(at, value), ++bound_; }
  void uuid(int at, const cupel::uuid& value) override { to_.uuid(at, value), ++bound_; }
  void decimal(int at, std::int64_t scaled, int scale) override { to_.decimal(at, scaled, scale), ++bound_; }
  void vector(int at, std::span<const float> value) override { to_.vector(at, value), ++bound_; }
  [[nodiscard]] driver::parameters& begin_array(int at, std::size_t count) override {
    return to_.begin_array(at, count);  // its elements are not the statement's parameters
  }
  void end_array(int at) override { to_.end_array(at), ++bound_; }

 private:
  driver::parameters& to_;
  std::size_t bound_ = 0;
};

template <class Column, class List> inline constexpr bool stands_in = false;
template <class Column, class... Columns>
inline constexpr bool stands_in<Column, list<Columns...>> = (std::is_same_v<Column, Columns> || ...);

using column_names = std::vector<const char*>;

/// The columns whose values `bind_insert` binds, in its order.
template <class T, class... All> column_names bound_by_insert(list<All...> /*all*/) {
  column_names names;
  ((stands_in<All, typename mapping<T>::returned> ? void() : names.push_back(All::name)), ...);
  return names;
}

/// The columns whose values `bind_update` binds, in its order: what it sets, then the key and the version.
template <class T, class... All, class... Key>
column_names bound_by_update(list<All...> /*all*/, list<Key...> /*key*/) {
  using map = mapping<T>;
  column_names names;
  ((stands_in<All, list<Key..., typename map::version>> || stands_in<All, typename map::returned>
        ? void()
        : names.push_back(All::name)),
   ...);
  (names.push_back(Key::name), ...);
  if constexpr (!std::is_void_v<typename map::version>) names.push_back(map::version::name);
  return names;
}

/// Binds again what was refused, and throws the same with the table's and the column's name in front.
template <class T>
void tell_column(driver::parameters& to, void (*bind)(driver::parameters&, const T&), const T& object,
                 const column_names& names) {
  watched_parameters watched{to};
  try {
    bind(watched, object);
  } catch (const conversion_error& problem) {
    if (watched.bound() >= names.size()) throw;
    throw conversion_error{std::string{"column '"} + names[watched.bound()] + "' of '" + mapping<T>::table_name
                           + "': " + problem.what()};
  }
}

}  // namespace cupel::orm::detail
