// SPDX-License-Identifier: Apache-2.0
// cupel revision: a new migration source; the unsealed head again (--amend); or away with it (--remove).
#include <cupel/dialect/ddl/apply.hpp>
#include <cupel/driver/url_secrets.hpp>
#include <cupel/migration/inverse.hpp>
#include <cupel/runner/describe.hpp>
#include <cupel/runner/one_line.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string_view>

#include "tools/codegen/commands/amended_head.hpp"
#include "tools/codegen/commands/new_revision.hpp"
#include "tools/codegen/commands/note_rows.hpp"
#include "tools/codegen/history/locks.hpp"
#include "tools/codegen/history/lowering.hpp"
#include "tools/codegen/read/utf8.hpp"
#include "tools/codegen/write/migration_source.hpp"
#include "tools/codegen/write/output.hpp"
#include "tools/codegen/write/report.hpp"

namespace cupel::codegen {
namespace {

namespace fs = std::filesystem;

struct revision_options {
  system_choice choice;
  std::string message;
  bool autogenerate = false;
  bool amend = false;
  bool remove = false;
  bool dry_run = false;
  std::string id;
  std::string date;
  std::vector<std::string> renames;
  std::vector<std::string> drops;
};

// Branches come with merges; until then these words are refused by name.
void refuse_branches(CLI::App& line, std::vector<std::string>& given) {
  for (const auto* word : {"--head", "--branch-label", "--depends-on"})
    line.add_option_function<std::string>(word, [&given, word](const std::string&) { given.emplace_back(word); })
        ->group("");
  line.add_flag_function("--splice", [&given](std::int64_t) { given.emplace_back("--splice"); })->group("");
}

class run_of {
 public:
  run_of(const revision_options& options, opened_system& system)
      : options_(options), system_(system), report_(system.config.root) {}

  int run() {
    const int code = options_.remove ? remove() : options_.amend ? amend() : add();
    std::ostringstream said;  // a word of consent is repeated there
    report_.print(said);
    std::vector<std::string_view> words(options_.renames.begin(), options_.renames.end());
    words.insert(words.end(), options_.drops.begin(), options_.drops.end());
    std::cerr << driver::without_secrets(said.str(), words);
    return report_.has_errors() ? 1 : code;
  }

 private:
  const system_config& config() const { return system_.config; }
  std::string shown(const std::string& file) const {
    return fs::path(file).lexically_relative(config().root).generic_string();
  }

  diff::consent consent(const schema::catalog& now) const {
    diff::consent result;
    const auto tables = table_names(system_, now);
    for (const auto& each : options_.renames) result.words.push_back(parse_rename(each, tables));
    for (const auto& each : options_.drops) result.words.push_back(parse_drop(each, tables));
    return result;
  }

  const char* text(const std::string& content) { return system_.past.memory->text(content); }

  int add() {
    const auto now = replay_history(system_, head_is::kept, report_);
    if (!now) return 1;
    migration::revision made;
    diff::consent words;
    if (options_.autogenerate) {
      words = consent(now->catalog);
      const auto planned = plan_to_models(system_, now->catalog, words, report_);
      if (!planned) return 1;
      if (planned->count == 0) {
        std::cout << config().name << ": no difference between models and migrations; nothing written\n";
        return 0;
      }
      made.upgrade = *planned;
      if (!settle_ways(made, now->catalog)) return 1;
    }
    const auto id = options_.id.empty() ? new_id(system_.past) : options_.id;
    if (!migration::good_id(id.c_str()))
      throw usage_error(
          "--rev-id takes 1 to 40 of A-Z, a-z, 0-9 and _, and none of base, head, heads and current, not '" + id + "'");
    if (const auto* other = system_.past.find(id)) {
      report_.error(other->where, "history", "a revision '" + id + "' stands already");
      return 1;
    }
    made.id = text(id);
    made.parent = now->head == nullptr ? nullptr : now->head->what->id;
    made.message = text(options_.message.empty() ? message_for(system_, now->drift, words) : options_.message);
    made.created = text(creation_time(options_.date));
    return write(made, {}, now->catalog);
  }

