// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <cupel/types/bytes.hpp>
#include <cupel/types/decimal.hpp>
#include <cupel/types/interval.hpp>
#include <cupel/types/json.hpp>
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>
#include <cupel/types/strong.hpp>
#include <cupel/types/time_of_day.hpp>
#include <cupel/types/timestamp.hpp>
#include <cupel/types/uuid.hpp>
#include <cupel/types/vector.hpp>
#include <optional>
#include <string>
#include <vector>

namespace shop {

enum class Color : std::uint8_t { red = 1, green = 2 };
enum Old { old_one, old_two };

struct email {
  std::string value;
};

struct address {
  std::string street{};
  [[cupel::length(10)]] std::string zip{};
};

using age = short;

}  // namespace shop

template <> struct cupel::strong_type_traits<shop::email> {
  using underlying_type = std::string;
  static const std::string& to(const shop::email& e) { return e.value; }
  static shop::email from(std::string s) { return {std::move(s)}; }
};

namespace shop {

struct [[cupel::table("every")]] Every {
  [[cupel::primary_key]] std::int64_t id{};
  std::int8_t i8{};
  std::int16_t i16{};
  std::int32_t i32{};
  std::uint8_t u8{};
  std::uint16_t u16{};
  std::uint32_t u32{};
  std::uint64_t u64{};
  long a_long{};
  long long a_long_long{};
  unsigned an_unsigned{};
  age an_age{};
  bool flag{};
  float f32{};
  double f64{};
  std::string text{};
  std::optional<std::string> maybe{};
  cupel::timestamp instant{};
  std::chrono::sys_seconds seconds{};
  std::chrono::sys_time<std::chrono::milliseconds> millis{};
  cupel::local_timestamp local{};
  cupel::date day{};
  std::chrono::sys_days other_day{};
  std::chrono::local_days third_day{};
  cupel::time_of_day at{};
  cupel::interval span{};
  std::chrono::minutes minutes{};
  std::chrono::local_seconds clock_seconds{};
  std::optional<std::chrono::days> days{};
  cupel::uuid key{};
  cupel::json document{};
  cupel::decimal<10, 2> price{};
  std::optional<cupel::decimal<18, 0>> big{};
  cupel::bytes blob{};
  Color color{};
  Old old{};
  std::vector<std::int32_t> numbers{};
  std::vector<std::string> words{};
  std::optional<std::vector<cupel::uuid>> keys{};
  cupel::vector<384> embedding{};
  email mail{};
  std::optional<email> other_mail{};
  [[cupel::embedded("home_")]] address home{};
  [[cupel::references(Every::id)]] std::optional<std::int64_t> parent_id{};
  cupel::one<Every> parent{};
  cupel::many<struct Every> children{};
  [[cupel::transient]] void* anything{};
  static constexpr int not_a_member = 1;
  bool is_red() const { return color == Color::red; }
};

}  // namespace shop
