// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is what stands surely what the models ask for? The compiler asks the definitions themselves, which costs it half of
// what a catalog of the models and a comparison do (docs/decisions/006). Where the answer is no, that catalog is made
// and compared, and says what differs.
//
//   if (!surely_fulfilled(registry.models, head)) … replay the models, compare
#include <cupel/migration/alteration.hpp>
#include <cupel/schema/compare/difference.hpp>

namespace cupel::migration {

/// The answer is yes where each definition is found among what stands, none of them twice, and nothing else stands.
class fulfilment {
  // What the rest calls stands first: Clang evaluates a member template in a constant expression only where it was
  // defined before.

  /// Tables hold definitions, groups are operations that hold one each.
  template <class Definition> static constexpr const Definition& defined_by(const Definition& it) { return it; }
  template <class Definition> static constexpr const Definition& defined_by(const operation& it) {
    return static_cast<const Definition&>(it.what);
  }

  template <class Definition, class State> static constexpr bool same(const Definition& wanted, const State& is) {
    if constexpr (requires { schema::surely_same(wanted, is); })
      if (schema::surely_same(wanted, is)) return true;
    return schema::same_facts<schema::compared<State>::facts>(schema::state_of(wanted), is);
  }

  /// True once for each of the first 64 slots.
  static constexpr bool first_time(std::uint64_t& seen, std::ptrdiff_t slot) {
    const std::uint64_t before = seen;
    if (slot < 64) seen |= std::uint64_t{1} << slot;
    return seen != before;
  }

  /// Are the definitions from `first` to `last` all that stands? Mostly both are in the same order.
  template <class Definition, class Item, class State>
  static constexpr bool all(const Item* first, const Item* const last, const schema::objects<State>& standing) {
    if (static_cast<std::size_t>(last - first) != standing.size()) return false;
    auto is = standing.first();
    const Definition* wanted = nullptr;
    for (; first != last; ++first, ++is) {
      if constexpr (requires { first->what.what; })
        wanted = &defined_by<Definition>(*first);
      else
        wanted = first;
      if (__builtin_strcmp(wanted->name, is->item->name) != 0)
        return in_any_order<Definition>(first, last, is, standing.last());
      if constexpr (requires { schema::surely_same(*wanted, *is->item); })  // the call of same() costs as much again
        if (schema::surely_same(*wanted, *is->item)) continue;
      if (!same(*wanted, *is->item)) return false;
    }
    return true;
  }
  template <class Definition, class Item, class Entry>
  static constexpr bool in_any_order(const Item* first, const Item* const last, const Entry* const standing,
                                     const Entry* const end) {
    std::uint64_t seen = 0;
    for (const Entry* is = standing; first != last; ++first) {
      const Definition& wanted = defined_by<Definition>(*first);
      for (auto others = end - standing; __builtin_strcmp(wanted.name, is->item->name) != 0;) {
        if (--others == 0) return false;
        if (++is == end) is = standing;
      }
      if (!first_time(seen, is - standing) || !same(wanted, *is->item)) return false;
      if (++is == end) is = standing;
    }
    return true;
  }

  /// What of a table was found.
  enum found : std::uint8_t { the_table = 1, its_indexes = 2, its_foreign_keys = 4 };

  constexpr bool finds(const schema::table_state& t, found what) {
    std::uint8_t& of_table = found_.begin()[t.position];
    if ((of_table & what) != 0) return false;
    of_table = static_cast<std::uint8_t>(of_table | what);
    return true;
  }

  constexpr bool table(const schema::table& t) {
    const schema::table_state* const is = head_.find(t.name);
    if (is == nullptr || !finds(*is, the_table)) return false;
    schema::table_header wanted;
    define(wanted, t);
    if (!schema::surely_same(wanted, *is)
        && !(schema::same_facts<schema::table_facts, schema::table_header>(wanted, *is)
             && schema::same_facts<schema::primary_key_facts>(wanted.primary_key, is->primary_key)))
      return false;
    if (t.foreign_keys.size() > 0
        && (!finds(*is, its_foreign_keys)
            || !all<schema::foreign_key>(t.foreign_keys.begin(), t.foreign_keys.end(), is->foreign_keys)))
      return false;
    return all<schema::column>(t.columns.begin(), t.columns.end(), is->columns)
           && all<schema::unique>(t.uniques.begin(), t.uniques.end(), is->uniques)
           && all<schema::check>(t.checks.begin(), t.checks.end(), is->checks);
  }

