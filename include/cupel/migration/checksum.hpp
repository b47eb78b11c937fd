// SPDX-License-Identifier: Apache-2.0
#pragma once
// The checksum of a revision: over the meaning of its operations, not over the bytes of its file. Comments, white
// space, the order of fields and a licence header do not count; nor does a field that has its default value, so that a
// new field of a later release leaves the checksums of old revisions as they are. A C++ data step counts by name and
// version.
//
//   std::uint64_t sum = checksum(revision);           checksum_text(sum)  →  "9ae16a3b2f90404f"
#include <cstdint>
#include <cupel/migration/fields.hpp>
#include <cupel/migration/visit.hpp>
#include <cupel/schema/sql_text.hpp>
#include <string>
#include <type_traits>

namespace cupel::migration {

/// FNV-1a, 64 bits (draft-eastlake-fnv): fast, the same everywhere, and no protection against malice.
class checksum_builder {
 public:
  constexpr void byte(unsigned char b) { sum_ = (sum_ ^ b) * 0x100000001B3u; }
  constexpr void number(std::uint64_t value) {
    for (int i = 0; i < 8; ++i) byte(static_cast<unsigned char>(value >> (8 * i)));
  }
  constexpr void text(const char* text) {
    if (text == nullptr) return byte(0xFF);
    while (*text != '\0') byte(static_cast<unsigned char>(*text++));
    byte(0);
  }
  /// SQL by its tokens: white space and comments do not count.
  constexpr void sql_tokens(const char* sql) {
    if (sql == nullptr) return byte(0xFF);
    const char* const end = sql + __builtin_strlen(sql);
    for (schema::sql_tokens::token t = schema::sql_tokens::next(sql, end); !t.empty();
         t = schema::sql_tokens::next(t.last, end)) {
      for (const char* p = t.first; p != t.last; ++p) byte(static_cast<unsigned char>(*p));
      byte(' ');
    }
    byte(0);
  }

  constexpr void value(const char* v) { text(v); }
  constexpr void value(bool v) { byte(v ? 1 : 0); }
  constexpr void value(std::int32_t v) { number(static_cast<std::uint64_t>(static_cast<std::int64_t>(v))); }
  constexpr void value(std::int64_t v) { number(static_cast<std::uint64_t>(v)); }
  constexpr void value(effect v) { byte(v.stated ? 1 : 0); }
  constexpr void value(step_function v) {
    byte(static_cast<unsigned char>((v.given ? 1 : 0) | (v.does_nothing ? 2 : 0)));
  }
  constexpr void value(const sql& v) { sql_tokens(v.postgresql), sql_tokens(v.sqlite); }
  template <class T>
    requires std::is_enum_v<T>
  constexpr void value(T v) {
    byte(static_cast<unsigned char>(v));
  }
  template <class T> constexpr void value(const change<T>& v) { byte(v.given ? 1 : 0), value(v.value); }
  template <class T> constexpr void value(const std::initializer_list<T>& v) {
    number(v.size());
    for (const T& item : v) value(item);
  }
  template <class T>
    requires requires { fields_of<T>::each([](auto...) {}); }
  constexpr void value(const T& v) {
    const T defaults{};
    for_each_field<T>([&](const char* name, auto member) {
      checksum_builder given;
      checksum_builder otherwise;
      given.value(v.*member);
      otherwise.value(defaults.*member);
      if (given.sum() == otherwise.sum()) return;
      text(name);
      number(given.sum());
    });
    byte(0);
  }

  constexpr std::uint64_t sum() const { return sum_; }

 private:
  std::uint64_t sum_ = 0xCBF29CE484222325u;
};

constexpr std::uint64_t checksum(const revision& r) {
  checksum_builder sum;
  const auto add = [&sum](const operations& list) {
    sum.number(list.count);
    for (const operation& op : list) {
      sum.byte(static_cast<unsigned char>(op.what.what));
      visit(op.what, [&sum](const auto& it) { sum.value(it); });
    }
  };
  sum.text(r.parent);
  add(r.upgrade);
  sum.value(r.downgrade.given);
  add(r.downgrade);
  sum.value(r.irreversible);
  return sum.sum();
}

/// Sixteen hexadecimal digits.
inline std::string checksum_text(std::uint64_t sum) {
  std::string text(16, '0');
  for (std::size_t i = 16; i-- > 0; sum >>= 4) text[i] = "0123456789abcdef"[sum & 15];
  return text;
}

}  // namespace cupel::migration
