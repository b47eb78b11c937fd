// SPDX-License-Identifier: Apache-2.0
// Where a database is: every form in which a person may write it.
//
//   sqlite:FILE  sqlite::memory:                        FILE as it stands: no %, no ? has a meaning
//   sqlite://  sqlite:///relative  sqlite:////absolute  SQLAlchemy's; %20 is a space, ?mode=ro|rw|rwc
//   postgresql://user:password@host:port/db?sslmode=…   also postgres://, and postgresql+psycopg2:// (any +driver)
//   host=… dbname=… user=…                              libpq's key=value form
//
//   auto where = cupel::driver::parse_url(text);
//   std::cerr << where.redacted();                      // never shows a password
#pragma once

#include <cstddef>
#include <cupel/driver/location.hpp>
#include <cupel/driver/url_postgresql.hpp>
#include <cupel/driver/url_sqlite.hpp>
#include <cupel/driver/url_text.hpp>
#include <cupel/types/error.hpp>
#include <string>
#include <string_view>

namespace cupel::driver {

inline std::string location::redacted() const {
  if (kind == database::postgresql) return redacted_postgresql(*this);
  if (mode == file_mode::create) return "sqlite:" + file;
  if (in_memory()) return "sqlite://";
  return "sqlite:///" + url_text::encode(file, "/") + (mode == file_mode::read_only ? "?mode=ro" : "?mode=rw");
}

/// Throws `usage_error`, which says what to write instead and never shows the text: there may be a password in it.
[[nodiscard]] inline location parse_url(std::string_view url) {
  for (const char c : url) {
    if ((static_cast<unsigned char>(c) < 32 && c != '\t') || c == 127) {
      throw usage_error{"the database URL holds a control character, such as a line's end"};
    }
  }
  std::size_t end = 0;  // of the scheme
  while (end < url.size()
         && (url_text::is_letter(url[end]) || url_text::is_digit(url[end]) || url[end] == '+' || url[end] == '-'
             || url[end] == '_' || url[end] == '.')) {
    ++end;
  }
  const bool has_scheme = end > 0 && end < url.size() && url[end] == ':';
  if (has_scheme) {
    const std::string scheme = url_text::lower(url.substr(0, end));
    const std::string name = scheme.substr(0, scheme.find('+'));
    const std::string_view rest = url.substr(end + 1);
    const bool slashes = rest.substr(0, 2) == "//";
    if (name == "sqlite") return slashes ? parse_sqlite_url(rest.substr(2)) : parse_sqlite_file(rest);
    if (name == "postgresql" || name == "postgres") {
      if (slashes) return parse_postgresql_url(rest.substr(2));
      throw usage_error{"the database URL has no '//' after its scheme; write 'postgresql://HOST/DATABASE'"};
    }
    if (slashes) {
      throw usage_error{"no driver for databases of the scheme '" + name + "'; write 'sqlite:FILE' or "
                        "'postgresql://HOST/DATABASE'"};
    }
  }
  std::size_t next = 0;
  while (next < url.size() && url_text::is_space(url[next])) ++next;
  const std::size_t key = next;
  while (next < url.size() && (url_text::is_letter(url[next]) || url_text::is_digit(url[next]) || url[next] == '_')) {
    ++next;
  }
  const bool named = next > key;
  while (next < url.size() && url_text::is_space(url[next])) ++next;
  if (named && next < url.size() && url[next] == '=') return parse_postgresql_keywords(url);
  throw usage_error{url.empty()
                        ? "the database URL is empty; write 'sqlite:FILE' or 'postgresql://HOST/DATABASE'"
                        : "the database URL has no scheme; write 'sqlite:FILE' or 'postgresql://HOST/DATABASE'"};
}

}  // namespace cupel::driver
