// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the demo shows: a day at the instrument, stored and read back.
#include <cupel/cupel.hpp>
#include <iosfwd>

namespace color_meter {

/// Signs an inspector in, stores a standard, a sample, its comparison and their audit records in one transaction, and
/// reads them back. To be run as often as one likes: the SKU gets another version, its batch another sample.
void tell_story(cupel::database& db, std::ostream& out);

}  // namespace color_meter
