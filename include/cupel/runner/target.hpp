// SPDX-License-Identifier: Apache-2.0
// Where a person wants to go: head, heads, base, current, +N, -N, an id or its unique prefix, id+N, id-N; and A:B for
// scripts.
//
//   std::size_t to = resolve_target("e377+1", history, where_the_database_is);
#pragma once

#include <algorithm>
#include <cstddef>
#include <cupel/driver/url_guess.hpp>
#include <cupel/runner/error.hpp>
#include <cupel/runner/timeline.hpp>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace cupel::runner {

/// The revision whose id is `text` or begins with it. Throws `target_error`.
[[nodiscard]] inline std::size_t find_revision(std::string_view text, const timeline& history) {
  const std::size_t exact = history.position(text);
  if (exact != timeline::unknown) return exact;
  const auto list = [&history](const auto& positions) {
    constexpr std::size_t most = 5;
    std::string ids;
    for (std::size_t i = 0; i < std::min(positions.size(), most); ++i)
      ids += (i == 0 ? "" : ", ") + history.name(positions[i]);
    if (positions.size() > most) ids += " and " + std::to_string(positions.size() - most) + " more";
    return ids;
  };
  const auto found = history.positions_with_prefix(text);
  if (found.size() == 1 && !text.empty()) return found.front();
  if (found.size() > 1 && !text.empty()) {
    throw target_error{"'" + std::string{text} + "' is the beginning of several revisions: " + list(found)};
  }
  std::string message = "no revision '" + std::string{text} + "' in this program";
  // A slip of the finger is most often in the end of an id.
  for (std::size_t length = text.size(); length-- > 2;) {
    const auto near = history.positions_with_prefix(text.substr(0, length));
    if (!near.empty()) throw target_error{message + "; did you mean " + list(near) + '?'};
  }
  if (history.size() > 0) message += "; its head is " + history.name(history.size());
  throw target_error{message};
}

/// A command line has "-2" as "current-2", for it would be an option; messages say what was typed.
[[nodiscard]] inline std::string as_typed(std::string text) {
  constexpr std::string_view added = "current";
  for (std::size_t at = 0; (at = text.find(added, at)) != std::string::npos; ++at)
    if (at + added.size() < text.size() && text[at + added.size()] == '-') text.erase(at, added.size());
  return text;
}

/// Does not repeat it: there may be a password in it.
inline void refuse_url(std::string_view text) {
  const bool sqlite = !driver::file_of_sqlite(driver::url_text::lower(text)).empty();
  if (sqlite || text.find("://") != std::string_view::npos) throw target_error{"the target is a URL; write --url URL"};
  if (driver::may_be_address(text))
    throw target_error{"the target is no revision; where it is a database's address, write --url URL"};
}

/// Throws `target_error` where there is no such revision; without `current` also where the target is relative to the
/// database, and `why_none` says what to write.
[[nodiscard]] inline std::size_t resolve_target(
    std::string_view text, const timeline& history, std::optional<std::size_t> current,
    const char* why_none = "a script knows no database, so no current revision; write A:B") {
  const auto fail = [text](const std::string& why) -> std::size_t {
    throw target_error{"target '" + as_typed(std::string{text}) + "': " + why};
  };
  refuse_url(text);
  if (text.find(':') != std::string_view::npos) return fail("a range A:B is for a script; add --sql");
  if (text.find('@') != std::string_view::npos) return fail("this history has no branches, and so no labels");

  // The sign stands in front of the last run of digits; ids hold no sign.
  const std::size_t sign = text.find_last_of("+-");
  const std::string_view name = text.substr(0, sign == std::string_view::npos ? text.size() : sign);
  std::size_t from = 0;
  if (name.empty() || name == "current") {
    if (text.empty()) return fail("a revision is missing");
    if (!current.has_value()) return fail(why_none);
    from = *current;
  } else if (name == "head" || name == "heads") {
    from = history.size();
  } else if (name != "base") {
    from = find_revision(name, history);
  }
  if (sign == std::string_view::npos) return from;

  const std::string_view digits = text.substr(sign + 1);
  std::size_t count = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || count > std::numeric_limits<std::size_t>::max() / 100)
      return fail("not a number of steps");
    count = count * 10 + static_cast<std::size_t>(c - '0');
  }
  if (digits.empty()) return fail("a number of steps is missing");
  const bool up = text[sign] == '+';
  const std::size_t room = up ? history.size() - from : from;
  if (count > room) {
    if (room == 0) return fail(std::string{"there is no revision "} + (up ? "above " : "below ") + history.name(from));
    return fail("there " + std::string{room == 1 ? "is" : "are"} + " only " + std::to_string(room) + " revision"
                + (room == 1 ? "" : "s") + (up ? " above " : " below and at ") + history.name(from));
  }
  return up ? from + count : from - count;
}

/// The two ends of a script: `A:B`, or `A` alone, which begins at `first`.
struct range {
  std::size_t from;
  std::size_t to;
};
[[nodiscard]] inline range resolve_range(std::string_view text, const timeline& history, std::size_t first) {
  refuse_url(text);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return {first, resolve_target(text, history, std::nullopt)};
  const std::string_view left = text.substr(0, colon);
  const std::string_view right = text.substr(colon + 1);
  if (right.find(':') != std::string_view::npos)
    throw target_error{"target '" + as_typed(std::string{text}) + "': a range has two ends, A:B"};
  return {left.empty() ? first : resolve_target(left, history, std::nullopt),
          right.empty() ? history.size() : resolve_target(right, history, std::nullopt)};
}

}  // namespace cupel::runner
