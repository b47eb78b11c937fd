// SPDX-License-Identifier: Apache-2.0
// Members: is the type one that a column can have, and is the default a constant.

#include <string>

#include "tools/codegen/read/check.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

void check_type(const field& member, diagnostics& report) {
  const auto& type = member.type;
  const auto quoted = "'" + readable(type) + "' of member '" + member.name + "'";
  if (type.what == type_kind::record && !is_embedded(member))
    report.error(member.where, "unsupported-type", "struct " + quoted + " is not embedded, and no column can hold it")
        .remedy("mark the member [[cupel::embedded(\"" + member.name + "_\")]] to make its members columns, specialise cupel::strong_type_traits, or mark it [[cupel::transient]]");
  if (type.what == type_kind::unsupported && is_finer_than_microseconds(type))
    report
        .error(member.where, "unsupported-type",
               "no column can hold type " + quoted + ": databases count microseconds, and it is finer")
        .remedy(
            "use cupel::timestamp, cupel::local_timestamp, std::chrono::microseconds or one that is coarser, or mark "
            "the member [[cupel::transient]]");
  else if (type.what == type_kind::unsupported)
    report.error(member.where, "unsupported-type", "no column can hold type " + quoted)
        .remedy(
            "use a type of docs/annotations.md, specialise cupel::strong_type_traits for yours, or mark the member "
            "[[cupel::transient]]");
}

void check_default(const field& member, diagnostics& report) {
  if (member.type.what == type_kind::record && is_embedded(member) && member.default_value) {
    report
        .error(member.default_where, "default",
               "'" + member.name + "' is embedded and has an initialiser, and its columns take the defaults of '"
                   + readable(member.type) + "'")
        .remedy("write {}, and give the members of '" + readable(member.type) + "' their defaults");
    return;
  }
  const auto* unknown = member.default_value ? std::get_if<not_constant>(&*member.default_value) : nullptr;
  const bool allowed =
      find(member.attributes, "default_sql") != nullptr || find(member.attributes, "application_default") != nullptr;
  if (unknown == nullptr || allowed || is_relation(member) || member.type.what == type_kind::unsupported
      || member.type.what == type_kind::record)
    return;
  report
      .error(member.default_where, "default",
             "the default of '" + member.name + "' is not a constant that a column's default can be")
      .remedy(
          "give the column's with [[cupel::default_sql(\"…\")]], or mark it [[cupel::application_default]]: then it "
          "has none");
}

}  // namespace

void check_types(const reading& all, diagnostics& report) {
  for (const auto& each : all.records)
    for (const auto& member : each.fields) {
      if (is_transient(member)) continue;
      check_type(member, report);
      check_default(member, report);
    }
}

}  // namespace cupel::codegen
