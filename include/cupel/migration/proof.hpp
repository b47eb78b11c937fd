// SPDX-License-Identifier: Apache-2.0
#pragma once
// The proof: a history is a graph with one head, each of its operations applies at its point, explicit downgrades
// restore, everything else has a way back or says that it has none, what was sealed is as it was, and the head equals
// the models in every fact.
//
//   findings found = examine(registry);          // in the tool and in tests; empty: proved
//
// In registry.gen.cpp the same function is a constant evaluation: migration/report.hpp makes compile errors of it.
#include <cupel/migration/checksum.hpp>
#include <cupel/migration/fulfilled.hpp>
#include <cupel/migration/history.hpp>
#include <cupel/migration/mirror.hpp>
#include <cupel/migration/replay.hpp>
#include <cupel/migration/restored.hpp>
#include <cupel/schema/compare/difference.hpp>
#include <type_traits>

namespace cupel::migration {

struct findings {
  schema::list<problem> problems;
  schema::list<schema::difference> drift;  ///< left: the models; right: the head of the migrations
  constexpr std::uint32_t size() const { return problems.size() + drift.size(); }
};

/// Replays a history revision by revision.
class prover {
 public:
  constexpr explicit prover(findings& found) : found_(found) {}

  constexpr void history(revisions_span revisions) {
    const schema::list<std::uint32_t> order = order_revisions(revisions, found_.problems);
    if (!found_.problems.empty()) {
      broken_ = true;
      return;
    }
    for (const std::uint32_t i : order)
      if (!step(*revisions[i])) return;
  }

  constexpr bool broken() const { return broken_; }
  constexpr schema::catalog& head() { return catalog_; }

 private:
  constexpr problem& add(const problem& p, const revision& r) {
    problem& added = found_.problems.push_back(p);
    added.revision = r.id;
    return added;
  }

  /// False where the state that it leaves is none to go on from.
  constexpr bool step(const revision& r) {
    if (r.downgrade.given && r.irreversible) {
      problem p;
      p.what = fault::downgrade_unused;
      p.at = r.at;
      add(p, r);
    }
    if (r.downgrade.given && !r.irreversible && !broken_) {
      both_ways(r);
      return !broken_;
    }
    for (operations rest = r.upgrade; !replayer_.apply(rest);) {
      const std::size_t next = replayer_.failed_at() + 1;
      if (!is_consequence(problem_)) add(problem_, r);
      unmade_.push_back(&rest.first[next - 1].what);
      rest = {rest.first + next, rest.count - next};
      broken_ = true;
    }
    if (!r.irreversible && !broken_) ways_back(r);
    return true;
  }

  /// An operation that does not apply changes nothing, and the others are tried all the same, so that all of their
  /// mistakes are told at once. What misses only that which a failed one would have made says nothing new.
  constexpr bool is_consequence(const problem& p) const {
    const char* const missing =
        p.what == fault::table_missing                                       ? p.table
        : p.what == fault::object_missing || p.what == fault::schema_missing ? p.name
        : p.what == fault::column_missing || p.what == fault::reference_missing || p.what == fault::enum_missing
            ? p.other
            : nullptr;
    if (missing == nullptr) return false;
    for (const schema::definition* failed : unmade_) {
      bool made = false;
      visit(*failed, [&]<class T>(const T& it) {
        if constexpr (requires { it.to; }) {
          made = schema::same_name(it.to, missing);
        } else if constexpr (std::is_same_v<T, schema::table>) {
          made = schema::same_name(it.name, missing);
          if (schema::same_name(it.name, p.table))
            for (const schema::column& c : it.columns) made = made || schema::same_name(c.name, missing);
        } else if constexpr (T{}.what <= kind::index || T{}.what == kind::named_schema
                             || T{}.what == kind::enumeration) {
          made = schema::same_name(it.name, missing);
        }
      });
      if (made) return true;
    }
    return false;
  }

  /// What cannot be derived must be written.
  constexpr void ways_back(const revision& r) {
    for (const schema::definition* what : replayer_.one_way()) {
      problem p;
      p.what = fault::no_way_back;
      p.operation = what->what;
      if (what->what == kind::data) p.name = static_cast<const changes::data*>(what)->name;
      p.at = what->at;
      add(p, r);
    }
  }

