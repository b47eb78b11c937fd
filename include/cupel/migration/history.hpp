// SPDX-License-Identifier: Apache-2.0
#pragma once
// The graph of revisions: unique ids, known parents, no cycle, one base, one head; and their order from base to head.
//
//   list<problem> problems;
//   list<std::uint32_t> order = order_revisions(revisions, problems);      // indexes into revisions, parents first
#include <cupel/migration/problem.hpp>
#include <cupel/migration/registry.hpp>
#include <cupel/schema/list.hpp>

namespace cupel::migration {

using revisions_span = span_of<const revision*>;

/// Names of places in a history, which `upgrade` and `downgrade` take for a target.
constexpr bool names_a_place(const char* id, std::size_t size) {
  if (size == 4) return __builtin_memcmp(id, "base", 4) == 0 || __builtin_memcmp(id, "head", 4) == 0;
  return (size == 5 && __builtin_memcmp(id, "heads", 5) == 0) || (size == 7 && __builtin_memcmp(id, "current", 7) == 0);
}

constexpr bool good_id(const char* id) {
  if (id == nullptr || *id == '\0') return false;
  const std::size_t size = __builtin_strlen(id);
  if (size > 40 || names_a_place(id, size)) return false;
  for (char c = *id; c != '\0'; c = *++id)
    if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '_') return false;
  return true;
}

/// Looks revisions up by id: a chained hash.
class revision_index {
 public:
  static constexpr std::uint32_t absent = 0xFFFFFFFFu;

  constexpr explicit revision_index(revisions_span revisions) : revisions_(revisions) {
    std::uint32_t heads = 16;
    while (heads < revisions.count) heads *= 2;
    heads_.zeros(heads);
    next_.fill(static_cast<std::uint32_t>(revisions.count));
    mask_ = heads - 1;
  }
  /// Adds the next revision of the span; false where an earlier one has the same id.
  constexpr bool add() {
    const char* const id = revisions_.first[count_]->id;
    std::uint32_t& head = heads_.begin()[schema::sampled_hash(id) & mask_];
    bool is_new = true;
    for (std::uint32_t i = head; i != 0; i = next_.begin()[i - 1])
      if (__builtin_strcmp(revisions_.first[i - 1]->id, id) == 0) is_new = false;
    next_.begin()[count_] = head;
    head = ++count_;
    return is_new;
  }
  constexpr std::uint32_t find(const char* id) const {
    for (std::uint32_t i = heads_.begin()[schema::sampled_hash(id) & mask_]; i != 0; i = next_.begin()[i - 1])
      if (__builtin_strcmp(revisions_.first[i - 1]->id, id) == 0) return i - 1;
    return absent;
  }

 private:
  revisions_span revisions_;
  schema::list<std::uint32_t> heads_;  // positions counted from 1; 0: none
  schema::list<std::uint32_t> next_;
  std::uint32_t mask_ = 0;
  std::uint32_t count_ = 0;
};

/// Of two revisions with one parent it is the younger that has to follow the other, whatever the order of the files:
/// that with the later `.created`, then with the greater id.
constexpr bool is_younger(const revision& one, const revision& other) {
  const auto text = [](const char* of) { return of == nullptr ? "" : of; };
  const int order = __builtin_strcmp(text(one.created), text(other.created));
  return order != 0 ? order > 0 : __builtin_strcmp(one.id, other.id) > 0;
}

/// The order from base to head; empty where the graph is broken, and then `problems` says how.
constexpr schema::list<std::uint32_t> order_revisions(revisions_span revisions, schema::list<problem>& problems) {
  const auto report = [&](fault what, std::uint32_t position, const char* other = nullptr) {
    problem& p = problems.add();
    p.what = what;
    p.revision = revisions[position]->id == nullptr ? "" : revisions[position]->id;
    p.other = other;
    p.at = revisions[position]->at;
  };
  const std::uint32_t count = static_cast<std::uint32_t>(revisions.count);
  for (std::uint32_t i = 0; i < count; ++i)
    if (!good_id(revisions.first[i]->id)) report(fault::bad_id, i);
  if (!problems.empty()) return {};

  revision_index index(revisions);
  for (std::uint32_t i = 0; i < count; ++i)
    if (!index.add()) report(fault::duplicate_id, i);
  if (!problems.empty()) return {};

  schema::list<std::uint32_t> child;  // parallel to revisions
  child.fill(count);
  for (std::uint32_t i = 0; i < count; ++i) child.begin()[i] = revision_index::absent;
  std::uint32_t base = revision_index::absent;
  bool is_forked = false;
  const auto follow = [&](std::uint32_t& kept, std::uint32_t i) {
    const bool is_first = kept == revision_index::absent;
    if (is_first || is_younger(*revisions[kept], *revisions[i])) kept = i;
    is_forked = is_forked || !is_first;
  };
  for (std::uint32_t i = 0; i < count; ++i) {
    const char* const parent = revisions.first[i]->parent;
    if (parent == nullptr) {
      follow(base, i);
      continue;
    }
    // The tool writes each behind its parent.
    const std::uint32_t above =
        i > 0 && __builtin_strcmp(revisions.first[i - 1]->id, parent) == 0 ? i - 1 : index.find(parent);
    if (above == revision_index::absent)
      report(fault::unknown_parent, i, parent);
    else if (above == i)
      report(fault::cycle, i);
    else if (child.begin()[above] != revision_index::absent)
      follow(child.begin()[above], i);
    else
      child.begin()[above] = i;
  }
  const auto kept_behind = [&](const char* parent) {
    const std::uint32_t above = parent == nullptr ? revision_index::absent : index.find(parent);
    return parent == nullptr ? base : above == revision_index::absent ? above : child[above];
  };
  for (std::uint32_t i = 0; is_forked && i < count; ++i) {
    const char* const parent = revisions.first[i]->parent;
    if (parent != nullptr && __builtin_strcmp(revisions.first[i]->id, parent) == 0) continue;  // told already
    const std::uint32_t kept = kept_behind(parent);
    if (kept != i && kept != revision_index::absent) report(fault::two_heads, i, revisions[kept]->id);
  }
  if (base == revision_index::absent && count > 0 && problems.empty()) report(fault::no_base, 0);

  schema::list<std::uint32_t> order;
  order.reserve(count);
  for (std::uint32_t i = base; i != revision_index::absent; i = child.begin()[i]) order.push_back(i);
  if (problems.empty() && order.size() < count) {  // each has one parent and one child, so the rest goes in circles
    schema::list<bool> reached;
    reached.reserve(count);
    for (std::uint32_t i = 0; i < count; ++i) reached.push_back(false);
    for (const std::uint32_t i : order) reached[i] = true;
    for (std::uint32_t i = 0; i < count; ++i)
      if (!reached[i]) report(fault::cycle, i);
  }
  if (!problems.empty()) return {};
  return order;
}

}  // namespace cupel::migration
