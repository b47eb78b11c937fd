// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/commands/new_revision.hpp"

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <cupel/runner/one_line.hpp>
#include <cupel/types/iso8601.hpp>
#include <random>

#include "tools/codegen/history/examine.hpp"
#include "tools/codegen/history/sound.hpp"
#include "tools/codegen/write/report.hpp"

namespace cupel::codegen {
namespace {

using diff::word_given;

std::string iso_seconds(cupel::timestamp when) {
  char text[iso8601::timestamp_size];
  if (!iso8601::write(text, when)) throw usage_error("the date is out of range");
  return std::string(text, 19) + 'Z';
}

// The sides of the text's only `:`, or of its first `.`; the second is empty where there is none.
std::pair<std::string, std::string> cut(const std::string& text, char at) {
  const auto found = text.find(at);
  if (found == std::string::npos) return {text, {}};
  return {text.substr(0, found), text.substr(found + 1)};
}

// A table and a column of it, which is empty where a table alone is named.
std::pair<std::string, std::string> cut_column(const std::string& text, const std::set<std::string>& tables) {
  if (tables.contains(text)) return {text, {}};
  for (auto dot = text.rfind('.'); dot != std::string::npos && dot != 0; dot = text.rfind('.', dot - 1))
    if (tables.contains(text.substr(0, dot))) return {text.substr(0, dot), text.substr(dot + 1)};
  return cut(text, '.');
}

}  // namespace

std::set<std::string> table_names(const opened_system& system, const schema::catalog& now) {
  std::set<std::string> result;
  for (const auto& each : now.tables())
    if (each.present) result.insert(each.name);
  for (const auto& each : system.model.records) result.insert(each.table);
  return result;
}

word_given parse_rename(const std::string& text, const std::set<std::string>& tables) {
  const auto [old, to] = cut(text, ':');
  const auto [table, column] = cut_column(old, tables);
  if (table.empty() || to.empty() || to.find(':') != std::string::npos)
    throw usage_error("--rename takes table.column:new_name or table:new_name, not '" + text + "'");
  word_given result;
  result.kind = column.empty() ? word_given::what::rename_table : word_given::what::rename_column;
  result.table = table;
  result.from = column.empty() ? table : column;
  result.to = to;
  result.text = "--rename " + text;
  return result;
}

word_given parse_drop(const std::string& text, const std::set<std::string>& tables) {
  const auto [table, column] = cut_column(text, tables);
  if (table.empty() || (column.empty() && table != text))
    throw usage_error("--drop takes table.column or table, not '" + text + "'");
  word_given result;
  result.kind = column.empty() ? word_given::what::drop_table : word_given::what::drop_column;
  result.table = table;
  result.from = column.empty() ? table : column;
  result.text = "--drop " + text;
  return result;
}

std::string new_id(const history& past) {
  std::random_device random;
  for (;;) {
    std::string result;
    for (int i = 0; i < 12; ++i) result += "0123456789abcdef"[random() & 15U];
    if (past.find(result) == nullptr) return result;
  }
}

std::string creation_time(const std::string& date) {
  using namespace std::chrono;
  if (!date.empty()) {
    cupel::timestamp when;
    if (!iso8601::read(date, when))
      throw usage_error("--date takes an ISO 8601 time with a zone, such as 2025-12-18T10:45:00Z, not '" + date + "'");
    return iso_seconds(when);
  }
  if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH"); epoch != nullptr && *epoch != '\0') {
    std::int64_t count = 0;
    const std::string_view text = epoch;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count);
    if (error != std::errc{} || end != text.data() + text.size())
      throw usage_error("SOURCE_DATE_EPOCH is no number of seconds: '" + std::string(text) + "'");
    return iso_seconds(cupel::timestamp{seconds{count}});
  }
  return iso_seconds(floor<seconds>(system_clock::now()));
}

std::optional<standing> replay_history(opened_system& system, head_is use, diagnostics& report) {
  auto& past = system.past;
  migration::findings found;
  const auto whole = examine_history(past, system.config.name, system.model.operations());
  const auto order = past.order();
  const auto goes = [&](const migration::problem& p) {
    return use == head_is::removed && !order.empty()
           && schema::same_name(p.revision, past.revisions[order.back()].what->id);
  };
  for (const auto& each : whole.problems)
    if (!goes(each)) found.problems.push_back(each);
  report_findings(found, system.model, past, {.system = name_to_give(system.config)}, report);
  if (report.has_errors()) return std::nullopt;

  standing result;
  result.drift = whole.drift;
  if (order.empty()) return result;
  result.head = &past.revisions[order.back()];
  if (order.size() > 1) result.parent = &past.revisions[order[order.size() - 2]];
  const auto count = order.size() - (use == head_is::kept ? 0 : 1);
  check_sound(system.config.dialects, system.config.max_lock, past, report, count);
  if (report.has_errors()) return std::nullopt;
  migration::problem none;
  for (std::size_t i = 0; i < count; ++i)
    migration::replay(result.catalog, past.revisions[order[i]].what->upgrade, none);
  return result;
}

std::optional<migration::operations> plan_to_models(const opened_system& system, const schema::catalog& now,
                                                    diff::consent words, diagnostics& report) {
  schema::catalog wanted;
  migration::problem none;  // make_model has replayed them
  migration::replay(wanted, system.model.operations(), none);
  const auto& annotated = system.model.consent.words;
  words.words.insert(words.words.end(), annotated.begin(), annotated.end());
  const auto planned = diff::plan(*system.past.memory, now, wanted, words);
  for (const auto& each : planned.stale) {
    const auto& word = each.word;
    if (word.file.empty())  // a flag that means nothing is a slip
      report.error({}, "stale-consent", each.text);
    else
      report.warning({.file = word.file, .line = word.line, .column = word.column}, "stale-consent", each.text);
  }
  for (const auto& each : planned.questions) {
    auto& said = report.error(system.past.origins.of(each.at), "question", each.text);
    for (const auto& reading : each.readings) said.remedy(reading);
  }
  if (report.has_errors()) return std::nullopt;
  std::vector<const schema::definition*> kept;  // the plan's own refer to `wanted`
  for (const auto& each : planned.operations) kept.push_back(&system.past.memory->copy(each.what));
  return system.past.memory->list(kept);
}

std::string message_for(const opened_system& system, const schema::list<schema::difference>& drift,
                        diff::consent words) {
  const auto& annotated = system.model.consent.words;
  words.words.insert(words.words.end(), annotated.begin(), annotated.end());
  return runner::one_line(suggested_message(drift, words, system.past));
}

}  // namespace cupel::codegen
