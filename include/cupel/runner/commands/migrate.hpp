// SPDX-License-Identifier: Apache-2.0
// What `upgrade` and `downgrade` have in common: to run, to print the script, to show the plan.
#pragma once

#include <cupel/runner/blame.hpp>
#include <cupel/runner/commands/hazard_text.hpp>
#include <cupel/runner/commands/options.hpp>
#include <cupel/runner/migrator.hpp>
#include <cupel/runner/script.hpp>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace cupel::runner {

struct migrate_arguments {
  std::string target;
  std::string dialect;  ///< --dialect
  bool sql = false;
  bool dry_run = false;
  script_options script;
};

[[nodiscard]] inline int print_script(context& c, direction way, const migrate_arguments& arguments) {
  driver::database database = driver::database::sqlite;
  if (!arguments.dialect.empty())
    database = arguments.dialect == "sqlite" ? driver::database::sqlite : driver::database::postgresql;
  else
    database = c.location().kind;
  const range ends = resolve_range(arguments.target, c.history, way == direction::upgrade ? 0 : c.history.size());
  if (way == direction::upgrade ? ends.to < ends.from : ends.to > ends.from) {
    throw target_error{"the range goes " + std::string{way == direction::upgrade ? "down" : "up"} + ", from "
                       + c.history.name(ends.from) + " to " + c.history.name(ends.to)};
  }
  script_options how = arguments.script;
  how.skip_data_steps = c.how.skip_data_steps;
  c.out << script{c.system, c.history, database, how}.text(ends.from, ends.to);
  return 0;
}

/// An operation is announced before its first statement. Where others come between and it goes on behind them, as what
/// it laid aside does, that is said.
inline void print_transition(context& c, const transition& t, driver::database database,
                             const schema::catalog& before) {
  c.out << "-- " << name_of(t.way) << ' ' << t.revision->id << ": " << one_line(t.revision->message) << '\n';
  std::map<const schema::definition*, std::string> hazards;
  if (database == driver::database::postgresql) hazards = hazard_texts(t.operations, before);
  std::set<const schema::definition*> told;
  const auto announce = [&](const schema::definition& op) {
    const bool first = told.insert(&op).second;
    c.out << "--   " << (first ? "" : "goes on: ") << one_line(describe_operation(op) + ", " + place_text(op.at));
    if (const auto hazard = hazards.find(&op); first && hazard != hazards.end()) c.out << ": " << hazard->second;
    c.out << '\n';
  };
  const schema::definition* last = nullptr;
  for (const dialect::statement& s : t.statements) {
    if (s.from != nullptr && s.from != last)
      for (const schema::definition* const op : operations_of(s)) announce(*op);
    last = s.from;
    if (s.what == dialect::work::step)
      c.out << (c.how.skip_data_steps ? "--   left out\n" : "--   runs C++\n");
    else if (s.what == dialect::work::sql)
      c.out << dialect::script_text(s);
  }
}

/// The plan: every statement, under its revision and the line that it comes from.
[[nodiscard]] inline int print_plan(context& c, direction way, const migrate_arguments& arguments) {
  database_state state;
  driver::database database = c.location().kind;
  try {
    const auto connection = c.connect(access::read);
    database = connection->dialect();
    state = read_state(*connection, c.system);
  } catch (const connection_error& e) {
    if (e.kind() != connection_failure::missing_database || database != driver::database::sqlite) throw;
  }
  std::size_t position = require_known(state, c.history);
  const std::size_t end = resolve_target(arguments.target, c.history, position);
  if (way == direction::downgrade && end > position)
    throw target_error{"the database is at " + c.history.name(position) + ", below " + c.history.name(end)};
  planner plans{c.history, database, c.system.system};
  planner states{c.history, database, c.system.system};  // apart, for it is asked in between
  const bool up = way == direction::upgrade;
  if (up ? position >= end : position <= end)
    c.out << "nothing to do: the database is at " << c.label(position) << '\n';
  while (up ? position < end : position > end) {
    const transition t = up ? plans.up(position + 1) : plans.down(position);
    position = t.to;
    print_transition(c, t, database, states.state(t.from));
  }
  return 0;
}

[[nodiscard]] inline int run_migration(context& c, direction way, const migrate_arguments& arguments) {
  if (c.only_running != nullptr && (arguments.sql || arguments.dry_run)) {
    throw usage_error{std::string{c.only_running} + " is for a migration that runs; leave it out, "
                      + (arguments.sql ? "--sql" : "--dry-run") + " runs none"};
  }
  if (arguments.sql) return print_script(c, way, arguments);
  if (arguments.dry_run) return print_plan(c, way, arguments);
  const auto connection = way == direction::upgrade ? c.connect_to_go_to(arguments.target) : c.connect(access::change);
  console tell{c.err, c.verbose};
  c.how.observer = &tell;
  const result done = migrator{*connection, c.system, c.how}.go(way, arguments.target);
  const std::size_t position = done.to.empty() ? 0 : c.history.position(done.to);
  c.out << c.system.system << ' ' << (done.applied == 0 ? "is up to date at " : "is now at ") << c.label(position)
        << ", " << c.database << '\n';
  return 0;
}

inline void add_migration(CLI::App& line, context& c, direction way) {
  const bool up = way == direction::upgrade;
  CLI::App* const command =
      line.add_subcommand(name_of(way), up ? "bring the database up to TARGET" : "take the database down to TARGET");
  const auto arguments = std::make_shared<migrate_arguments>();
  if (up) arguments->target = "head";
  auto* const target = command->add_option(
      "TARGET", arguments->target,
      up ? "head (unless given), +N, a revision or the beginning of one, REVISION+N; with --sql also A:B"
         : "base, -N, a revision or the beginning of one, REVISION-N; with --sql also A:B");
  if (!up) target->required();
  add_run_options(*command, c);
  auto* const sql = command->add_flag("--sql", arguments->sql, "print a script for psql or sqlite3; needs no database");
  command->add_option("--dialect", arguments->dialect, "the script's database; unless given, the URL's")
      ->check(CLI::IsMember({"sqlite", "postgresql"}))
      ->needs(sql);
  command
      ->add_flag("--idempotent", arguments->script.idempotent,
                 "PostgreSQL: the script leaves out what is applied already")
      ->needs(sql);
  command
      ->add_flag("--single-transaction", arguments->script.single_transaction,
                 "one transaction round the whole script, not one for each revision")
      ->needs(sql);
  command->add_flag("--dry-run", arguments->dry_run, "show the plan with its statements, change nothing")
      ->excludes(sql);
  command->callback(
      [&c, way, arguments] { c.command = [&c, way, arguments] { return run_migration(c, way, *arguments); }; });
}

}  // namespace cupel::runner
