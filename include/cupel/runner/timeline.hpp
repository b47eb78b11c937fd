// SPDX-License-Identifier: Apache-2.0
// The revisions of a system from base to head. A position is how many revisions lie below it: 0 is base, size() the
// head; position n is "after the n-th revision".
//
//   timeline all{registry};
//   all.at(1).id;  all.position("e377e0730c8c");
#pragma once

#include <cstddef>
#include <cupel/migration/checksum_text.hpp>
#include <cupel/migration/history.hpp>
#include <cupel/migration/located.hpp>
#include <cupel/runner/error.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cupel::runner {

class timeline {
 public:
  static constexpr std::size_t unknown = static_cast<std::size_t>(-1);

  /// Throws `migration_error` where the revisions make no line; the proof in registry.gen.cpp lets no such program
  /// be built.
  explicit timeline(const registry& system) : written_{system.written} {
    schema::list<migration::problem> problems;
    const auto order = migration::order_revisions(system.revisions, problems);
    if (!problems.empty()) {
      schema::text_buffer text;
      migration::describe(text, problems[0]);
      throw migration_error{std::string{"revision '"} + problems[0].revision + "': " + text.text, {}};
    }
    for (const std::uint32_t i : order) revisions_.push_back(system.revisions[i]);
    checksums_.resize(revisions_.size());
  }

  [[nodiscard]] std::size_t size() const noexcept { return revisions_.size(); }
  /// The revision that leads to `position`, which is at least 1. It and its operations know their line and column where
  /// the registry does; they are copied for that at the first call. As long-lived as this object.
  [[nodiscard]] const migration::revision& at(std::size_t position) const {
    if (located_.empty()) located_.resize(revisions_.size());
    const migration::revision*& known = located_.at(position - 1);
    if (known == nullptr) known = &migration::located(memory_, *revisions_[position - 1], written_);
    return *known;
  }

  /// Where the revision of that id leads to, or `unknown`.
  [[nodiscard]] std::size_t position(std::string_view id) const {
    for (std::size_t i = 0; i < revisions_.size(); ++i)
      if (id == revisions_[i]->id) return i + 1;
    return unknown;
  }

  /// The id of the revision that leads to `position`; empty at base.
  [[nodiscard]] std::string id(std::size_t position) const { return position == 0 ? std::string{} : made(position).id; }
  /// For a message: "'e377e0730c8c'", or "base".
  [[nodiscard]] std::string name(std::size_t position) const {
    return position == 0 ? std::string{"base"} : "'" + id(position) + "'";
  }

  /// The checksum of the revision that leads to `position`, as the journal has it. Computed once: every revision of a
  /// run asks for those of all before it.
  [[nodiscard]] const std::string& checksum(std::size_t position) const {
    std::string& text = checksums_.at(position - 1);
    if (text.empty()) text = migration::checksum_text(migration::checksum(made(position)));
    return text;
  }

  [[nodiscard]] std::vector<std::size_t> positions_with_prefix(std::string_view prefix) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < revisions_.size(); ++i)
      if (std::string_view{revisions_[i]->id}.substr(0, prefix.size()) == prefix) found.push_back(i + 1);
    return found;
  }

 private:
  /// As the compiler made it.
  [[nodiscard]] const migration::revision& made(std::size_t position) const { return *revisions_.at(position - 1); }

  std::vector<const migration::revision*> revisions_;
  migration::span_of<migration::written_revision> written_;
  mutable std::vector<std::string> checksums_;
  mutable std::vector<const migration::revision*> located_;
  mutable migration::arena memory_;
};

/// A text of the registry that may be missing.
[[nodiscard]] inline std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string{} : std::string{text};
}

}  // namespace cupel::runner
