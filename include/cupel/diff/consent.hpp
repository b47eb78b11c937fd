// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the author said about names that are gone: renamed, or to be dropped. Nothing is dropped without a word, and no
// rename is guessed.
#include <cstdint>
#include <cupel/schema/definition.hpp>
#include <string>
#include <vector>

namespace cupel::diff {

/// One word of the author: an annotation (`renamed_from`, `dropped`) or a flag (`--rename`, `--drop`). A word about a
/// table may be about a native enum, which has no name that a table has. `rename_value` stands once for each column of
/// the enum.
struct word_given {
  enum class what : std::uint8_t { rename_table, rename_column, drop_table, drop_column, rename_value };
  what kind{};
  std::string table;  ///< for a column: the table's name in the models, or the old one
  std::string from;   ///< the table, column, value or (drop_table) schema as the migrations know it
  std::string to;     ///< a rename's new name
  std::string text;   ///< as it was written: [[cupel::renamed_from("name")]] or --rename users.name:full_name
  std::string file;   ///< where; empty for a flag
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::string of_column{};  ///< rename_value: the column in the models
};

struct consent {
  std::vector<word_given> words;
};

/// Something would be lost, or could be read in two ways. Nothing is written until the author says which.
struct question {
  schema::kind object{};  ///< table, column, schema or enumeration
  std::string table;
  std::string name;                   ///< the column; empty for a table
  schema::place at{};                 ///< where the migrations made it
  std::string text;                   ///< "column 'users.phone' is in the migrations and not in the model"
  std::vector<std::string> readings;  ///< "to drop it and its values: …", "if it is 'mobile' now: …"
};

/// A word that the history has carried out already.
struct stale_word {
  word_given word;
  std::string text;
};

}  // namespace cupel::diff