  // From the state before the head to today's models, under the head's id.
  int amend() {
    const auto now = replay_history(system_, head_is::rewritten, report_);
    if (!now || !head_may_change(now->head)) return 1;
    const auto& head = *now->head->what;
    if (report_hand_edits(system_, *now->head, now->catalog, report_)) return 1;
    if (head.downgrade.given || (head.irreversible && no_way_back(head.upgrade, now->catalog).empty()))
      return refuse(head.at, "the head's way back was written by hand, and --amend would lose it");
    schema::catalog models;
    migration::problem none;  // make_model has replayed them
    migration::replay(models, system_.model.operations(), none);
    auto words = consent(now->catalog);
    const auto kept = consent_of_head(head, now->catalog, models);
    words.words.insert(words.words.end(), kept.words.begin(), kept.words.end());
    const auto planned = plan_to_models(system_, now->catalog, std::move(words), report_);
    if (!planned) return 1;
    if (planned->count == 0)
      return refuse(head.at, "without the head there is no difference left; take it away: cupel revision --remove");
    auto made = head;
    made.upgrade = *planned;
    if (!settle_ways(made, now->catalog)) return 1;
    if (!options_.message.empty()) made.message = text(options_.message);
    return write(made, now->head->file, now->catalog);
  }

  // What is written must build: each database can do it, and its way back, or the revision says that there is none.
  bool settle_ways(migration::revision& made, const schema::catalog& now) {
    for (const auto& name : config().dialects) {
      auto state = now;
      const auto no = refused(dialect_of(name), made.upgrade, state);
      if (no)
        report_.error(place_in_models(no->what), "dialect", no->reason)
            .remedy("change it, or take " + name + " out of the system's DIALECTS");
    }
    if (report_.has_errors()) return false;
    no_way_back_ = no_way_back(made.upgrade, now);
    made.irreversible = !no_way_back_.empty();
    return true;
  }
  // Why one of the databases cannot do what is derived; empty where all can.
  std::string no_way_back(const migration::operations& upgrade, const schema::catalog& before) const {
    for (const auto& name : config().dialects) {
      auto state = before;
      const auto back = migration::inverse(*system_.past.memory, upgrade, state);
      if (const auto no = refused(dialect_of(name), back, state)) return no->reason;
    }
    return {};
  }
  // Of the column or the table that a planned operation is about.
  place place_in_models(const schema::definition* what) const {
    const auto& model = system_.model;
    if (what == nullptr || model.origins.knows(what->at)) return what == nullptr ? place{} : model.origins.of(what->at);
    const char* const column = migration::visit(*what, [](const auto& it) -> const char* {
      if constexpr (requires {
                      it.table;
                      it.name;
                    })
        return it.name;
      return nullptr;
    });
    for (const auto* each : model.definitions) {
      if (each->what != schema::kind::table) continue;
      const auto& table = static_cast<const schema::table&>(*each);
      if (!schema::same_name(table.name, dialect::table_of(*what))) continue;
      for (const auto& one : table.columns)
        if (schema::same_name(one.name, column)) return model.origins.of(one.at);
      return model.origins.of(table.at);
    }
    return {};
  }

  int remove() {
    const auto now = replay_history(system_, head_is::removed, report_);
    if (!now || !head_may_change(now->head)) return 1;
    const auto& file = now->head->file;
    if (!options_.dry_run) fs::remove(file);
    std::cout << (options_.dry_run ? "would remove " : "removed ") << shown(file) << '\n';
    const auto step = fs::path(file).replace_extension(".cpp");
    if (fs::exists(step))
      std::cout << "note: its data step stands still; remove it, too: " << shown(step.generic_string()) << '\n';
    std::cout << "note: a database that is at '" << now->head->what->id << "' has to go back before the next build\n";
    return 0;
  }

  bool head_may_change(const source_revision* head) {
    if (head == nullptr) {
      report_.error({}, "history", "there is no revision yet");
      return false;
    }
    for (const auto& each : system_.past.sealed)
      if (schema::same_name(each.what.id, head->what->id)) {
        report_.error(head->where, "sealed", "revision '" + std::string(head->what->id) + "' is sealed")
            .also(each.where, "here")
            .remedy("write the change as a revision of its own: cupel revision --autogenerate -m …");
        return false;
      }
    return true;
  }

