// SPDX-License-Identifier: Apache-2.0
#pragma once
// Primary key, unique, check and foreign key, as constant data; in a migration also the operations that add them to a
// table that stands (`add_primary_key`, `add_unique`, `add_check`, `add_foreign_key`).
//
//   unique{.name = "uq_users_email", .columns = {"email"}}
//   add_foreign_key{.table = "posts", .name = "fk_posts_user_id", .columns = {"user_id"}, .references = "users",
//                   .referenced_columns = {"id"}, .on_delete = cascade}
#include <cupel/schema/definition.hpp>
#include <initializer_list>

namespace cupel::schema {

struct primary_key : defines<kind::primary_key> {
  const char* table = nullptr;
  const char* name = nullptr;  ///< nullptr: pk_<table>, also after the table is renamed
  std::initializer_list<const char*> columns{};
};

struct unique : defines<kind::unique> {
  const char* table = nullptr;  ///< left out inside a create_table; so in all that follow
  const char* name = nullptr;
  std::initializer_list<const char*> columns{};
};

struct check : defines<kind::check> {
  const char* table = nullptr;
  const char* name = nullptr;
  const char* expression = nullptr;
};

/// What happens to a row when the row that it refers to is deleted or its key updated.
enum class referential_action : std::uint8_t { no_action, restrict, cascade, set_null, set_default };

struct foreign_key : defines<kind::foreign_key> {
  const char* table = nullptr;
  const char* name = nullptr;
  std::initializer_list<const char*> columns{};
  const char* references = nullptr;
  std::initializer_list<const char*> referenced_columns{};
  referential_action on_delete = referential_action::no_action;
  referential_action on_update = referential_action::no_action;
};

}  // namespace cupel::schema
