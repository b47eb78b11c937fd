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

constexpr bool good_id(const char* id) {
  std::size_t length = 0;
  if (id == nullptr) return false;
  for (; id[length] != '\0'; ++length) {
    const char c = id[length];
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_')) return false;
  }
  return length > 0 && length <= 40;
}

/// Looks revisions up by id: a chained hash, as the catalog's.
class revision_index {
 public:
  static constexpr std::uint32_t absent = 0xFFFFFFFFu;

  constexpr explicit revision_index(revisions_span revisions) : revisions_(revisions) {
    std::uint32_t buckets = 16;
    while (buckets < revisions.count) buckets *= 2;
    heads_.reserve(buckets);
    for (std::uint32_t i = 0; i < buckets; ++i) heads_.push_back(absent);
    next_.reserve(static_cast<std::uint32_t>(revisions.count));
  }
  /// Adds the next revision of the span; the position of an earlier one with the same id, or `absent`.
  constexpr std::uint32_t add() {
    const std::uint32_t position = next_.size();
    const char* const id = revisions_[position]->id;
    const std::uint32_t earlier = find(id);
    std::uint32_t& head = heads_[schema::sampled_hash(id) & (heads_.size() - 1)];
    next_.push_back(head);
    head = position;
    return earlier;
  }
  constexpr std::uint32_t find(const char* id) const {
    std::uint32_t i = heads_[schema::sampled_hash(id) & (heads_.size() - 1)];
    while (i != absent && !schema::same_name(revisions_[i]->id, id)) i = next_[i];
    return i;
  }

 private:
  revisions_span revisions_;
  schema::list<std::uint32_t> heads_;
  schema::list<std::uint32_t> next_;
};

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
    if (!good_id(revisions[i]->id)) report(fault::bad_id, i);
  if (!problems.empty()) return {};

  revision_index index(revisions);
  for (std::uint32_t i = 0; i < count; ++i)
    if (index.add() != revision_index::absent) report(fault::duplicate_id, i);
  if (!problems.empty()) return {};

  schema::list<std::uint32_t> child;  // parallel to revisions
  child.reserve(count);
  for (std::uint32_t i = 0; i < count; ++i) child.push_back(revision_index::absent);
  std::uint32_t base = revision_index::absent;
  for (std::uint32_t i = 0; i < count; ++i) {
    const char* const parent = revisions[i]->parent;
    if (parent == nullptr) {
      if (base != revision_index::absent) report(fault::two_heads, i, revisions[base]->id);
      base = i;
      continue;
    }
    const std::uint32_t above = index.find(parent);
    if (above == revision_index::absent)
      report(fault::unknown_parent, i, parent);
    else if (child[above] != revision_index::absent)
      report(fault::two_heads, i, revisions[child[above]]->id);
    else
      child[above] = i;
  }
  if (base == revision_index::absent && count > 0 && problems.empty()) report(fault::no_base, 0);

  schema::list<std::uint32_t> order;
  order.reserve(count);
  for (std::uint32_t i = base; i != revision_index::absent; i = child[i]) order.push_back(i);
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
