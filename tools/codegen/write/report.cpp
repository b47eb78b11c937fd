// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/write/report.hpp"

#include <algorithm>
#include <cupel/diff/spelt.hpp>
#include <cupel/migration/checksum.hpp>
#include <optional>
#include <tuple>

#include "tools/codegen/model/object_text.hpp"

namespace cupel::codegen {
namespace {

using migration::fault;
using schema::side;

std::string quoted_text(const std::string& text) {
  return '\'' + text + '\'';
}

// What a side says holds SQL, and so often quotes of its own: it stands bare then.
std::string side_text(const std::string& text) {
  return text.find('\'') == std::string::npos ? quoted_text(text) : text;
}

// "a", "a and b", "a, b and c".
std::string listed(const std::vector<std::string>& names) {
  std::string result;
  for (std::size_t i = 0; i < names.size(); ++i)
    result += (i == 0 ? "" : i + 1 == names.size() ? " and " : ", ") + names[i];
  return result;
}

// Up to three by their names, more by their number.
std::string changed_names(std::vector<std::string> tables, const std::vector<std::string>& enums) {
  if (tables.size() + enums.size() <= 3) {
    tables.insert(tables.end(), enums.begin(), enums.end());
    return listed(tables);
  }
  const auto count = [](std::size_t of, const char* what) {
    return std::to_string(of) + ' ' + what + (of == 1 ? "" : "s");
  };
  std::vector<std::string> counts;
  if (!tables.empty()) counts.push_back(count(tables.size(), "table"));
  if (!enums.empty()) counts.push_back(count(enums.size(), "enum"));
  return listed(counts);
}

using word = diff::word_given::what;

bool has_no_owner(schema::kind object) {
  return object == schema::kind::table || object == schema::kind::enumeration;
}

// The word by which one of the two sides of a rename becomes the other.
const diff::word_given* rename_of(const schema::difference& of, const schema::list<schema::difference>& all,
                                  const diff::consent& given) {
  if (of.where_found == side::both) return nullptr;
  const auto kind = of.object == schema::kind::column ? word::rename_column : word::rename_table;
  if (kind == word::rename_table && !has_no_owner(of.object)) return nullptr;
  const auto found = [&](const diff::word_given& by, side where, const std::string& name) {
    return std::ranges::any_of(all, [&](const schema::difference& each) {
      if (each.object != of.object || each.where_found != where) return false;
      return kind == word::rename_table ? each.table == name : each.table == by.table && each.name == name;
    });
  };
  for (const auto& each : given.words) {
    if (each.kind != kind || (kind == word::rename_column && each.table != of.table)) continue;
    const auto& here = of.where_found == side::only_left ? each.to : each.from;
    if (here != (kind == word::rename_column ? of.name : of.table)) continue;
    if (found(each, side::only_left, each.to) && found(each, side::only_right, each.from)) return &each;
  }
  return nullptr;
}

// A rename says all: keys and indexes follow it. Null where there is none, or something beside it.
const diff::word_given* only_rename(const schema::list<schema::difference>& drift, const diff::consent& given) {
  const diff::word_given* renamed = nullptr;
  for (const auto& each : drift) {
    if (each.object == schema::kind::named_schema) continue;
    if (each.object != schema::kind::column && !has_no_owner(each.object)) continue;
    const auto* by = rename_of(each, drift, given);
    if (by == nullptr || (renamed != nullptr && by != renamed)) return nullptr;
    renamed = by;
  }
  return renamed;
}

class reporter {
 public:
  reporter(const system_model& model, const history& past, const report_options& options, diagnostics& into)
      : model_(model), past_(past), options_(options), into_(into) {}

