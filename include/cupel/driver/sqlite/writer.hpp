// SPDX-License-Identifier: Apache-2.0
// Writing values in the forms that they have on SQLite (sqlite/row.hpp). The parameters of a statement and the values
// of a list differ only in where a value goes, so both are writers.
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cupel/driver/parameters.hpp>
#include <cupel/types/error.hpp>
#include <cupel/types/iso8601.hpp>
#include <span>
#include <string>
#include <string_view>

namespace cupel::driver::sqlite {

/// Room for a text that Cupel makes itself.
using scratch_text = std::array<char, iso8601::interval_max_size>;

/// `Self` has
///   void put_null(int position), put_integer(int, std::int64_t), put_real(int, double)
///   void put_text(int position, std::string_view)               not copied; its data is no null pointer
///   void put_bytes(int position, std::span<const std::byte>)    likewise
///   char* scratch(int position)                                 a scratch_text that lives as long as the value
/// each of which checks the position.
template <class Self> class writer : public driver::parameters {
 public:
  void null(int position) final { self().put_null(position); }
  void boolean(int position, bool value) final { self().put_integer(position, value ? 1 : 0); }
  void integer(int position, std::int64_t value) final { self().put_integer(position, value); }
  void real(int position, double value) final {
    if (std::isnan(value)) refuse(position, "is not a number: SQLite would store NULL");
    self().put_real(position, value);
  }
  void text(int position, std::string_view value) final {
    // SQLite would keep it, count and compare what stands before it, and leave the rest undefined.
    if (value.find('\0') != std::string_view::npos) refuse(position, "is a text that holds a zero byte");
    // A null pointer would be NULL, not the empty text.
    self().put_text(position, value.data() == nullptr ? std::string_view{""} : value);
  }
  void bytes(int position, std::span<const std::byte> value) final {
    static constexpr std::byte nothing{};
    self().put_bytes(position, value.empty() ? std::span{&nothing, 0} : value);
  }
  void timestamp(int position, cupel::timestamp value) final {
    iso(position, value, iso8601::timestamp_size, "is a timestamp outside of the years 1 to 9999");
  }
  void local_timestamp(int position, cupel::local_timestamp value) final {
    iso(position, value, iso8601::local_timestamp_size, "is a local timestamp outside of the years 1 to 9999");
  }
  void date(int position, cupel::date value) final {
    iso(position, value, iso8601::date_size, "is a date that does not exist or is outside of the years 1 to 9999");
  }
  void time_of_day(int position, cupel::time_of_day value) final {
    iso(position, value, iso8601::time_size, "is no time of day between 00:00 and 24:00");
  }
  void interval(int position, const cupel::interval& value) final {
    char* into = self().scratch(position);
    self().put_text(position, {into, iso8601::write(into, value)});
  }
  void uuid(int position, const cupel::uuid& value) final {
    char* into = self().scratch(position);
    value.write(into);
    self().put_text(position, {into, cupel::uuid::text_size});
  }
  void decimal(int position, std::int64_t scaled, int /*scale*/) final { self().put_integer(position, scaled); }
  void vector(int position, std::span<const float> /*value*/) final {
    refuse(position, "is a vector, which SQLite does not have");
  }
  driver::parameters& begin_array(int position, std::size_t /*count*/) final {
    refuse(position, "is an array, which SQLite does not have");
  }
  void end_array(int position) final { refuse(position, "is an array, which SQLite does not have"); }

 protected:
  writer() = default;
  ~writer() = default;

  [[noreturn]] static void refuse(int position, const char* complaint) {
    throw conversion_error{"parameter " + std::to_string(position + 1) + ' ' + complaint};
  }

 private:
  Self& self() { return static_cast<Self&>(*this); }

  template <class T> void iso(int position, T value, std::size_t length, const char* complaint) {
    char* into = self().scratch(position);
    if (!iso8601::write(into, value)) refuse(position, complaint);
    self().put_text(position, {into, length});
  }
};

}  // namespace cupel::driver::sqlite
