// SPDX-License-Identifier: Apache-2.0
// Relations: many<T> follows a foreign key of T to here; one<T> one from here to T, or else one of T whose columns are
// unique. Where several would do, the member's name chooses: `home_team` follows `home_team_id`. A unique key of T to
// itself leads both ways, and again the name chooses: beside `next`, which follows `next_id`, `previous` is the way
// back.

#include <algorithm>

#include "tools/codegen/model/foreign_keys.hpp"
#include "tools/codegen/read/columns.hpp"

namespace cupel::codegen {
namespace {

struct followed {
  const joined_records* key = nullptr;
  bool backwards = false;  // the key is the target's
};

class relater {
 public:
  relater(system_model& into, const std::vector<joined_records>& keys, diagnostics& report)
      : into_(into), keys_(keys), report_(report) {}

  void run() {
    for (std::size_t i = 0; i < into_.records.size(); ++i)
      for (const auto& each : into_.records[i].declared->fields)
        if (!is_transient(each) && is_relation(each)) add(i, each);
    for (std::size_t i = 0; i < into_.records.size(); ++i)
      for (auto& each : into_.records[i].relations) each.inverse = inverse_of(i, each);
  }

 private:
  static bool follows_name(const mapped_record& owner, const joined_records& key, const std::string& member) {
    if (key.from_columns.size() != 1) return false;
    const auto column = owner.columns[key.from_columns.front()].identifier();
    return column == member + "_id" || column == member + "Id" || column == member + "_key" || column == member;
  }

  void add(std::size_t at, const field& member) {
    const auto target = std::ranges::find(into_.records, member.type.name, &mapped_record::qualified_name);
    if (target == into_.records.end()) return;  // said by check_references
    const auto other = static_cast<std::size_t>(target - into_.records.begin());
    const bool many = member.type.what == type_kind::many;
    std::vector<followed> found;
    if (!many)
      for (const auto& key : keys_)
        if (key.from == at && key.to == other) found.push_back({&key, is_way_back(at, key, member)});
    if (found.empty())
      for (const auto& key : keys_)
        if (key.from == other && key.to == at) found.push_back({&key, true});
    if (found.size() > 1)
      for (const auto& each : found)
        if (!each.backwards && follows_name(into_.records[at], *each.key, member.name)) {
          found = {each};
          break;
        }
    if (found.empty()) return;  // said by check_references
    if (found.size() > 1) return ambiguous(member, into_.records[at], into_.records[other], found);
    const auto& key = *found.front().key;
    const bool backwards = found.front().backwards;
    if (!many && !backwards && leads_both_ways(key) && !follows_name(into_.records[at], key, member.name))
      return undecided(member, into_.records[at], key);
    if (!many && backwards && !is_unique(into_.records[other], key.from_columns)) {
      report_
          .error(member.where, "no-relation",
                 "'" + member.name + "' is one '" + into_.records[other].declared->name
                     + "', and the foreign key there is not unique: there may be many")
          .remedy("declare it as cupel::many<" + into_.records[other].declared->name + ">");
      return;
    }
    mapped_relation result;
    result.member = member.name;
    result.where = member.where;
    result.many = many;
    result.target = member.type.name;
    result.here = backwards ? key.to_columns : key.from_columns;
    result.there = backwards ? key.from_columns : key.to_columns;
    result.doc = member.doc;
    result.nullable = backwards || std::ranges::any_of(key.from_columns, [&](std::size_t column) {
                        return into_.records[at].columns[column].nullable;
                      });
    into_.records[at].relations.push_back(std::move(result));
  }

  static bool is_unique(const mapped_record& of, const std::vector<std::size_t>& columns) {
    return (columns.size() == 1 && of.columns[columns.front()].unique)
           || std::ranges::is_permutation(columns, of.primary_key);
  }

  // A key of several columns is refused later, and not for its direction.
  bool leads_both_ways(const joined_records& key) const {
    return key.from == key.to && key.from_columns.size() == 1 && is_unique(into_.records[key.from], key.from_columns);
  }

  // Another member is named after the key.
  bool is_way_back(std::size_t at, const joined_records& key, const field& member) const {
    const auto& self = into_.records[at];
    return leads_both_ways(key) && !follows_name(self, key, member.name)
           && std::ranges::any_of(self.declared->fields, [&](const field& each) {
                return !is_transient(each) && each.type.what == type_kind::one && each.type.name == member.type.name
                       && follows_name(self, key, each.name);
              });
  }

  void undecided(const field& member, const mapped_record& self, const joined_records& key) {
    const auto& column = self.columns[key.from_columns.front()];
    report_
        .error(member.where, "ambiguous-relation",
               "relation '" + member.name + "' is ambiguous: '" + self.declared->name + "::" + column.member()
                   + "' is unique and leads both ways")
        .also(column.where, "through '" + self.declared->name + "::" + column.member() + "'")
        .remedy("name the relation after its column: '" + member.name + "' follows '" + member.name
                + "_id'; with another that is named so, it is the way back");
  }

  void ambiguous(const field& member, const mapped_record& self, const mapped_record& other,
                 const std::vector<followed>& found) {
    auto& said =
        report_.error(member.where, "ambiguous-relation",
                      "relation '" + member.name + "' is ambiguous: " + std::to_string(found.size())
                          + " foreign keys join '" + self.declared->name + "' and '" + other.declared->name + "'");
    for (const auto& each : found) {
      const auto& owner = into_.records[each.key->from];
      const auto& column = owner.columns[each.key->from_columns.front()];
      said.also(column.where, "through '" + owner.declared->name + "::" + column.member() + "'");
    }
    if (member.type.what == type_kind::one)
      said.remedy("name the relation after its column: '" + member.name + "' follows '" + member.name + "_id'");
    else
      said.remedy(
          "mark it [[cupel::transient]], and query with where(); many over one of several keys is not supported yet");
  }

  std::string inverse_of(std::size_t at, const mapped_relation& of) const {
    const auto* other = into_.find(of.target);
    const auto& self = into_.records[at];
    for (const auto& each : other->relations)
      if (each.target == self.qualified_name && each.here == of.there && each.there == of.here
          && !(other == &self && each.member == of.member))
        return each.member;
    return {};
  }

  system_model& into_;
  const std::vector<joined_records>& keys_;
  diagnostics& report_;
};

}  // namespace

void add_relations(system_model& into, const std::vector<joined_records>& keys, diagnostics& report) {
  relater(into, keys, report).run();
}

}  // namespace cupel::codegen
