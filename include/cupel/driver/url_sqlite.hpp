// SPDX-License-Identifier: Apache-2.0
// The forms in which a database of SQLite is written; see driver/url.hpp.
#pragma once

#include <cupel/driver/location.hpp>
#include <cupel/driver/url_text.hpp>
#include <string>
#include <string_view>

namespace cupel::driver {

/// What follows `sqlite:` in `sqlite:FILE`. Every character is part of the name.
[[nodiscard]] inline location parse_sqlite_file(std::string_view file) {
  if (file.empty()) {
    throw usage_error{"the database URL names no file; write 'sqlite:FILE', or 'sqlite::memory:' for none"};
  }
  location where;
  where.kind = database::sqlite;
  where.file = file;
  // SQLite keeps names that begin with a colon for meanings of its own, and may be built to read `file:` as a URI's.
  if ((file.front() == ':' && file != ":memory:") || file.starts_with("file:")) where.file.insert(0, "./");
  return where;
}

/// What follows `sqlite://` in SQLAlchemy's forms: `/relative`, `//absolute`, or nothing for a database in memory.
[[nodiscard]] inline location parse_sqlite_url(std::string_view rest) {
  const std::size_t question = rest.find('?');
  const std::string_view path = rest.substr(0, question);
  if (!path.empty() && path.front() != '/') {
    throw usage_error{
        "the database URL has a host, and SQLite has none; write 'sqlite:///FILE' with three slashes for a relative "
        "path, four for an absolute one"};
  }
  const std::string file = url_text::decode(path.substr(path.empty() ? 0 : 1));
  location where = parse_sqlite_file(file.empty() ? ":memory:" : file);
  if (question == std::string_view::npos) return where;
  url_text::for_each_query_value(rest.substr(question + 1), [&where](const std::string& key, const std::string& value) {
    if (key == "mode" && value == "ro") {
      where.mode = file_mode::read_only;
    } else if (key == "mode" && value == "rw") {
      where.mode = file_mode::existing;
    } else if (key == "mode" && value == "rwc") {
      where.mode = file_mode::create;
    } else {
      throw usage_error{"the database URL of SQLite takes no other option than '?mode=ro', 'rw' or 'rwc'"};
    }
  });
  return where;
}

}  // namespace cupel::driver
