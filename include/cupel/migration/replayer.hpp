// SPDX-License-Identifier: Apache-2.0
#pragma once
// The class that applies operations to a catalog, one after another; its members stand in replay_check.hpp (the
// questions that an operation asks first), replay_create.hpp, replay_change.hpp and replay_enumeration.hpp.
// Include replay.hpp.
//
// Here the compilers spend the time of the proof. Measured: to Clang 19 a parameter or a local variable costs as much
// as five to ten operators, to both an iterator of a class ten times what a pointer does, and a call without parameters
// next to nothing. Hence these functions are longer, and have fewer names, than elsewhere.
#include <cupel/migration/alteration.hpp>
#include <cupel/migration/problem.hpp>

namespace cupel::migration {

/// Applies one operation after another to a catalog; an operation that does not apply changes nothing.
class replayer {
 public:
  constexpr replayer(schema::catalog& catalog, problem& p) : catalog_(catalog), problem_(p) {}

  /// True where the operation applies; else `problem` is filled.
  constexpr bool apply(const schema::definition& what);
  /// All of them; stops at the first that does not apply.
  constexpr bool apply(const operations& list);
  /// Where in the list that was applied last stands the operation that did not apply.
  constexpr std::size_t failed_at() const { return failed_; }
  /// Of the list that was applied last, the operations of which nobody says how they are undone.
  constexpr const schema::list<const schema::definition*>& one_way() const { return one_way_; }

 private:
  template <class Visitor> friend constexpr decltype(auto) dispatch(const schema::definition& what, Visitor&& visitor);

  constexpr bool on(const schema::table& t);
  constexpr bool on(const schema::column& c);
  constexpr bool on(const schema::primary_key& k);
  constexpr bool on(const schema::unique& u);
  constexpr bool on(const schema::check& c);
  constexpr bool on(const schema::foreign_key& k);
  constexpr bool on(const schema::index& i);
  constexpr bool on(const changes::alter_table& a);
  constexpr bool on(const changes::rename_table& r);
  constexpr bool on(const changes::drop_table& d);
  constexpr bool on(const changes::alter_column& a);
  constexpr bool on(const changes::rename_column& r);
  constexpr bool on(const changes::drop_column& d);
  constexpr bool on(const changes::drop_primary_key& d);
  constexpr bool on(const changes::drop_unique& d);
  constexpr bool on(const changes::drop_check& d);
  constexpr bool on(const changes::drop_foreign_key& d);
  constexpr bool on(const changes::rename_constraint& r);
  constexpr bool on(const changes::rename_index& r);
  constexpr bool on(const changes::drop_index& d);
  constexpr bool on(const schema::named_schema& s);
  constexpr bool on(const changes::drop_schema& d);
  // replay_enumeration.hpp
  constexpr bool on(const schema::enumeration& e);
  constexpr bool on(const changes::rename_enum& r);
  constexpr bool on(const changes::alter_enum& a);
  constexpr bool on(const changes::drop_enum& d);
  constexpr bool on(const changes::rename_enum_value& r);
  constexpr bool on(const changes::rename_value& r);
  constexpr bool on(const changes::execute& e) {
    if (is_one_way(e)) one_way_.push_back(&e);
    return e.effect.stated || fail(fault::effect_unstated, nullptr, nullptr);
  }
  constexpr bool on(const changes::data& d) {
    if (is_one_way(d)) one_way_.push_back(&d);
    if (!schema::is_given(d.name)) return fail(fault::name_empty, nullptr, nullptr);
    return d.up.given || fail(fault::no_function, nullptr, d.name);
  }

  constexpr bool fail(fault what, const char* table, const char* name, const char* other = nullptr) {
    problem_.what = what;
    problem_.operation = what_->what;
    problem_.table = table;
    problem_.name = name;
    problem_.other = other;
    problem_.at = what_->at;
    return false;
  }

  // replay_names.hpp and replay_check.hpp: the questions that an operation asks before it changes anything
  constexpr const schema::table_state* table(const char* name, const char* object);
  constexpr bool good_name(const char* name);
  constexpr bool good_table_name(const char* name);
  constexpr bool free_relation(const char* table_name, const char* name, std::uint32_t hash);
  constexpr bool free_in_public(const char* name, const schema::table_state* itself);
  constexpr bool free_type_name(const char* name);
  constexpr bool is_table(const char* name);
  constexpr bool known_keys(const schema::table_state& t, const schema::index& i);
  constexpr bool free_name(const schema::table_state& t, const char* name, std::uint32_t hash);
  template <class Names>
  constexpr bool known_columns(const schema::table_state& t, const char* object, const Names& names);
  template <class Names> constexpr bool good_key(const schema::table_state& t, const char* object, const Names& names);
  constexpr bool good_reference(const schema::foreign_key& k, const schema::table_state* target);
  constexpr bool known_enum(const schema::type& type, const char* table, const char* name);
  constexpr bool good_values(const char* enumeration, const std::initializer_list<const char*>& values);
  constexpr bool unused(const schema::table_state& t, const char* name);
  constexpr bool unreferenced(const schema::table_state& t);
  constexpr bool unreferenced(const schema::table_state& t, const schema::names& columns, std::uint32_t age);
  template <class Names>
  constexpr bool distinct_columns(const char* table_name, const char* object, const Names& names);
  constexpr const schema::table_state* table_of_key(const char* table_name, const char* name);
  constexpr bool free_key(const schema::table_state& table, const char* table_name);
  constexpr bool free_beside(const schema::table_state& t, const char* to);
  constexpr bool place_key(const schema::table_state& t);

  constexpr bool fill(const schema::table_state& placed, const schema::table& t);
  constexpr bool add(const schema::table_state& t, const schema::column& c);
  constexpr bool add(const schema::table_state& t, const schema::unique& u);
  constexpr bool add(const schema::table_state& t, const schema::check& c);
  constexpr bool add(const schema::table_state& t, const schema::foreign_key& k);
  constexpr void rename_in_texts(const schema::table_state& t, const char* from, const char* to);
  template <class State> constexpr bool drop(const char* table_name, const char* name);

  schema::catalog& catalog_;
  problem& problem_;
  const schema::definition* what_ = nullptr;
  schema::list<const schema::definition*> one_way_;
  std::size_t failed_ = 0;
};

}  // namespace cupel::migration
