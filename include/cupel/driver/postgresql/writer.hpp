// SPDX-License-Identifier: Apache-2.0
// Writing values in PostgreSQL's binary forms. The parameters of a statement and the elements of an array differ only
// in where the bytes go, so both are writers.
#pragma once

#include <bit>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <cupel/driver/parameters.hpp>
#include <cupel/driver/postgresql/numeric.hpp>
#include <cupel/driver/postgresql/reader.hpp>
#include <cupel/driver/postgresql/wire.hpp>
#include <cupel/types/error.hpp>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cupel::driver::postgresql {

/// `Self` has
///   format form(int position)                          the parameter's; checks the position
///   char* room(int position, std::size_t size)         where to put so many bytes of a binary value
///   void refer(int position, const char*, std::size_t) the same for bytes that the caller keeps
///   void refer_as_text(int position, std::string_view) a value in its text form, for `format::unknown`
///   void put_null(int position)
template <class Self> class writer : public driver::parameters {
 public:
  void null(int position) final {
    (void)self().form(position);
    self().put_null(position);
  }

  void boolean(int position, bool value) final { *expect(position, format::boolean, 1) = value ? 1 : 0; }

  void integer(int position, std::int64_t value) final {
    const format form = self().form(position);
    if (form == format::int4) return narrow<std::int32_t>(position, value);
    if (form == format::int8) return store(self().room(position, 8), value);
    other_integer(position, form, value);
  }

  void real(int position, double value) final {
    const format form = self().form(position);
    if (form == format::float8) return store(self().room(position, 8), std::bit_cast<std::uint64_t>(value));
    other_real(position, form, value);
  }

  void text(int position, std::string_view value) final {
    // The server would refuse it too, and the transaction with it.
    if (value.find('\0') != std::string_view::npos) refuse(position, "is a text that holds a zero byte");
    const format form = self().form(position);
    if (form == format::text) return refer_to(position, value.data(), value.size());
    other_text(position, form, value);
  }

  void bytes(int position, std::span<const std::byte> value) final {
    const format form = self().form(position);
    if (form != format::bytea) mismatch(position, form, "bytes");
    refer_to(position, reinterpret_cast<const char*>(value.data()), value.size());
  }

  void timestamp(int position, cupel::timestamp value) final {
    since_2000(position, format::timestamptz, value.time_since_epoch());
  }
  void local_timestamp(int position, cupel::local_timestamp value) final {
    since_2000(position, format::timestamp, value.time_since_epoch());
  }

  void date(int position, cupel::date value) final {
    if (!value.ok()) refuse(position, "is a date that does not exist");
    const auto days = std::chrono::sys_days{value}.time_since_epoch().count();
    store(expect(position, format::date, 4), static_cast<std::int32_t>(days) - epoch_days);
  }

  void time_of_day(int position, cupel::time_of_day value) final {
    if (!value.ok()) refuse(position, "is no time of day between 00:00 and 24:00");
    store(expect(position, format::time, 8), static_cast<std::int64_t>(value.since_midnight().count()));
  }

  void interval(int position, const cupel::interval& value) final {
    if (is_infinite(value)) refuse(position, "is an interval that PostgreSQL reads as infinite");
    char* into = expect(position, format::interval, 16);
    store(into, value.microseconds);
    store(into + 8, value.days);
    store(into + 12, value.months);
  }

  void uuid(int position, const cupel::uuid& value) final {
    std::memcpy(expect(position, format::uuid, value.bytes.size()), value.bytes.data(), value.bytes.size());
  }

  void decimal(int position, std::int64_t scaled, int scale) final {
    const format form = self().form(position);
    if (form != format::numeric) mismatch(position, form, "a decimal");
    char value[numeric::max_size];
    const std::size_t size = numeric::encode(value, scaled, scale);
    std::memcpy(self().room(position, size), value, size);
  }

  void vector(int position, std::span<const float> value) final {
    char* into = expect(position, format::vector, 4 + 4 * value.size());
    store(into, static_cast<std::uint16_t>(value.size()));
    store(into + 2, std::uint16_t{0});
    for (std::size_t i = 0; i < value.size(); ++i) {
      store(into + 4 + 4 * i, std::bit_cast<std::uint32_t>(value[i]));
    }
  }

 protected:
  writer() = default;
  ~writer() = default;

  [[noreturn]] static void mismatch(int position, format form, const char* given) {
    throw conversion_error{"parameter " + std::to_string(position + 1) + " is " + name_of(form) + ", not " + given};
  }

  [[noreturn]] static void refuse(int position, const char* complaint) {
    throw conversion_error{"parameter " + std::to_string(position + 1) + ' ' + complaint};
  }

 private:
  [[nodiscard]] Self& self() { return static_cast<Self&>(*this); }

  [[nodiscard]] char* expect(int position, format wanted, std::size_t size) {
    const format form = self().form(position);
    if (form != wanted) [[unlikely]]
      mismatch(position, form, name_of(wanted));
    return self().room(position, size);
  }

  /// A view of nothing may have no data, which libpq would take for NULL.
  void refer_to(int position, const char* data, std::size_t size) {
    self().refer(position, data == nullptr ? "" : data, size);
  }

  template <class T> void narrow(int position, std::int64_t value) {
    if (!std::in_range<T>(value)) refuse(position, "is a number out of the range of its column");
    store(self().room(position, sizeof(T)), static_cast<T>(value));
  }

  // The forms beside the usual ones. Not inlined: what is bound most stays small.
  [[gnu::noinline]] void other_integer(int position, format form, std::int64_t value) {
    switch (form) {
      case format::int2: return narrow<std::int16_t>(position, value);
      case format::oid: return narrow<std::uint32_t>(position, value);
      case format::float8:
      case format::float4: return real(position, static_cast<double>(value));
      case format::numeric: return decimal(position, value, 0);
      default: mismatch(position, form, "an integer");
    }
  }

  [[gnu::noinline]] void other_real(int position, format form, double value) {
    if (form != format::float4) mismatch(position, form, "a real number");
    if (std::isfinite(value) && std::abs(value) > static_cast<double>(std::numeric_limits<float>::max())) {
      refuse(position, "is out of the range of a real");
    }
    store(self().room(position, 4), std::bit_cast<std::uint32_t>(static_cast<float>(value)));
  }

  [[gnu::noinline]] void other_text(int position, format form, std::string_view value) {
    switch (form) {
      case format::jsonb: {
        char* into = self().room(position, value.size() + 1);
        *into = 1;  // the version of the binary form
        if (!value.empty()) std::memcpy(into + 1, value.data(), value.size());
        return;
      }
      case format::character: return refer_to(position, value.data(), value.size());
      case format::numeric:
      case format::unknown: return self().refer_as_text(position, value);
      default: mismatch(position, form, "a text");
    }
  }

  // 4713 BC, where the Julian calendar begins, to the year 294276: what PostgreSQL holds. The largest values are its
  // infinities.
  void since_2000(int position, format form, std::chrono::microseconds value) {
    std::int64_t shifted = 0;
    if (__builtin_sub_overflow(static_cast<std::int64_t>(value.count()), epoch_microseconds, &shifted)
        || shifted < -211'813'488'000'000'000) {
      refuse(position, "is a timestamp before 4714 BC, where PostgreSQL's begin");
    }
    store(expect(position, form, 8), shifted);
  }
};

}  // namespace cupel::driver::postgresql