  /// Up, down, and up again: after the first two everything must be as it was. A mirror image needs only the first.
  constexpr void both_ways(const revision& r) {
    schema::record changed;
    const schema::list<schema::named_schema> schemas = catalog_.schemas();
    const schema::list<schema::enumeration_state> enumerations = catalog_.enumerations();
    bool is_mirror = r.upgrade.count == r.downgrade.count;
    bool applied = true;
    catalog_.record_into(&changed);
    for (std::size_t i = 0; i < r.upgrade.count && applied; ++i) {
      const schema::definition& up = r.upgrade.first[i].what;
      is_mirror = is_mirror && mirrored(catalog_, up, r.downgrade.first[r.upgrade.count - 1 - i].what);
      applied = replayer_.apply(up);
    }
    if (!is_mirror) applied = applied && replayer_.apply(r.downgrade);
    catalog_.record_into(nullptr);
    if (applied && is_mirror) return;
    if (!applied) {
      add(problem_, r);
      broken_ = true;
      return;
    }
    restoration was(catalog_, changed);
    was.tables([&](const char* table, const char* before, const char* after) {
      restored_badly(r, table, nullptr, before, after);
    });
    for (const schema::named_schema& s : schemas)
      if (find_named(catalog_.schemas(), s.name) == nullptr) restored_badly(r, s.name, nullptr, "a schema", "none");
    for (const schema::named_schema& s : catalog_.schemas())
      if (find_named(schemas, s.name) == nullptr) restored_badly(r, s.name, nullptr, "no such schema", "a schema");
    was.enumerations(enumerations);
    for (const schema::difference& d : was.differences()) {
      problem& bad = restored_badly(r, d.table, d.name, "", "");
      bad.sides[0] << (d.where_found == schema::side::only_right  ? "nothing"
                       : d.where_found == schema::side::only_left ? "there"
                                                                  : d.left_says.text);
      bad.sides[1] << (d.where_found == schema::side::only_left    ? "nothing"
                       : d.where_found == schema::side::only_right ? "there"
                                                                   : d.right_says.text);
    }
    broken_ = broken_ || !found_.problems.empty();
    if (!broken_) replayer_.apply(r.upgrade);
  }

  constexpr problem& restored_badly(const revision& r, const char* table, const char* name, const char* before,
                                    const char* after) {
    problem p;
    p.what = fault::downgrade_differs;
    p.table = table;
    p.name = name;
    p.at = r.downgrade.first->what.at;
    p.sides.fill(2);
    p.sides[0] << before;
    p.sides[1] << after;
    return add(p, r);
  }

  findings& found_;
  schema::catalog catalog_;
  problem problem_;
  replayer replayer_{catalog_, problem_};
  schema::list<const schema::definition*> unmade_;  // operations that did not apply
  bool broken_ = false;
};

/// How many definitions of sealed revisions a constant evaluation takes checksums of, the newest first: 0.2 s of a
/// compiler (docs/decisions/003). The tool takes those of all.
inline constexpr std::size_t sealed_definitions_in_constants = 1'000;

constexpr std::size_t count_definitions(const operations& list) {
  std::size_t count = list.count;
  for (const operation& op : list)
    if (op.what.what == kind::table) count += static_cast<const schema::table&>(op.what).columns.size();
  return count;
}

/// What was released stands as it was. Both lists are mostly in one order: the search goes on where it was.
constexpr void examine_seals(const registry& r, schema::list<problem>& problems) {
  std::size_t left = __builtin_is_constant_evaluated() ? sealed_definitions_in_constants : ~std::size_t{0};
  std::size_t next = r.revisions.count;
  for (std::size_t i = r.sealed.count; i-- > 0;) {
    const revision* standing = nullptr;
    for (std::size_t tried = 0; tried < r.revisions.count && standing == nullptr; ++tried) {
      if (next-- == 0) next = r.revisions.count - 1;
      if (schema::same_name(r.revisions[next]->id, r.sealed[i].id)) standing = r.revisions[next];
    }
    problem p;
    p.revision = r.sealed[i].id;
    if (standing == nullptr) {
      p.what = fault::sealed_missing;
      p.at = r.sealed[i].checksum.at;
    } else {
      const std::size_t definitions = count_definitions(standing->upgrade) + count_definitions(standing->downgrade);
      left = definitions > left ? 0 : left - definitions;
      if (left == 0) continue;
      const std::uint64_t sum = checksum(*standing);
      if (sum == r.sealed[i].checksum.value) continue;
      p.what = fault::sealed_changed;
      p.at = standing->at;
      p.sides.fill(2);
      write_checksum(p.sides[0], r.sealed[i].checksum.value);
      write_checksum(p.sides[1], sum);
    }
    problems.push_back(p);
  }
}

constexpr findings examine(const registry& r) {
  findings found;
  prover proved(found);
  proved.history(r.revisions);
  examine_seals(r, found.problems);
  if (proved.broken()) return found;
  if (surely_fulfilled(r.models, proved.head())) return found;
  schema::catalog models;
  problem p;
  if (replay(models, r.models, p))
    found.drift = schema::compare(models, proved.head());
  else
    found.problems.push_back(p);
  return found;
}

}  // namespace cupel::migration
