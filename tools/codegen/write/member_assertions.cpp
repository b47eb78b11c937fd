// SPDX-License-Identifier: Apache-2.0
// A struct that has changed since it was scanned must not be read into the wrong members: each is asserted by name and
// type, and their number by Boost.PFR. Boost.PFR takes neither bases nor more than 100 members; there the struct's
// initialisers are counted, or its structured bindings.
#include <set>

#include "tools/codegen/write/layout.hpp"
#include "tools/codegen/write/mapping_source.hpp"

namespace cupel::codegen {
namespace {

constexpr std::size_t pfr_limit = 100;

class writer {
 public:
  explicit writer(const mapping_input& input) : input_(input) {}

  std::string run() {
    for (const auto* each : records_of(input_)) {
      if (!result_.empty()) result_ += '\n';
      result_ += "// " + each->qualified_name + " is still what was scanned, member by member.\n";
      counts_.clear();
      bases(*each->declared);
      members(*each->declared);
      result_ += counts_;
      count(*each->declared);
    }
    return std::move(result_);
  }

 private:
  void say(const std::string& condition, const std::string& text, std::string& into) {
    into += static_assertion(condition, text + "; run: cupel generate") + '\n';
  }

  struct number {
    std::size_t members = 0;
    std::size_t initializers = 0;  // an array takes one for each element, here and in Boost.PFR
  };

  static number own_members(const record& of, const std::string& declared_in) {
    number result;
    for (const auto& each : of.fields)
      if (each.declared_in == declared_in) ++result.members, result.initializers += each.elements;
    return result;
  }

  // `bases` has all levels, each base before its own: so the direct ones are found by leaving those out.
  std::size_t direct_bases(const record& of) const {
    std::size_t result = 0;
    for (std::size_t i = 0; i < of.bases.size(); ++result) {
      const auto* base = find_record(input_.model.declarations, of.bases[i]);
      i += 1 + (base == nullptr ? 0 : base->bases.size());
    }
    return result;
  }

  void bases(const record& of) {
    for (const auto& each : of.bases) {
      if (!asserted_.insert(each).second) continue;
      const auto* base = find_record(input_.model.declarations, each);
      if (base != nullptr)
        count(*base, counts_);
      else
        plain_count(each, own_members(of, each), counts_);
    }
  }

  void members(const record& of) {
    const auto type = "::" + of.qualified_name;
    for (const auto& each : of.fields) {
      if (!each.type.spelling.empty())  // a transient one may have any type
        say("std::is_same_v<decltype(" + type + "::" + each.name + "), " + short_spelling(each.type.spelling) + '>',
            of.qualified_name + "::" + each.name + " has changed", result_);
      if (each.type.what != type_kind::record) continue;
      const auto* inner = find_record(input_.model.declarations, each.type.name);
      if (inner == nullptr || !asserted_.insert(inner->qualified_name).second) continue;
      bases(*inner);
      members(*inner);
      count(*inner, counts_);
    }
  }

  void count(const record& of) { count(of, result_); }
  void count(const record& of, std::string& into) {
    const auto own = own_members(of, of.qualified_name);
    if (of.bases.empty()) return plain_count(of.qualified_name, own, into);
    say("cupel::orm::initializer_count<::" + of.qualified_name
            + "> == " + std::to_string(direct_bases(of) + own.initializers),
        others(of.qualified_name), into);
  }

  void plain_count(const std::string& name, number of, std::string& into) {
    if (of.members == 0) return;
    if (of.initializers <= pfr_limit)
      return say("cupel::orm::member_count<::" + name + "> == " + std::to_string(of.initializers), others(name), into);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < of.members; ++i) names.push_back('m' + std::to_string(i));
    into += "// " + others(name) + " where this does not compile; run: cupel generate\n";
    into += "// clang-format off\n[[maybe_unused]] static void count_members(const ::" + name
            + "& object) {\n  [[maybe_unused]] const auto& [" + filled(names, 32, 6, 1)
            + "] = object;\n}\n// clang-format on\n";
  }

  static std::string others(const std::string& name) { return name + " has other members than were scanned"; }

  const mapping_input& input_;
  std::set<std::string> asserted_;
  std::string counts_;
  std::string result_;
};

}  // namespace

std::string member_assertions(const mapping_input& input) {
  return writer(input).run();
}

}  // namespace cupel::codegen
