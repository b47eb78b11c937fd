// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/expression.hpp"

#include <charconv>
#include <string_view>

namespace cupel::codegen {
namespace {

std::optional<std::int64_t> parse_integer(std::string_view spelled) {
  std::string digits;
  for (const char each : spelled)
    if (each != '\'') digits += each;
  while (!digits.empty() && std::string_view("uUlLzZ").find(digits.back()) != std::string_view::npos) digits.pop_back();
  int base = 10;
  std::size_t skip = 0;
  if (digits.starts_with("0x") || digits.starts_with("0X"))
    base = 16, skip = 2;
  else if (digits.starts_with("0b") || digits.starts_with("0B"))
    base = 2, skip = 2;
  else if (digits.size() > 1 && digits.starts_with('0'))
    base = 8, skip = 1;
  std::int64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data() + skip, end, value, base);
  if (error != std::errc{} || stop != end || skip == digits.size()) return std::nullopt;
  return value;
}

class evaluator {
 public:
  evaluator(std::span<const token> all, const constants& known) : all_(all), known_(known) {}

  std::optional<constant> run(std::string& trouble) {
    auto result = sum(0);
    if (trouble_.empty() && at_ != all_.size()) fail("'" + all_[at_].text + "' is unexpected here");
    trouble = trouble_;
    if (!trouble_.empty()) return std::nullopt;
    return result;
  }

 private:
  bool here(std::string_view text) const {
    return at_ < all_.size() && all_[at_].what == token::kind::punctuation && all_[at_].text == text;
  }
  void fail(std::string why) {
    if (trouble_.empty()) trouble_ = std::move(why);
  }
  std::int64_t integer(const constant& from) {
    if (const auto* number = std::get_if<std::int64_t>(&from)) return *number;
    fail("a string cannot be calculated with");
    return 0;
  }

  constant atom() {
    if (at_ == all_.size()) return fail("an operand is missing"), constant{};
    if (here("-")) return ++at_, apply("-", 0, integer(atom()));
    if (here("+")) return ++at_, constant{integer(atom())};
    if (here("(")) {
      ++at_;
      auto result = sum(0);
      if (here(")"))
        ++at_;
      else
        fail("a ')' is missing");
      return result;
    }
    const auto& first = all_[at_];
    if (first.what == token::kind::string) return ++at_, constant{first.text};
    if (first.what == token::kind::wide_string)
      return fail(first.text + " is a wide string, and texts are UTF-8: leave its prefix out"), constant{};
    if (first.what == token::kind::number) {
      ++at_;
      if (const auto value = parse_integer(first.text)) return *value;
      return fail("'" + first.text + "' is not a whole number"), constant{};
    }
    return named();
  }

  constant named() {
    std::string name;
    if (here("::")) name = "::", ++at_;
    while (at_ < all_.size() && all_[at_].what == token::kind::name) {
      name += all_[at_++].text;
      if (!here("::")) break;
      name += "::", ++at_;
    }
    if (name.empty()) return fail("'" + all_[at_].text + "' is unexpected here"), constant{};
    if (known_)
      if (const auto found = known_(name)) return *found;
    return fail("'" + name + "' is not a constant"), constant{};
  }

  static int level_of(std::string_view sign) {
    if (sign == "<<" || sign == ">>") return 0;
    if (sign == "+" || sign == "-") return 1;
    return sign == "*" || sign == "/" || sign == "%" ? 2 : -1;
  }

  constant sum(int level) {
    auto left = level > 2 ? atom() : sum(level + 1);
    while (level <= 2 && trouble_.empty() && at_ < all_.size() && all_[at_].what == token::kind::punctuation
           && level_of(all_[at_].text) == level) {
      const auto sign = all_[at_++].text;
      const auto right = sum(level + 1);
      const auto first = integer(left);
      left = apply(sign, first, integer(right));
    }
    return left;
  }

  constant apply(std::string_view sign, std::int64_t left, std::int64_t right) {
    std::int64_t result = 0;
    bool overflow = false;
    if (sign == "+")
      overflow = __builtin_add_overflow(left, right, &result);
    else if (sign == "-")
      overflow = __builtin_sub_overflow(left, right, &result);
    else if (sign == "*")
      overflow = __builtin_mul_overflow(left, right, &result);
    else if (sign == "<<" || sign == ">>") {
      overflow = right < 0 || right > 62 || left < 0 || (sign == "<<" && left > (INT64_MAX >> right));
      if (!overflow) result = sign == "<<" ? left << right : left >> right;
    } else {
      overflow = right == 0 || (right == -1 && left == INT64_MIN);
      if (!overflow) result = sign == "/" ? left / right : left % right;
    }
    if (overflow) fail("the expression has no value: it overflows or divides by 0");
    return result;
  }

  std::span<const token> all_;
  const constants& known_;
  std::size_t at_ = 0;
  std::string trouble_;
};

}  // namespace

std::optional<constant> evaluate_constant(std::span<const token> all, const constants& known, std::string& trouble) {
  return evaluator(all, known).run(trouble);
}

}  // namespace cupel::codegen
