// SPDX-License-Identifier: Apache-2.0
// A database's address can stand where a command line takes no address: what is said of it then must not hold its
// password. Where that begins and ends in a word that is misspelt nobody knows, so that no part of it is shown.
//
//   without_secrets("not expected: postgresql://kim:pw@h/d", {"postgresql://kim:pw@h/d"})
//   // "not expected: postgresql… (not shown: a password may be in it)"
#pragma once

#include <cstddef>
#include <cupel/driver/url_guess.hpp>
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

/// What may be shown of an address: the option's name before it, and the scheme that it begins with.
[[nodiscard]] inline std::string_view beginning(std::string_view word) {
  const std::size_t end = word.size() - behind_option(word).size();
  const std::string rest = url_text::lower(word.substr(end));
  for (const std::string_view scheme : {"postgresql", "postgres", "sqlite"})
    if (rest.starts_with(scheme)) return word.substr(0, end + scheme.size());
  return word.substr(0, end);
}

}  // namespace detail

inline constexpr std::string_view not_shown = "… (not shown: a password may be in it)";

/// The text without what may be a password in one of the words, which a person typed and the text repeats whole or in
/// part.
[[nodiscard]] inline std::string without_secrets(std::string text, const std::vector<std::string_view>& words) {
  for (const std::string_view word : words) {
    if (!may_be_address(word)) continue;
    // Of `--url=URL`, `-vURL` and A:B the end alone may be repeated.
    for (std::string_view end = word; !end.empty(); end.remove_prefix(1))
      if (text.find(end) != std::string::npos && may_be_address(end))
        detail::replace_all(text, end, std::string{detail::beginning(end)} += not_shown);
    // And of `sqlite:FILE?mode=ro` what is between.
    const std::size_t at = word.rfind('@');
    if (at == std::string_view::npos) continue;
    for (std::size_t colon = word.find(':'); colon < at; colon = word.find(':', colon + 1))
      if (colon + 1 < at) detail::replace_all(text, word.substr(colon + 1, at - colon), "***@");
  }
  return text;
}

}  // namespace cupel::driver
