// SPDX-License-Identifier: Apache-2.0
#include "evolution/evolution.hpp"

#include <cupel/migration/inverse.hpp>
#include <cupel/runner/describe.hpp>
#include <sstream>
#include <stdexcept>

#include "tools/codegen/commands/amended_head.hpp"
#include "tools/codegen/commands/new_revision.hpp"
#include "tools/codegen/write/migration_source.hpp"

namespace cupel::test {
namespace {

std::string printed(const codegen::diagnostics& report) {
  std::ostringstream out;
  report.print(out);
  return out.str();
}

codegen::opened_system open(const evolution_case& of, const std::string& header) {
  codegen::system_config config;
  config.name = "evolution";
  config.root = of.folder.string();
  config.reading.root = config.root;
  config.reading.headers = {header};
  config.reading.include_dirs = {CUPEL_INCLUDE};
  std::ostringstream said;
  auto declarations = codegen::read_models(config.reading, said);
  codegen::diagnostics report(config.root);
  if (declarations.ok) {
    auto model = codegen::make_model(std::move(declarations), {}, report);
    report.print(said);
    if (!report.has_errors()) {
      codegen::history past;
      past.ok = true;
      return {std::move(config), std::move(model), std::move(past)};
    }
  }
  throw std::runtime_error(said.str());
}

}  // namespace

evolution::evolution(const evolution_case& of) {
  before_.emplace(open(of, "before.hpp"));
  after_.emplace(open(of, "after.hpp"));

  codegen::diagnostics first_report(of.folder.string());
  const auto first = codegen::plan_to_models(*before_, {}, {}, first_report);
  if (!first) throw std::runtime_error(printed(first_report));
  migration::problem none;
  migration::replay(first_state_, *first, none);

  diff::consent words;
  const auto tables = codegen::table_names(*after_, first_state_);
  for (const auto& each : of.renames) words.words.push_back(codegen::parse_rename(each, tables));
  for (const auto& each : of.drops) words.words.push_back(codegen::parse_drop(each, tables));
  codegen::diagnostics second_report(of.folder.string());
  const auto second = codegen::plan_to_models(*after_, first_state_, words, second_report);
  said_ = printed(second_report);
  if (!second) return;
  planned_ = true;
  last_state_ = first_state_;
  way_back_ = migration::inverse(memory_, *second, last_state_);

  first_ = migration::revision{
      .id = "r1", .parent = {}, .message = "before", .created = "2025-12-18T10:45:00Z", .upgrade = *first};
  second_ = migration::revision{
      .id = "r2", .parent = "r1", .message = "after", .created = "2025-12-19T10:45:00Z", .upgrade = *second};
  revisions_ = {&first_, &second_};
  registry_.system = "evolution";
  registry_.revisions = {revisions_.data(), revisions_.size()};
  registry_.models = after_->model.operations();
  registry_.databases = {.postgresql = true, .sqlite = true};
}

std::string evolution::source() const {
  if (second_.upgrade.count == 0) return "nothing\n";
  auto written = second_;
  written.downgrade = way_back_;
  const auto text = codegen::migration_source("evolution", written);
  const auto begin = text.find("inline constexpr operation upgrade");
  const auto end = text.find("inline constexpr revision self");
  return text.substr(begin, end - begin);
}

std::size_t evolution::left_to_do(std::string& said) const {
  codegen::diagnostics report(after_->config.root);
  const auto again = codegen::plan_to_models(*after_, last_state_, {}, report);
  said = printed(report);
  if (!again) throw std::runtime_error(said);
  return again->count;
}

std::string evolution::edited_by_hand() const {
  std::string result;
  migration::arena memory;
  const auto look = [&](const migration::revision& head, const schema::catalog& before) {
    const auto found = codegen::find_edited(memory, head, before);
    if (found.what != nullptr)
      result += std::string(head.id) + ": " + runner::describe_operation(*found.what)
                + (found.is_missing ? " is missing\n" : " was added\n");
  };
  look(first_, {});
  look(second_, first_state_);
  return result;
}

}  // namespace cupel::test
