// SPDX-License-Identifier: Apache-2.0
// A relation between two models, as a type: what generated code makes of each `many` and `one`, and what goes into
// `.with(…)`.
//
//   db.from(cupel::table<User>).with(cupel::table<User>.audit_logs).all();
//   db.from(cupel::table<User>).with(cupel::table<User>.audit_logs.with(cupel::table<AuditLog>.user)).all();
#pragma once

#include <concepts>
#include <cupel/types/many.hpp>
#include <cupel/types/one.hpp>
#include <tuple>
#include <type_traits>
#include <utility>

namespace cupel::orm {

namespace detail {
struct any_relation {};
}  // namespace detail

/// A relation and the relations of its target that are loaded with it.
template <class Relation, class... Nested> struct relation_with {
  using relation_type = Relation;
  using nested_type = std::tuple<Nested...>;
};

template <class T> struct is_relation_with : std::false_type {};
template <class R, class... N> struct is_relation_with<relation_with<R, N...>> : std::true_type {};

/// `Self` derives from it and adds
///   `static constexpr relation_label label`                         the names that relation_not_loaded tells;
///   `using local = …`                                               the column of Owner whose value both ends share;
///   `template <class T> using foreign = typename mapping<T>::…`     the column of Target that holds the same value
///                                                                   (a template: Target's mapping may come later);
///   `static auto& of(auto& object)`                                 the `many` or `one`.
template <class Self, class Owner, class Target> struct relation : detail::any_relation {
  using owner_type = Owner;
  using target_type = Target;

  /// Loads relations of the target, too.
  template <class... Nested> [[nodiscard]] constexpr auto with(const Nested&...) const {
    if constexpr (((std::derived_from<Nested, detail::any_relation> || is_relation_with<Nested>::value) && ...)) {
      return relation_with<Self, Nested...>{};
    } else {
      static_assert(sizeof...(Nested) < 0, "cupel: with() takes relations: cupel::table<Model>.relation");
    }
  }
};

/// A constant of generated code: the relations of a model, which are known while the program runs.
template <class... Relations> class known_relations {
  template <class R> using member_type = std::remove_cvref_t<decltype(R::of(std::declval<typename R::owner_type&>()))>;

  cupel::detail::known_relation each_[sizeof...(Relations)]{
      {cupel::detail::name_of<member_type<Relations>>(), Relations::label}...};
};

template <class T>
concept relation_type = std::derived_from<T, detail::any_relation>;

}  // namespace cupel::orm
