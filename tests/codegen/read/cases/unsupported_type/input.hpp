// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <array>
#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>
struct Point {
  int x{};
};
struct [[cupel::table("things")]] Thing {
  [[cupel::primary_key]] int id{};
  char letter{};
  long double wide{};
  const char* pointer{};
  int* number{};
  int array[3]{};
  std::string_view view{};
  std::wstring wide_text{};
  std::map<int, int> map{};
  std::array<double, 3> doubles{};
  std::unique_ptr<int> owned{};
  std::variant<int, bool> either{};
  std::optional<std::optional<int>> twice{};
  std::vector<Point> points{};
  std::vector<std::optional<int>> holes{};
  std::chrono::steady_clock::time_point steady{};
  std::chrono::duration<double> fraction{};
  std::optional<Point> maybe_point{};
  std::vector<std::vector<double>> matrix{};
  std::chrono::system_clock::time_point nanoseconds{};
  std::optional<std::chrono::nanoseconds> fine{};
  union {
    int either_one;
    int other_one;
  };
};
