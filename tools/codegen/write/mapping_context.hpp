// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the writers of a header's mapping know beside the header's own records: the system, and how generated code calls
// things.

#include <set>
#include <string>
#include <vector>

#include "tools/codegen/model/model.hpp"

namespace cupel::codegen {

/// One model header and what is generated from it.
struct mapping_input {
  const system_model& model;
  std::string system;   ///< `color_meter`: generated headers are included as `color_meter/user.gen.hpp`
  std::string header;   ///< as place::file: `models/color_meter/user.hpp`
  std::string include;  ///< how the header is included from generated code
  std::string digest;   ///< of the header's text
  const std::set<std::string>& headers;  ///< all of the system's, as `header` is

  std::string stem() const;  ///< `user`
};

/// The stem of a path's file name: `models/user.hpp` -> `user`.
std::string stem_of(const std::string& path);

/// The header's tables and views, in the order of the source.
std::vector<const mapped_record*> records_of(const mapping_input&);

/// The enums that this header's generated code makes storable: its own, and of those in headers outside of the system
/// the ones that no earlier header uses.
std::vector<const enumeration*> enumerations_of(const mapping_input&);

/// The stems of the other headers whose generated code this one's needs: for their enums.
std::vector<std::string> needed_stems(const mapping_input&);

/// How the enum is stored, on whichever column it stands.
enum_storage storage_of(const system_model&, const enumeration&);

/// The text of a generated file, or a part of it, between pragmas where the user has marked what it names
/// [[deprecated]]: to map a member is no use of it that a warning should stop.
std::string without_deprecation_warnings(const mapping_input&, const std::string& text);

/// The name, made one that no member has: a struct of the mapping, whose members are called as the model's are.
std::string beside_members(const mapped_record&, std::string name);
std::string relation_struct(const mapped_record&, const mapped_relation&);

/// The struct of each column in `cupel::mapping<T>`: `email_column`, parallel to the record's columns; each once.
std::vector<std::string> column_structs(const mapped_record&);

/// The member that the column is read into. Null only where the model is broken.
const field* declared_field(const system_model&, const mapped_record&, const mapped_column&);

/// A type's spelling as a person would write it: `std::string`; what is the program's own keeps its leading `::`.
std::string short_spelling(const std::string& qualified);

}  // namespace cupel::codegen
