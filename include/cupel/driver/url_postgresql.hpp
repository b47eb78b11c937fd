// SPDX-License-Identifier: Apache-2.0
// The forms in which a database of PostgreSQL is written; see driver/url.hpp. We decode them ourselves, and hand libpq
// keywords and values: libpq reads an unescaped '@' or '/' of a password as part of the host and then prints it.
#pragma once

#include <cstddef>
#include <cupel/driver/location.hpp>
#include <cupel/driver/url_text.hpp>
#include <string>
#include <string_view>

namespace cupel::driver {

namespace detail {

/// Keywords whose values are no secret. What is not known here may be a misspelt `password`.
[[nodiscard]] inline bool is_public(std::string_view key) {
  for (const char* known :
       {"sslmode", "connect_timeout", "application_name", "client_encoding", "target_session_attrs", "hostaddr",
        "sslrootcert", "sslcert", "gssencmode", "channel_binding", "service", "keepalives"}) {
    if (key == known) return true;
  }
  return false;
}

/// Refuses values that are a whole address, or a part of one that belongs elsewhere: they are shown, by us or by libpq,
/// and a password may be in them. libpq would take such a `dbname` apart.
inline void require_plain(const location& where) {
  const auto has = [](const std::string& value, std::string_view mark) {
    return value.find(mark) != std::string::npos;
  };
  for (const auto& [key, value] : where.settings) {
    const bool host = key == "host" || key == "hostaddr";
    const bool shown = host || key == "user" || key == "port" || key == "dbname" || is_public(key);
    if (!shown) continue;
    const std::size_t semicolon = value.find(';');
    if (semicolon != std::string::npos && value.find('=', semicolon) != std::string::npos) {
      throw usage_error{"the " + key + " of the database is 'key=value' behind a ';'; write 'key=value key=value' with "
                        "spaces, or 'postgresql://USER@HOST/DATABASE'"};
    }
    if (has(value, "://") || (key == "dbname" && (has(value, "=") || (has(value, ":") && has(value, "@"))))) {
      throw usage_error{"the " + key + " of the database is an address itself; write that one alone, as the URL"};
    }
    // In front, an '@' is a socket in Linux's abstract namespace.
    if (host && (has(value, "=") || has(value, ";") || value.find('@', 1) != std::string::npos)) {
      throw usage_error{"the " + key + " of the database has a '=', ';' or '@', which no host has; write "
                        "'postgresql://USER@HOST/DATABASE', or 'key=value key=value' with spaces"};
    }
    if (key == "user" && has(value, ":")) {
      throw usage_error{
          "the user of the database has a ':', which stands before a password; write 'USER:PASSWORD@' "
          "with a ':' that is not escaped"};
    }
  }
}

inline void check_port(std::string_view port) {
  int value = 0;
  for (const char c : port) {
    value = url_text::is_digit(c) && value < 100000 ? value * 10 + (c - '0') : 100000;
  }
  if (!port.empty() && (value < 1 || value > 65535)) {
    throw usage_error{
        "the port in the database URL is not a number from 1 to 65535; a ':', '/' or '@' in a user's name or password "
        "is written '%3A', '%2F', '%40'"};
  }
}

/// `host:port,host:port`; a host in brackets is an address of IPv6.
inline void parse_hosts(std::string_view text, location& where) {
  std::string hosts;
  std::string ports;
  bool any_port = false;
  for (bool first = true; first || !text.empty(); first = false) {
    const std::size_t comma = text.find(',');
    std::string_view one = text.substr(0, comma);
    text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    std::string_view host = one.substr(0, one.find(':'));
    if (!one.empty() && one.front() == '[') {
      const std::size_t close = one.find(']');
      if (close == std::string_view::npos || close == 1) {
        throw usage_error{"an address of IPv6 in the database URL has no closing ']'; write '[::1]:5432'"};
      }
      host = one.substr(1, close - 1);
      one.remove_prefix(close + 1);
    } else {
      one.remove_prefix(host.size());
    }
    if (!one.empty() && one.front() != ':') {
      throw usage_error{"after the ']' of an address in the database URL comes ':' and the port, or nothing"};
    }
    if (!one.empty()) one.remove_prefix(1);
    check_port(one);
    any_port = any_port || !one.empty();
    // Not "," + …, which is an overlapping copy to GCC 12 when it optimises: this is compiled in sources of the user.
    if (!first) hosts += ',', ports += ',';
    hosts += url_text::decode(host);
    ports += one;
  }
  if (!hosts.empty()) where.set("host", hosts);
  if (any_port) where.set("port", ports);
}

}  // namespace detail

/// What follows `postgresql://`: `user:password@host:port/database?key=value`.
[[nodiscard]] inline location parse_postgresql_url(std::string_view rest) {
  location where;
  where.kind = database::postgresql;
  const std::size_t question = rest.find('?');
  const std::string_view before = rest.substr(0, question);
  const std::size_t slash = before.find('/');
  std::string_view authority = before.substr(0, slash);
  const std::size_t at = authority.find('@');

  // A character of a password that was not escaped moves these marks; whatever we guessed could be printed later.
  const std::string_view query = question == std::string_view::npos ? "" : rest.substr(question + 1);
  if (at != std::string_view::npos && authority.find('@', at + 1) != std::string_view::npos) {
    throw usage_error{"the database URL has two '@' before its host; write '%40' for one in a user's name or password"};
  }
  const std::size_t behind = at == std::string_view::npos ? 0 : at + 1;
  const bool in_query =
      query.find('@') != std::string_view::npos && (at != std::string_view::npos || slash == std::string_view::npos);
  if (in_query || before.find('@', behind) != std::string_view::npos) {
    throw usage_error{
        "the database URL has an '@' after its host; write '%40' for one in a value, and '%2F' and '%3F' for '/' and "
        "'?' in a password"};
  }

  if (at != std::string_view::npos) {
    const std::string_view credentials = authority.substr(0, at);
    const std::size_t colon = credentials.find(':');
    if (colon != 0 && !credentials.empty()) where.set("user", url_text::decode(credentials.substr(0, colon)));
    if (colon != std::string_view::npos) where.set("password", url_text::decode(credentials.substr(colon + 1)));
    authority.remove_prefix(at + 1);
  }
  detail::parse_hosts(authority, where);
  if (slash != std::string_view::npos && slash + 1 < before.size()) {
    where.set("dbname", url_text::decode(before.substr(slash + 1)));
  }
  url_text::for_each_query_value(query, [&where](const std::string& key, const std::string& value) {
    if (key == "ssl" && value == "true") {  // as JDBC writes it; libpq takes it in URLs too
      where.set("sslmode", "require");
    } else {
      where.set(key, value);
    }
  });
  detail::require_plain(where);
  return where;
}

/// libpq's `key=value key='quoted value'`; a backslash takes the next character as it is.
[[nodiscard]] inline location parse_postgresql_keywords(std::string_view text) {
  location where;
  where.kind = database::postgresql;
  std::size_t i = 0;
  const auto skip_space = [&] {
    while (i < text.size() && url_text::is_space(text[i])) ++i;
  };
  for (skip_space(); i < text.size(); skip_space()) {
    const std::size_t start = i;
    while (i < text.size() && text[i] != '=' && !url_text::is_space(text[i])) ++i;
    const std::string_view key = text.substr(start, i - start);
    skip_space();
    if (key.empty() || i == text.size() || text[i] != '=') {
      throw usage_error{
          "the connection string is not 'key=value key=value'; a value with a space stands in single quotes"};
    }
    ++i;
    skip_space();
    std::string value;
    const bool quoted = i < text.size() && text[i] == '\'';
    if (quoted) ++i;
    while (i < text.size() && (quoted ? text[i] != '\'' : !url_text::is_space(text[i]))) {
      if (text[i] == '\\' && i + 1 < text.size()) ++i;
      value += text[i++];
    }
    if (quoted && i == text.size()) {
      throw usage_error{"a quoted value of the connection string has no closing quote; write \\' for one inside it"};
    }
    if (quoted) ++i;
    where.set(key, value);
  }
  detail::require_plain(where);
  return where;
}

/// A location as a URL, `***` in place of each password.
[[nodiscard]] inline std::string redacted_postgresql(const location& where) {
  const auto value_of = [&where](std::string_view key) {
    const std::string* value = where.setting(key);
    return value == nullptr ? std::string{} : *value;
  };
  std::string text = "postgresql://" + url_text::encode(value_of("user"));
  if (where.setting("password") != nullptr) text += ":***";
  if (where.setting("user") != nullptr || where.setting("password") != nullptr) text += '@';
  std::string hosts = value_of("host");
  std::string ports = value_of("port");
  for (bool more = !hosts.empty() || !ports.empty(); more;) {
    const std::size_t host_end = hosts.find(',');
    const std::size_t port_end = ports.find(',');
    const std::string host = hosts.substr(0, host_end);
    const std::string port = ports.substr(0, port_end);
    text += host.find(':') == std::string::npos ? url_text::encode(host) : '[' + host + ']';
    if (!port.empty()) text += ':' + port;
    more = host_end != std::string::npos;
    hosts.erase(0, more ? host_end + 1 : hosts.size());
    if (port_end != std::string::npos) ports.erase(0, port_end + 1);  // one port serves all hosts
    if (more) text += ',';
  }
  if (where.setting("dbname") != nullptr) text += '/' + url_text::encode(value_of("dbname"));
  char separator = '?';
  for (const auto& [key, value] : where.settings) {
    if (key == "user" || key == "password" || key == "host" || key == "port" || key == "dbname") continue;
    text += separator + url_text::encode(key) + '=' + (detail::is_public(key) ? url_text::encode(value, "/:,") : "***");
    separator = '&';
  }
  return text;
}

}  // namespace cupel::driver
