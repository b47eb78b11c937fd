// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation that cannot become SQL: it does not apply to the schema at its point, or the database has no such thing.
#include <cupel/migration/problem.hpp>
#include <cupel/types/error.hpp>
#include <string>

namespace cupel::dialect {

/// The text begins with the place in the migration's source, "file:line: ", where that is known.
class operation_error : public usage_error {
 public:
  operation_error(const schema::definition& from, const std::string& text)
      : usage_error{place_text(from.at) + text}, from_{&from}, place_{place_text(from.at).size()} {}

  [[nodiscard]] const schema::definition& from() const noexcept { return *from_; }
  /// The text without the place.
  [[nodiscard]] const char* reason() const noexcept { return what() + place_; }

 private:
  static std::string place_text(const schema::place& at) {
    if (at.file == nullptr || at.line == 0) return {};
    return std::string{at.file} + ':' + std::to_string(at.line) + ": ";
  }

  const schema::definition* from_;
  std::size_t place_;
};

[[noreturn]] inline void refuse(const schema::definition& from, const std::string& reason) {
  throw operation_error{from, std::string{migration::word(from.what)} + ": " + reason};
}

}  // namespace cupel::dialect