  /// The definitions of one kind on one table, which stand one after another; the first one behind them, or `first` for
  /// no. (Not nullptr: with -fsanitize=undefined GCC 12 takes no comparison of an address with it for a constant.)
  template <class Definition, class State>
  constexpr const operation* group(const operation* const first, const operation* const end,
                                   schema::objects<State> schema::table_state::* const list, found what) {
    const char* const name = defined_by<Definition>(*first).table;
    const schema::table_state* const is = head_.find(name);
    if (is == nullptr || !finds(*is, what)) return first;
    const operation* last = first + 1;
    while (last != end && last->what.what == first->what.what
           && __builtin_strcmp(defined_by<Definition>(*last).table, name) == 0)
      ++last;
    return all<Definition>(first, last, is->*list) ? last : first;
  }

  constexpr bool named_schema(const schema::named_schema& s) {
    const schema::named_schema* const is = find_named(head_.schemas(), s.name);
    return is != nullptr && first_time(schemas_, is - head_.schemas().begin());
  }
  constexpr bool enumeration(const schema::enumeration& e) {
    const schema::enumeration_state* const is = find_named(head_.enumerations(), e.name);
    return is != nullptr && first_time(enumerations_, is - head_.enumerations().begin())
           && schema::same_facts<schema::enum_facts>(schema::state_of(e), *is);
  }

  constexpr bool nothing_else() const {
    for (const schema::table_state& t : head_.tables()) {
      const int stands = !t.present ? 0
                                    : the_table | (t.indexes.empty() ? 0 : its_indexes)
                                          | (t.foreign_keys.empty() ? 0 : its_foreign_keys);
      if (found_.begin()[t.position] != stands) return false;
    }
    for (std::uint32_t i = 0; i < head_.schemas().size(); ++i)
      if (i > 63 || (schemas_ >> i & 1) == 0) return false;
    for (std::uint32_t i = 0; i < head_.enumerations().size(); ++i)
      if (i > 63 || (enumerations_ >> i & 1) == 0) return false;
    return true;
  }

  /// Behind the definition, or the group, that begins at `op`; `op` where it is not what stands.
  constexpr const operation* behind(const operation* const op, const operation* const end) {
    switch (op->what.what) {
      case kind::table: return table(defined_by<schema::table>(*op)) ? op + 1 : op;
      case kind::index: return group<schema::index>(op, end, &schema::table_state::indexes, its_indexes);
      case kind::foreign_key:
        return group<schema::foreign_key>(op, end, &schema::table_state::foreign_keys, its_foreign_keys);
      case kind::named_schema: return named_schema(defined_by<schema::named_schema>(*op)) ? op + 1 : op;
      case kind::enumeration: return enumeration(defined_by<schema::enumeration>(*op)) ? op + 1 : op;
      default: return op;
    }
  }

 public:
  constexpr explicit fulfilment(const schema::catalog& head) : head_(head) { found_.zeros(head.tables().size()); }

  constexpr bool of(const operations& models) {
    const operation* op = models.first;
    const operation* const end = op + models.count;
    while (op != end) {
      const operation* const next = behind(op, end);
      if (next == op) return false;
      op = next;
    }
    return nothing_else();
  }

 private:
  const schema::catalog& head_;
  schema::list<std::uint8_t> found_;  ///< of each slot of the catalog
  std::uint64_t schemas_ = 0;         ///< a bit of each that was found
  std::uint64_t enumerations_ = 0;
};

/// True: in every fact. False says only that they have to be compared.
constexpr bool surely_fulfilled(const operations& models, const schema::catalog& head) {
  return fulfilment(head).of(models);
}

}  // namespace cupel::migration