  void run(const migration::findings& found) {
    for (const auto& each : found.problems) problem(each);
    std::vector<const schema::difference*> order;
    for (const auto& each : found.drift) order.push_back(&each);
    std::ranges::stable_sort(order, {}, [&](const auto* each) {
      const auto at = place_of(*each);
      return std::tuple(at.file, at.line, at.column);
    });
    std::string drops;
    std::vector<std::string> names;
    std::size_t asked = 0;
    for (const auto* each : order) {
      if (follows_a_table(*each, found.drift)) continue;
      drift(*each, found.drift);
      if (each->where_found != side::only_right || !asks(*each)) continue;
      drops += " --drop " + diff::shell_word(dotted(*each));
      names.push_back(dotted(*each));
      ++asked;
    }
    // `revision` writes nothing on a history that is at fault, nor before the author has said what may go.
    if (asked > 1)
      into_.last().remedy("to drop all of them: " + command() + drops + " -m " + diff::shell_text(drop_message(names)));
    if (!order.empty() && asked == 0 && found.problems.empty())
      into_.last().remedy(command() + " -m " + diff::shell_text(suggested_message(found.drift, model_.consent, past_)));
  }

 private:
  std::string command() const {
    return "cupel" + (options_.system.empty() ? "" : " --system " + options_.system) + " revision --autogenerate";
  }

  static std::string drop_message(const std::vector<std::string>& names) {
    return names.size() > 3 ? "drop what is gone" : "drop " + listed(names);
  }

  place place_of(const schema::difference& of) const {
    return of.where_found == side::only_right ? past_.origins.of(of.right) : model_.origins.of(of.left);
  }

  void drift(const schema::difference& of, const schema::list<schema::difference>& all) {
    const auto* renamed = rename_of(of, all);
    if (renamed != nullptr && of.where_found == side::only_right) return;  // told where it has its new name
    std::string text = object_text(of.object, of.table, of.name);
    switch (of.where_found) {
      case side::only_left:
        text += renamed != nullptr ? " was " + quoted_text(renamed->from) + ", and no migration renames it"
                                   : std::string(" is in the model, and no migration ")
                                         + (has_no_owner(of.object) ? "creates" : "adds") + " it";
        break;
      case side::only_right: text += " is in the migrations, and not in the model"; break;
      case side::both:
        text += ": " + std::string(of.fact_name) + ": the model says " + side_text(of.left_says.text)
                + ", the migrations say " + side_text(of.right_says.text);
        break;
    }
    auto& said =
        options_.drift_is_error ? into_.error(place_of(of), "drift", text) : into_.warning(place_of(of), "drift", text);
    if (of.where_found == side::both && of.right.line != 0)
      said.also(past_.origins.of(of.right), "the migrations say so here");
    if (of.where_found == side::only_right && asks(of)) readings(of, all, said);
    if (of.where_found == side::both) values_gone(of, said);
  }

  // What stands between quotes in the text of a side: the values of an enum, where it is the check of one.
  static std::vector<std::string> constants(const std::string& text) {
    std::vector<std::string> result;
    for (auto at = text.find('\''); at != std::string::npos; at = text.find('\'', at + 1)) {
      const auto end = text.find('\'', at + 1);
      if (end == std::string::npos) break;
      result.push_back(text.substr(at + 1, end - at - 1));
      at = end;
    }
    return result;
  }

  // Rows may hold a value that goes, and nothing but the author knows what it is now.
  void values_gone(const schema::difference& of, diagnostic& said) const {
    const std::string left = of.left_says.text;
    const std::string right = of.right_says.text;
    const auto is_list = [](const std::string& text) { return text.find(" IN (") != std::string::npos; };
    const bool lists =
        of.object == schema::kind::enumeration || (of.object == schema::kind::check && is_list(left) && is_list(right));
    // A long list is cut.
    if (!lists || std::max(left.size(), right.size()) >= schema::text_buffer::capacity) return;
    const auto now = constants(left);
    const auto before = constants(right);
    const auto in = [](const std::vector<std::string>& all, const std::string& one) {
      return std::ranges::find(all, one) != all.end();
    };
    const bool some_come = std::ranges::any_of(now, [&](const auto& each) { return !in(before, each); });
    for (const auto& each : before) {
      const bool is_renamed = std::ranges::any_of(model_.consent.words, [&](const diff::word_given& given) {
        return given.kind == word::rename_value && given.from == each && in(now, given.to);
      });
      if (in(now, each) || is_renamed) continue;
      said.remedy("a revision that takes " + quoted_text(each) + " away fails where rows hold it"
                  + (some_come ? "; where it has another name now: [[cupel::renamed_from(" + diff::cpp_string(each)
                                     + ")]] on the enumerator"
                               : ""));
    }
  }

