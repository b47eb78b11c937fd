// SPDX-License-Identifier: Apache-2.0
// The hosts of a connection that names several, as libpq pairs them. libpq goes to the next one after an answer or a
// refusal, but where it is asked step by step it waits for a silent one without end and cannot be told to go on: who
// waits takes that one out and begins again with the others.
#pragma once

#include <libpq-fe.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cupel/driver/location.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::driver::postgresql {

/// The host that is being tried: "db1 port 5432"; "/run/postgresql port 5432" of a socket. Addresses of one name are
/// one host.
[[nodiscard]] inline std::string host_at(PGconn* connection) {
  const auto text = [](const char* value) -> std::string { return value == nullptr ? "" : value; };
  return text(PQhost(connection)) + " port " + text(PQport(connection));
}

namespace detail {

[[nodiscard]] inline std::vector<std::string> parts_of_list(std::string_view text) {
  std::vector<std::string> parts;
  for (bool more = !text.empty(); more;) {
    const std::size_t comma = text.find(',');
    parts.emplace_back(text.substr(0, comma));
    more = comma != std::string_view::npos;
    if (more) text.remove_prefix(comma + 1);
  }
  return parts;
}

/// What a connection was started with, be it from the URL, the environment or a service file.
[[nodiscard]] inline std::vector<std::string> list_in_use(PGconn* connection, std::string_view keyword) {
  const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> all{PQconninfo(connection), &PQconninfoFree};
  for (const PQconninfoOption* each = all.get(); each != nullptr && each->keyword != nullptr; ++each)
    if (each->keyword == keyword && each->val != nullptr) return parts_of_list(each->val);
  return {};
}

}  // namespace detail

/// Takes the host that is being tried out of `where`; false where there is no other.
[[nodiscard]] inline bool leave_out_host(PGconn* connection, location& where) {
  static constexpr std::array<const char*, 3> keywords{"host", "hostaddr", "port"};
  std::array<std::vector<std::string>, 3> lists;
  for (std::size_t i = 0; i < keywords.size(); ++i) lists[i] = detail::list_in_use(connection, keywords[i]);
  const auto& [hosts, addresses, ports] = lists;
  const std::size_t count = std::max(hosts.size(), addresses.size());
  if (count < 2) return false;
  const auto same = [](const std::vector<std::string>& list, std::size_t at, const char* now) {
    return at >= list.size() || list[at].empty() || (now != nullptr && list[at] == now);  // empty: libpq's default
  };
  std::size_t at = 0;
  for (; at < count; ++at) {
    const bool named = at < hosts.size() && !hosts[at].empty();
    if (same(named ? hosts : addresses, at, PQhost(connection))
        && same(ports, ports.size() == 1 ? count : at, PQport(connection)))
      break;
  }
  if (at == count) return false;
  bool any = false;
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    if (lists[i].size() != count) continue;  // none, or one port for all
    lists[i].erase(lists[i].begin() + static_cast<std::ptrdiff_t>(at));
    std::string rest = lists[i].front();
    for (std::size_t j = 1; j < lists[i].size(); ++j) (rest += ',') += lists[i][j];
    any = any || (i < 2 && !rest.empty());
    where.set(keywords[i], rest);
  }
  return any;  // to say the default alone is to say nothing, and the environment would be asked again
}

}  // namespace cupel::driver::postgresql
