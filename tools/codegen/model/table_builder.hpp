// SPDX-License-Identifier: Apache-2.0
#pragma once
// Makes one record's columns, its table and its indexes. Foreign keys need the other tables' columns and come when all
// records stand (foreign_keys.hpp).

#include <string>
#include <vector>

#include "tools/codegen/model/model.hpp"
#include "tools/codegen/model/type_of_column.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {

class table_builder {
 public:
  table_builder(const record& from, const naming& names, system_model& into, diagnostics& report);

  /// Columns and primary key; for views and external tables too.
  mapped_record map();
  /// The table and its indexes as definitions; `mapped` is what map() has returned.
  const schema::table& define(mapped_record& mapped, std::vector<const schema::definition*>& indexes);

 private:
  mapped_column map_column(const flat_column&);
  void map_key(mapped_record&) const;
  void refuse() const;

  schema::column column(std::size_t at, const mapped_column&);
  void uniques();
  void checks(const mapped_record&);
  void add_check(const std::string& expression, const std::vector<std::string>& columns, const place&,
                 const argument* name);
  void indexes(std::vector<const schema::definition*>& into);
  void member_index(std::size_t at, const attribute&, std::vector<const schema::definition*>& into);
  void struct_index(const attribute&, std::vector<const schema::definition*>& into);
  void add_index(schema::index, std::vector<schema::index_key> keys, const attribute&,
                 std::vector<const schema::definition*>& into);
  void note_unique(mapped_record&, const std::vector<const schema::definition*>& indexes) const;
  void consent();

  schema::index_key key_of(const key_column&);
  std::string prefix_of(std::size_t at) const;
  std::string expression_of(std::size_t at, const std::string& written) const;
  std::vector<std::string> column_names(const std::vector<key_column>&) const;
  std::string column_name(const std::string& path) const;
  const char* text(const std::string& content) { return into_.memory->text(content); }

  const record& from_;
  const naming& names_;
  system_model& into_;
  diagnostics& report_;
  std::vector<flat_column> flat_;
  std::vector<column_type> types_;
  std::string own_name_;    // which default names are made of
  std::string table_name_;  // with its schema, as others refer to it
  std::vector<schema::unique> uniques_;
  std::vector<schema::check> checks_;
};

/// Copies of the texts, kept by the arena.
void fill_texts(migration::arena&, std::initializer_list<const char*>& into, const std::vector<std::string>&);

/// The text of the first argument of the attribute of that name, or empty.
std::string text_of(const std::vector<attribute>&, std::string_view name);
/// The same of a nested word: `name("…")` in `index(role, name("…"))`.
std::string text_of(const std::vector<argument>&, std::string_view name);

}  // namespace cupel::codegen
