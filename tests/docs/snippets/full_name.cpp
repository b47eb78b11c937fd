// SPDX-License-Identifier: Apache-2.0
// For docs/migrations.md: the data step of full_name.hpp.
#include "full_name.hpp"

#include <cupel/runner/step.hpp>

namespace migrations::workforce::rev_8d2f6c01ab34 {

void fill_full_name(step& work) {
  work.query("SELECT id, name FROM employees WHERE full_name IS NULL", [&](const cupel::driver::row& row) {
    work.execute("UPDATE employees SET full_name = $1 WHERE id = $2", row.text(1), row.integer(0));
  });
}

}  // namespace migrations::workforce::rev_8d2f6c01ab34
