// SPDX-License-Identifier: Apache-2.0
// What touching a relation throws that has nothing.
#pragma once

#include <cupel/types/error.hpp>
#include <cupel/types/known_relation.hpp>
#include <map>
#include <string>
#include <string_view>

namespace cupel {
namespace detail {

/// Of an object that neither a query nor an insert has seen: all relations that it may be.
inline std::string not_loaded(std::string_view type, std::string_view target) {
  std::map<std::string_view, std::string_view> known;  // in the order of their names, each once
  known_relation::each_of(type, [&](const relation_label& each) { known.emplace(each.member, each.with); });
  std::string members;
  std::string remedy;
  for (const auto& [member, with] : known) {
    (((members += members.empty() ? "" : " or ") += '\'') += member) += '\'';
    (((remedy += remedy.empty() ? "" : " or ") += ".with(") += with) += ')';
  }
  const auto subject = members.empty() ? "a relation to '" + std::string{target} + '\'' : "relation " + members;
  if (remedy.empty()) remedy = ".with(cupel::table<…>.…), which names the object's model and the relation";
  return subject + " is not loaded: no query has read its object; read it with " + remedy;
}

}  // namespace detail

/// Thrown where a relation is touched that no query has loaded. The text names the `.with(…)` to write.
class relation_not_loaded : public error {
 public:
  explicit relation_not_loaded(const std::string& text) : error{text} {}
  explicit relation_not_loaded(const relation_label& label)
      : error{std::string{"relation '"} + label.member + "' is not loaded; add .with(" + label.with
              + ") to the query"} {}
};

/// Thrown by `*` and `->` on a loaded `one<T>` without a row: the foreign key is null, no row refers back, or the query
/// left out the row because it is marked as deleted (`may_be_deleted`).
class relation_is_null : public error {
 public:
  explicit relation_is_null(const relation_label* label, bool may_be_deleted = false)
      : error{std::string{"relation '"} + (label == nullptr ? "?" : label->member)
              + "' is null: there is no row at its other end"
              + (may_be_deleted ? ", or one that is marked as deleted; .with_deleted() loads that, too" : "")} {}
};

namespace detail {

/// What `many<T>` and `one<T>` throw; `label` is nullptr where neither a query nor an insert has seen the object.
template <class Relation> [[noreturn]] void throw_not_loaded(const relation_label* label) {
  if (label != nullptr) throw relation_not_loaded{*label};
  throw relation_not_loaded{not_loaded(name_of<Relation>(), name_of<typename Relation::value_type>())};
}

}  // namespace detail
}  // namespace cupel