  const diff::word_given* rename_of(const schema::difference& of, const schema::list<schema::difference>& all) const {
    return codegen::rename_of(of, all, model_.consent);
  }

  // A schema comes with the first of its tables and goes with the last, which say enough.
  static bool follows_a_table(const schema::difference& of, const schema::list<schema::difference>& all) {
    return of.object == schema::kind::named_schema && std::ranges::any_of(all, [&](const schema::difference& each) {
             return each.object == schema::kind::table && each.where_found == of.where_found
                    && schema::stands_in(each.table, of.table);
           });
  }

  static std::string dotted(const schema::difference& of) {
    return std::string(of.table) + (of.object == schema::kind::column ? "." + std::string(of.name) : "");
  }

  // What holds rows goes only by a word of the author's, which the headers may hold already.
  bool asks(const schema::difference& of) const {
    const bool is_column = of.object == schema::kind::column;
    if (of.object == schema::kind::named_schema) return true;
    if (!is_column && !has_no_owner(of.object)) return false;
    return std::ranges::none_of(model_.consent.words, [&](const diff::word_given& given) {
      const bool of_column = given.kind == word::drop_column || given.kind == word::rename_column;
      if (of_column != is_column) return false;
      return is_column ? given.table == of.table && given.from == of.name : given.from == of.table;
    });
  }

  // A rename leads to something that the migrations do not have.
  void readings(const schema::difference& of, const schema::list<schema::difference>& all, diagnostic& said) const {
    const bool is_column = of.object == schema::kind::column;
    const auto name = dotted(of);
    said.remedy("to drop it with what it holds: " + command() + " --drop " + diff::shell_word(name) + " -m "
                + diff::shell_text("drop " + name));
    if (of.object == schema::kind::named_schema) return;
    const auto rename = [&](const std::string& to) {
      said.remedy("where it has another name now: " + command() + " --rename " + diff::shell_word(name + ':' + to)
                  + " -m " + diff::shell_text("rename " + name));
    };
    bool named = false;
    for (const auto& each : all) {
      if (each.object != of.object || each.where_found != side::only_left) continue;
      if (is_column && !schema::same_name(each.table, of.table)) continue;
      rename(is_column ? each.name : each.table);
      named = true;
    }
    if (!named) rename("NEW");
  }

  // An operation of the models is at fault where the models contradict themselves.
  place place_of(const migration::problem& of) const {
    if (past_.origins.knows(of.at)) return past_.origins.of(of.at);
    return model_.origins.of(of.at);
  }

  void problem(const migration::problem& of) {
    schema::text_buffer sentence;
    migration::describe(sentence, of);
    std::string text = sentence.text;
    if (of.revision != nullptr) text = "revision " + quoted_text(of.revision) + ": " + text;
    auto& said = into_.error(place_of(of), std::string_view(migration::check_name(of.what)).substr(6), text);
    const auto* other = of.other == nullptr ? nullptr : past_.find(of.other);
    switch (of.what) {
      case fault::duplicate_id:
        if (const auto* first = past_.find(of.revision)) said.also(first->where, "it stands here, too");
        said.remedy("give the later one another .id, and name that as .parent in the revision that follows it");
        break;
      case fault::unknown_parent:
        said.remedy("bring its migration back, or set .parent to the revision that this one follows");
        break;
      case fault::two_heads:
        if (other != nullptr) said.also(other->where, "the other is here");
        said.remedy("let one follow the other: set .parent of this revision to the last one of the other branch");
        break;
      case fault::cycle:
        said.remedy(
            "set .parent of one of these revisions to one outside of the circle, or to {} where it is the first");
        break;
      case fault::bad_id:
        said.remedy("give it such an .id, and name that as .parent in the revision that follows it");
        break;
      case fault::sealed_changed:
        if (const auto parent = sealed_parent(of.revision)) said.remedy("its .parent was " + *parent);
        said.remedy(
            "it was released: databases hold what it did. Undo the edit, and write the change as a revision of "
            "its own: "
            + command() + " -m …");
        break;
      case fault::sealed_missing:
        said.remedy("it was released: databases hold what it did. Bring its migration back from version control");
        break;
      case fault::table_missing:
      case fault::column_missing:
      case fault::object_missing:
      case fault::schema_missing:
      case fault::enum_missing:
      case fault::value_missing:
      case fault::reference_missing:
        if (of.revision != nullptr)
          said.remedy(
              "no revision before this one makes it, or one has renamed or dropped it: correct the name, or set "
              ".parent to a revision that has it");
        break;
      case fault::table_exists:
      case fault::column_exists:
      case fault::object_exists:
      case fault::schema_exists:
      case fault::enum_exists:
        if (of.revision != nullptr)
          said.remedy(
              "a revision before this one makes it: take the operation away, or give what it makes another name");
        break;
      case fault::type_missing: said.remedy("write one, such as .type = text"); break;
      case fault::name_taken:
      case fault::type_name_taken: said.remedy("give one of the two another name"); break;
      case fault::downgrade_unused: said.remedy("take one of the two away"); break;
      case fault::downgrade_differs: said.remedy("correct the downgrade, or take it away: then it is derived"); break;
      default: break;
    }
  }

