// SPDX-License-Identifier: Apache-2.0
// A database's address can stand where a command line takes no address: what is said of it then must not hold its
// password.
//
//   without_secrets("not expected: postgresql://kim:pw@h/d", {"postgresql://kim:pw@h/d"})   // …postgresql://***@h/d
#pragma once

#include <cstddef>
#include <cupel/driver/url_text.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::driver {

namespace detail {

inline void replace_all(std::string& text, std::string_view what, std::string_view by) {
  for (std::size_t at = 0; (at = text.find(what, at)) != std::string::npos; at += by.size())
    text.replace(at, what.size(), by);
}

/// Where `password=` of any spelling begins, or npos.
[[nodiscard]] inline std::size_t find_password(std::string_view word, std::size_t& value) {
  const std::string lower = url_text::lower(word);
  std::size_t first = std::string::npos;
  for (const std::string_view key : {"password", "passwd", "pwd"}) {
    for (std::size_t at = 0; (at = lower.find(key, at)) != std::string::npos; ++at) {
      std::size_t end = at + key.size();
      while (end < lower.size() && url_text::is_space(lower[end])) ++end;
      if (end >= lower.size() || lower[end] != '=' || at >= first) continue;
      first = at;
      value = end + 1;
    }
  }
  return first;
}

/// Where a user and a password can begin in a word without `://`: behind the scheme, which belongs to no secret.
[[nodiscard]] inline std::size_t end_of_scheme(std::string_view word) {
  const std::string lower = url_text::lower(word);
  const bool known = lower.starts_with("postgres") || lower.starts_with("sqlite:");
  return known ? lower.find(':') + 1 : 0;  // 0 also where no colon follows
}

/// Hides what stands before the `@` at `at`: a user with a password, or the last part of them where the text repeats
/// no more than that.
inline void hide_user(std::string& text, std::string_view word, std::size_t begin, std::size_t at) {
  std::size_t colon = word.find(':', begin);
  if (colon >= at) return;
  replace_all(text, word.substr(begin, at + 1 - begin), "***@");
  for (; colon < at; colon = word.find(':', colon + 1))
    if (colon + 1 < at) replace_all(text, word.substr(colon + 1, at - colon), "***@");
}

}  // namespace detail

/// The text with `***` for what may be a password in one of the words, which a person typed and the text repeats whole
/// or in part: what stands between `://` and the last `@`, a colon with what is round it before that `@`, and all that
/// follows `password=`.
[[nodiscard]] inline std::string without_secrets(std::string text, const std::vector<std::string_view>& words) {
  for (std::string_view word : words) {
    std::size_t value = 0;
    if (const std::size_t password = detail::find_password(word, value); password != std::string_view::npos) {
      if (value < word.size())
        detail::replace_all(text, word.substr(password), std::string{word.substr(password, value - password)} + "***");
      word = word.substr(0, password);
    }
    const std::size_t at = word.rfind('@');
    if (at == std::string_view::npos) continue;
    std::size_t scheme = word.find("://");
    if (scheme > at) {
      detail::hide_user(text, word, detail::end_of_scheme(word), at);
      continue;
    }
    detail::hide_user(text, word, scheme + 3, at);
    // An address can stand inside another one, of which the text then repeats the inner one alone.
    for (; scheme < at; scheme = word.find("://", scheme + 1))
      detail::replace_all(text, word.substr(scheme, at + 1 - scheme), "://***@");
  }
  return text;
}

}  // namespace cupel::driver
