// SPDX-License-Identifier: Apache-2.0
// JSON as the runner needs it: written for other programs, and a reader for what it wrote into the journal itself.
//
//   json_writer out;  out.open('{').key("current").value("a1").key("pending").value(2).close('}');
#pragma once

#include <cstddef>
#include <cstdint>
#include <cupel/types/error.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

/// How many bytes the character of UTF-8 at the beginning has; 0 where there is none (RFC 3629).
[[nodiscard]] inline std::size_t character_size(std::string_view text) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  if (first < 0xC2 || first > 0xF4) return 0;
  // Those that a shorter form has, surrogates, and what is above U+10FFFF.
  if (first == 0xE0 && byte(1) < 0xA0) return 0;
  if (first == 0xED && byte(1) > 0x9F) return 0;
  if (first == 0xF0 && byte(1) < 0x90) return 0;
  if (first == 0xF4 && byte(1) > 0x8F) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  return size;
}

/// The text with U+FFFD in place of each byte that is no UTF-8, as of a file's name.
[[nodiscard]] inline std::string valid_utf8(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const std::size_t size = character_size(text);
    result += size == 0 ? std::string_view{"\xEF\xBF\xBD"} : text.substr(0, size);
    text.remove_prefix(size == 0 ? 1 : size);
  }
  return result;
}

/// A JSON string (RFC 8259) with its quotes. Bytes above 127 stay.
[[nodiscard]] inline std::string json_text(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      result += '\\';
      result += c;
    } else if (c == '\n') {
      result += "\\n";
    } else if (byte < 0x20) {
      result += "\\u00";
      result += "0123456789abcdef"[byte >> 4U];
      result += "0123456789abcdef"[byte & 15U];
    } else {
      result += c;
    }
  }
  return result += '"';
}

enum class json_bytes : std::uint8_t {
  valid,    ///< for other programs: U+FFFD in place of what is no UTF-8
  as_given  ///< for our own reader, which needs the text that was written
};

/// Puts the commas; the caller keeps objects and arrays in balance.
class json_writer {
 public:
  explicit json_writer(json_bytes bytes = json_bytes::valid) : bytes_{bytes} {}

  json_writer& open(char bracket) {
    comma();
    text_ += bracket;
    fresh_ = true;
    return *this;
  }
  json_writer& close(char bracket) {
    text_ += bracket;
    fresh_ = false;
    return *this;
  }
  json_writer& key(std::string_view name) {
    comma();
    text_ += json_text(name) + ": ";
    fresh_ = true;
    return *this;
  }
  json_writer& value(std::string_view text) {
    return raw(bytes_ == json_bytes::valid ? json_text(valid_utf8(text)) : json_text(text));
  }
  json_writer& value(const char* text) { return text == nullptr ? raw("null") : value(std::string_view{text}); }
  json_writer& value(bool yes) { return raw(yes ? "true" : "false"); }
  json_writer& value(std::size_t number) { return raw(std::to_string(number)); }
  json_writer& value(std::int64_t number) { return raw(std::to_string(number)); }
  /// null where there is no text.
  json_writer& value_or_null(std::string_view text) { return text.empty() ? raw("null") : value(text); }

  [[nodiscard]] const std::string& text() const noexcept { return text_; }

 private:
  json_writer& raw(std::string_view text) {
    comma();
    text_ += text;
    return *this;
  }
  void comma() {
    if (!fresh_) text_ += ", ";
    fresh_ = false;
  }

  json_bytes bytes_;
  std::string text_;
  bool fresh_ = true;
};

/// Reads `[{"name": "text", …}, …]`, the form of the journal's inverse. Throws `conversion_error` on anything else.
class json_reader {
 public:
  using object = std::map<std::string, std::string, std::less<>>;

  explicit json_reader(std::string_view text) : rest_{text} {}

  [[nodiscard]] std::vector<object> objects() {
    std::vector<object> result;
    expect('[');
    for (bool first = true; !take(']'); first = false) {
      if (!first) expect(',');
      expect('{');
      object& item = result.emplace_back();
      for (bool first_key = true; !take('}'); first_key = false) {
        if (!first_key) expect(',');
        std::string name = string();
        expect(':');
        item.insert_or_assign(std::move(name), string());
      }
    }
    skip();
    if (!rest_.empty()) fail();
    return result;
  }

 private:
  [[noreturn]] static void fail() { throw conversion_error{"the journal's inverse is not the JSON that Cupel writes"}; }
  void skip() {
    while (!rest_.empty() && std::string_view{" \t\r\n"}.find(rest_.front()) != std::string_view::npos)
      rest_.remove_prefix(1);
  }
  bool take(char wanted) {
    skip();
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void expect(char wanted) {
    if (!take(wanted)) fail();
  }
  std::string string() {
    expect('"');
    std::string result;
    for (;;) {
      if (rest_.empty()) fail();
      const char c = rest_.front();
      rest_.remove_prefix(1);
      if (c == '"') return result;
      result += c == '\\' ? escaped() : c;
    }
  }
  char escaped() {
    if (rest_.empty()) fail();
    const char c = rest_.front();
    rest_.remove_prefix(1);
    if (c == 'n') return '\n';
    if (c != 'u') return c;
    unsigned value = 0;  // json_text writes no other than \u0000 to \u001f
    for (int i = 0; i < 4; ++i, rest_.remove_prefix(1)) {
      const std::size_t digit = rest_.empty() ? 16 : std::string_view{"0123456789abcdef"}.find(rest_.front());
      if (digit > 15) fail();
      value = value * 16 + static_cast<unsigned>(digit);
    }
    if (value > 0x1F) fail();
    return static_cast<char>(value);
  }

  std::string_view rest_;
};

}  // namespace cupel::runner
