// SPDX-License-Identifier: Apache-2.0
#pragma once
// Collects what a run has to say and prints it at once, in source order, in the style of Clang:
//
//   user.hpp:5:12: error: unknown attribute 'cupel::lenght'; did you mean 'length'? [cupel-unknown-attribute]
//       5 |   [[cupel::lenght(50)]] std::string name{};
//         |            ^~~~~~
//         |            length
//   note: …

#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

/// Replace the text at `where` (its length counts) by `text`.
struct fix_it {
  place where;
  std::string text;
};

struct note {
  place where;  ///< line 0: none
  std::string text;
};

struct diagnostic {
  place where;
  std::string text;
  std::string check;  ///< "cupel-…"; empty: Clang's own
  std::vector<fix_it> fixes;
  std::vector<note> notes;
  bool warning = false;

  /// For chaining at the call: `report.error(…).remedy("write …")`.
  diagnostic& remedy(std::string text_of_note) { return notes.push_back({{}, std::move(text_of_note)}), *this; }
  diagnostic& also(place at, std::string text_of_note) {
    return notes.push_back({std::move(at), std::move(text_of_note)}), *this;
  }
  /// Not in a macro: what would be replaced is not what stands at its use.
  diagnostic& replace(place at, std::string by) {
    if (!at.in_macro) fixes.push_back({std::move(at), std::move(by)});
    return *this;
  }
};

class diagnostics {
 public:
  /// `root`: the folder that relative places are relative to.
  explicit diagnostics(std::string root) : root_(std::move(root)) {}

  /// `check` without "cupel-". The reference holds until the next call.
  diagnostic& error(place where, std::string_view check, std::string text);
  diagnostic& warning(place where, std::string_view check, std::string text);
  diagnostic& add(diagnostic);

  /// What is reported from now on between the two, in one file, follows from an error that was: it is left out.
  void hush(const place& from, const place& to) { hushed_.emplace_back(from, to); }

  bool has_errors() const;
  bool has_error_in(const place& from, const place& to) const;
  bool empty() const { return all_.empty(); }
  diagnostic& last() { return last_was_hushed_ ? unsaid_ : all_.back(); }

  /// In source order, equal ones once. Files are read from `root` for the lines shown.
  void print(std::ostream&) const;

 private:
  std::string root_;
  std::vector<diagnostic> all_;
  std::vector<std::pair<place, place>> hushed_;
  diagnostic unsaid_;
  bool last_was_hushed_ = false;
};

}  // namespace cupel::codegen
