// SPDX-License-Identifier: Apache-2.0
#pragma once
// An operation that cannot become SQL: it does not apply to the schema at its point, or the database has no such thing.
#include <cupel/migration/problem.hpp>
#include <cupel/schema/place_text.hpp>
#include <cupel/types/error.hpp>
#include <string>

namespace cupel::dialect {

/// The text begins with the place in the migration's source where that is known; `reason()` is the rest.
class operation_error : public usage_error {
 public:
  operation_error(const schema::definition& from, const std::string& reason)
      : usage_error{compose(from.at, reason)}, from_{&from}, reason_{reason} {}

  [[nodiscard]] const schema::definition& from() const noexcept { return *from_; }
  [[nodiscard]] const std::string& reason() const noexcept { return reason_; }

 private:
  static std::string compose(const schema::place& at, const std::string& reason) {
    const std::string place = schema::place_text(at);
    return place.empty() ? reason : place + ": " + reason;
  }

  const schema::definition* from_;
  std::string reason_;
};

[[noreturn]] inline void refuse(const schema::definition& from, const std::string& reason) {
  throw operation_error{from, std::string{migration::word(from.what)} + ": " + reason};
}

}  // namespace cupel::dialect
