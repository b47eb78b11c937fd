// SPDX-License-Identifier: Apache-2.0
#pragma once
// The checksum of a revision: over the meaning of its operations, not over the bytes of its file. Comments, white
// space, the order of fields and a licence header do not count; nor does a field that has its default value, so that a
// new field of a later release leaves the checksums of old revisions as they are. A C++ data step counts by name and
// version.
//
//   std::uint64_t sum = checksum(revision);      // as text: migration/checksum_text.hpp
#include <cstdint>
#include <cupel/migration/fields.hpp>
#include <cupel/migration/visit.hpp>
#include <cupel/schema/sql_text.hpp>
#include <cupel/schema/text_buffer.hpp>
#include <type_traits>

namespace cupel::migration {

/// FNV-1a (draft-eastlake-fnv) by words of eight bytes, with a shift that brings the high bits down: the same
/// everywhere, cheap in a constant expression too, and no protection against malice. Every value tells its own end.
class checksum_builder {
 public:
  constexpr void number(std::uint64_t value) {
    sum_ = (sum_ ^ value) * 0x9E3779B97F4A7C15u;
    sum_ ^= sum_ >> 32;
  }
  constexpr void bytes(const char* first, std::size_t size) {
    number(size);
    if (size < 8) return number(few(first, size));
    const char* const last = first + size - 8;
    for (; first < last; first += 8) number(word(first));
    number(word(last));
  }
  /// SQL by its tokens: white space and comments do not count.
  constexpr void sql_tokens(const char* sql) {
    if (sql == nullptr) return number(not_given);
    const char* const end = sql + __builtin_strlen(sql);
    for (schema::sql_tokens::token t = schema::sql_tokens::next(sql, end); !t.empty();
         t = schema::sql_tokens::next(t.last, end))
      bytes(t.first, static_cast<std::size_t>(t.last - t.first));
    number(0);
  }

  constexpr void value(const char* v) {
    if (v == nullptr) return number(not_given);
    bytes(v, __builtin_strlen(v));
  }
  constexpr void value(bool v) { number(v ? 1 : 0); }
  constexpr void value(std::int32_t v) { number(static_cast<std::uint64_t>(static_cast<std::int64_t>(v))); }
  constexpr void value(std::int64_t v) { number(static_cast<std::uint64_t>(v)); }
  constexpr void value(effect v) { number(v.stated ? 1 : 0); }
  constexpr void value(step_function v) { number((v.given ? 1u : 0u) | (v.does_nothing ? 2u : 0u)); }
  constexpr void value(const sql& v) { sql_tokens(v.postgresql), sql_tokens(v.sqlite); }
  template <class T>
    requires std::is_enum_v<T>
  constexpr void value(T v) {
    number(static_cast<std::uint64_t>(v));
  }
  template <class T> constexpr void value(const change<T>& v) { number(v.given ? 1 : 0), value(v.value); }
  template <class T> constexpr void value(const std::initializer_list<T>& v) {
    number(v.size());
    for (const T* item = v.begin(); item != v.end(); ++item) value(*item);
  }
  template <class T>
    requires requires { fields_of<T>::each([](auto...) {}); }
  constexpr void value(const T& v) {
    for_each_field<T>([&](const char* name, auto member) {
      using field = std::remove_cvref_t<decltype(v.*member)>;
      if constexpr (std::is_same_v<field,
                                   const char*>) {  // most fields are; the call would cost more than the question
        if (v.*member == nullptr) return;
      } else {
        if (same(v.*member, defaults<T>.*member)) return;
      }
      value(name);
      value(v.*member);
    });
    number(0);
  }

  constexpr std::uint64_t sum() const { return sum_; }

 private:
  static constexpr std::uint64_t not_given = ~std::uint64_t{0};

  template <class T> static constexpr T defaults{};

  static constexpr bool same(const char* a, const char* b) { return schema::same_name(a, b); }
  template <class T>
    requires(std::is_arithmetic_v<T> || std::is_enum_v<T>)
  static constexpr bool same(T a, T b) {
    return a == b;
  }
  static constexpr bool same(effect a, effect b) { return a.stated == b.stated; }
  static constexpr bool same(step_function a, step_function b) {
    return a.given == b.given && a.does_nothing == b.does_nothing;
  }
  template <class T> static constexpr bool same(const change<T>& a, const change<T>& b) {
    return a.given == b.given && same(a.value, b.value);
  }
  /// No list has items by default.
  template <class T> static constexpr bool same(const std::initializer_list<T>& a, const std::initializer_list<T>& b) {
    return a.size() == 0 && b.size() == 0;
  }
  template <class T>
    requires requires { fields_of<T>::each([](auto...) {}); }
  static constexpr bool same(const T& a, const T& b) {
    bool all = true;
    for_each_field<T>([&](const char*, auto member) { all = all && same(a.*member, b.*member); });
    return all;
  }

  static constexpr std::uint64_t byte(char c) { return static_cast<unsigned char>(c); }
  static constexpr std::uint64_t few(const char* p, std::size_t size) {
    std::uint64_t result = 0;
    while (size > 0) result = result << 8 | byte(p[--size]);
    return result;
  }
  static constexpr std::uint64_t word(const char* p) {
    return byte(p[0]) | byte(p[1]) << 8 | byte(p[2]) << 16 | byte(p[3]) << 24 | byte(p[4]) << 32 | byte(p[5]) << 40
           | byte(p[6]) << 48 | byte(p[7]) << 56;
  }

  std::uint64_t sum_ = 0xCBF29CE484222325u;
};

constexpr std::uint64_t checksum(const revision& r) {
  checksum_builder sum;
  const auto add = [&sum](const operations& list) {
    sum.number(list.count);
    for (const operation& op : list) {
      sum.number(static_cast<std::uint64_t>(op.what.what));
      visit(op.what, [&sum](const auto& it) { sum.value(it); });
    }
  };
  sum.value(r.parent);
  add(r.upgrade);
  sum.value(r.downgrade.given);
  add(r.downgrade);
  sum.value(r.irreversible);
  return sum.sum();
}

/// Sixteen hexadecimal digits.
constexpr void write_checksum(schema::text_buffer& out, std::uint64_t sum) {
  for (int digit = 15; digit >= 0; --digit) out.write(&"0123456789abcdef"[sum >> (4 * digit) & 15], 1);
}

}  // namespace cupel::migration
