// SPDX-License-Identifier: Apache-2.0
// The words of a command line as they were typed, before CLI11 reads them.
#pragma once

#include <algorithm>
#include <cupel/driver/url_guess.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

/// The arguments without the program's name.
[[nodiscard]] inline std::vector<std::string_view> words_of(int argc, const char* const* argv) {
  return {argv + std::min(argc, 1), argv + argc};
}

/// The arguments in reverse, as CLI11 takes them. "-2" is a target, and would be an option.
[[nodiscard]] inline std::vector<std::string> reversed_arguments(int argc, const char* const* argv) {
  std::vector<std::string> result;
  for (int i = argc; --i > 0;) {
    std::string argument = argv[i];
    const bool steps =
        argument.size() > 1 && argument[0] == '-' && argument.find_first_not_of("0123456789", 1) == std::string::npos;
    result.push_back(steps ? "current" + argument : std::move(argument));
  }
  return result;
}

/// The first option that ends in a '=' with nothing behind it, as "--url"; empty where there is none. CLI11 would take
/// the next word for its value: `upgrade --url=$UNSET sqlite:a.db` would migrate a.db.
[[nodiscard]] inline std::string_view option_without_value(const std::vector<std::string_view>& words) {
  for (const std::string_view word : words) {
    if (word == "--") break;  // what follows are no options
    const bool option = word.size() > 3 && word.starts_with("--");
    if (option && word.find('=') + 1 == word.size()) return word.substr(0, word.size() - 1);
  }
  return {};
}

/// Those of which an error may repeat a password, once the options were understood. The value of `--url` is none where
/// the database is a server: what is said of it is without the password already, and helps.
[[nodiscard]] inline std::vector<std::string_view> words_to_hide(std::vector<std::string_view> words) {
  std::string_view before;
  std::erase_if(words, [&before](std::string_view word) {
    const bool is_url = std::exchange(before, word) == "--url" || word.starts_with("--url=");
    return is_url && driver::file_of_sqlite(driver::url_text::lower(driver::behind_option(word))).empty();
  });
  return words;
}

/// Whether the word is the value of an option such as `--password`, which no command has.
[[nodiscard]] inline bool is_password(std::string_view before, std::string_view word) {
  return before.starts_with('-') && !word.starts_with('-') && driver::names_password(before);
}

}  // namespace cupel::runner