  int refuse(const schema::place& at, const std::string& why) {
    report_.error(system_.past.origins.of(at), "history", why);
    return 1;
  }

  // `file`: of the revision that is written again.
  int write(const migration::revision& made, std::string file, const schema::catalog& before) {
    const auto source = migration_source(config().name, made);
    if (file.empty()) {
      const auto name = migration_file_name(config().file_template, made.id, made.created, made.message);
      file = (fs::path(config().migrations) / (name + ".hpp")).generic_string();
      if (fs::exists(file)) {
        report_.error({}, "history", "'" + shown(file) + "' stands already; FILE_TEMPLATE does not tell them apart");
        return 1;
      }
    }
    if (options_.dry_run) {
      std::cout << "// " << shown(file) << '\n' << source;
      notes(made, before, std::cerr);
      return 0;
    }
    fs::create_directories(config().migrations);
    write_file(file, source);
    std::cout << "wrote " << shown(file) << '\n';
    for (const auto& each : made.upgrade) std::cout << "  " << runner::describe_operation(each.what) << '\n';
    notes(made, before, std::cout);
    return 0;
  }
  void notes(const migration::revision& made, const schema::catalog& before, std::ostream& out) const {
    if (!no_way_back_.empty()) out << "note: it says .irreversible = true; the way back: " << no_way_back_ << '\n';
    note_rows(made.upgrade, before, out);
    schema::catalog state = before;
    for (const auto& each : too_strong(config().max_lock, made.upgrade, state))
      out << "note: the build refuses it: " << each.text << '\n';
  }

  const revision_options& options_;
  opened_system& system_;
  diagnostics report_;
  std::string no_way_back_;  // of the revision that is written
};

}  // namespace

int revision(words_of_command arguments) {
  CLI::App line{"a new migration source", "cupel revision"};
  revision_options options;
  std::vector<std::string> refused;
  options.choice.add_to(line);
  line.add_option("-m,--message", options.message,
                  "what it is for, in a few words; --autogenerate has some of its own");
  line.add_flag("--autogenerate", options.autogenerate, "with the operations that lead to today's models");
  line.add_option("--rename", options.renames, "consent: table.column:new_name or table:new_name")
      ->allow_extra_args(false);
  line.add_option("--drop", options.drops, "consent: table.column or table may go, with what it holds")
      ->allow_extra_args(false);
  line.add_option("--rev-id", options.id, "its id; otherwise twelve random hexadecimal digits");
  line.add_option("--date", options.date, "its time, ISO 8601 with a zone; otherwise SOURCE_DATE_EPOCH, or now");
  line.add_flag("--dry-run", options.dry_run, "print it, write nothing");
  auto* amend = line.add_flag("--amend", options.amend, "the unsealed head again, from today's models");
  line.add_flag("--remove", options.remove, "take the unsealed head away")->excludes(amend);
  refuse_branches(line, refused);
  if (const auto code = parse_line(line, arguments)) return *code;

  if (!refused.empty()) throw usage_error(refused.front() + " is not in this release: a history has one head");
  if (options.remove
      && (options.autogenerate || !options.message.empty() || !options.id.empty() || !options.renames.empty()
          || !options.drops.empty() || !options.date.empty()))
    throw usage_error("--remove takes nothing but --dry-run");
  if (options.amend && (!options.id.empty() || !options.date.empty()))
    throw usage_error("--amend keeps the id and the date of the head");
  if (runner::one_line(options.message) != options.message)
    throw usage_error("the message of a revision is one line, without control characters");
  if (!is_utf8(options.message)) throw usage_error("the message of a revision is text in UTF-8");
  if (!options.message.empty() && options.message.find_first_not_of(' ') == std::string::npos)
    throw usage_error("the message of a revision says something: -m \"add users.phone\"");
  if (!options.amend && !options.autogenerate && !(options.renames.empty() && options.drops.empty()))
    throw usage_error("--rename and --drop are for --autogenerate");
  if (!options.amend && !options.remove && !options.autogenerate && options.message.empty())
    throw usage_error(
        "an empty revision needs a message: -m \"add users.phone\"; with --autogenerate it has one of its own");
  auto opened = open_system(options.choice.one(), std::cerr);
  return opened ? run_of(options, *opened).run() : 1;
}

}  // namespace cupel::codegen