  // The parent by which the seal fits, as a migration writes it: nothing but the parent has changed then.
  std::optional<std::string> sealed_parent(const char* id) const {
    const auto* standing = past_.find(id);
    const auto seal = std::ranges::find_if(
        past_.sealed, [&](const sealed_source& each) { return schema::same_name(each.what.id, id); });
    if (standing == nullptr || seal == past_.sealed.end()) return std::nullopt;
    auto before = *standing->what;
    const auto fits = [&](const char* parent) {
      before.parent = parent;
      return migration::checksum(before) == seal->what.checksum.value;
    };
    if (fits(nullptr)) return "{}";
    for (const auto& each : past_.revisions)
      if (fits(each.what->id)) return quoted_text(each.what->id);
    return std::nullopt;
  }

  const system_model& model_;
  const history& past_;
  const report_options& options_;
  diagnostics& into_;
};

}  // namespace

std::string suggested_message(const schema::list<schema::difference>& drift, const diff::consent& given,
                              const history& past) {
  if (past.revisions.empty()) return "Initial schema";
  if (drift.empty()) return "…";
  if (const auto* renamed = only_rename(drift, given)) {
    const bool of_column = renamed->kind == word::rename_column;
    return "rename " + (of_column ? renamed->table + '.' : "") + renamed->from + " to " + renamed->to;
  }
  // Schemas follow their tables.
  const auto counts = [](const auto& each) { return each.object != schema::kind::named_schema; };
  const auto* const begin = std::ranges::find_if(drift, counts);
  const auto& first = begin == drift.end() ? drift[0] : *begin;
  if (std::ranges::count_if(drift, counts) > 1) {
    std::vector<std::string> tables;
    std::vector<std::string> enums;
    for (const auto& each : drift) {
      const auto* const renamed = rename_of(each, drift, given);  // its new name says enough
      auto& names = each.object == schema::kind::enumeration ? enums : tables;
      if (!counts(each) || (renamed != nullptr && has_no_owner(each.object) && renamed->to != each.table)) continue;
      if (std::ranges::find(names, each.table) == names.end()) names.emplace_back(each.table);
    }
    return "change " + changed_names(std::move(tables), enums);
  }
  const std::string verb = first.where_found == side::only_left    ? "add "
                           : first.where_found == side::only_right ? "drop "
                                                                   : "change ";
  const std::string table = first.table;
  switch (first.object) {
    case schema::kind::table: return verb + table;
    case schema::kind::named_schema: return verb + "schema " + table;
    case schema::kind::enumeration: return verb + "enum " + table;
    case schema::kind::primary_key: return verb + "the primary key of " + table;
    case schema::kind::column: return verb + table + '.' + first.name;
    default: return verb + first.name;
  }
}

void report_findings(const migration::findings& found, const system_model& model, const history& past,
                     const report_options& options, diagnostics& into) {
  reporter(model, past, options, into).run(found);
}

}  // namespace cupel::codegen
