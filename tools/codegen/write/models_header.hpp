// SPDX-License-Identifier: Apache-2.0
#pragma once
// models.gen.hpp: the schema that the models ask for, as constants in the words of a migration. Every definition stands
// under a #line of the member or struct that it comes from, so what is said about it leads there.
//
//   inline constexpr cupel::schema::table table_users{…};
//   inline constexpr cupel::schema::index indexes_users[] = {…};
//   inline constexpr cupel::schema::foreign_key foreign_keys_audit_logs[] = {…};
//   inline constexpr operation models[] = {{table_users}, {indexes_users[0]}, …};

#include "tools/codegen/model/model.hpp"
#include "tools/codegen/write/generated_file.hpp"

namespace cupel::codegen {

/// The namespace of what models.gen.hpp and proof.gen.hpp define: `generated::color_meter`.
inline std::string generated_namespace(const std::string& system) {
  return "generated::" + system;
}

generated_file models_header(const std::string& system, const system_model&);

}  // namespace cupel::codegen
