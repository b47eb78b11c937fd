// SPDX-License-Identifier: Apache-2.0
// Each folder of cases/ is a system: the definitions that its models become, as a migration would write them, with
// their places, and what the mapping is written from (expected.txt), or what is refused (expected.stderr).

#include <gtest/gtest.h>

#include <sstream>

#include "codegen/golden.hpp"
#include "support/temporary.hpp"
#include "tools/codegen/model/model.hpp"
#include "tools/codegen/read/read_models.hpp"
#include "tools/codegen/write/migration_source.hpp"

namespace {

namespace fs = std::filesystem;
using namespace cupel::codegen;
using cupel::test::compare_with_golden;

void write_flags(std::ostream& out, const mapped_column& of) {
  const std::pair<bool, const char*> flags[] = {{of.nullable, "null"},
                                                {of.has_default, "default"},
                                                {of.primary_key, "primary_key"},
                                                {of.generated, "generated"},
                                                {of.generated_always, "always"},
                                                {of.created_at, "created_at"},
                                                {of.updated_at, "updated_at"},
                                                {of.version, "version"},
                                                {of.soft_delete, "soft_delete"},
                                                {of.computed, "computed"},
                                                {of.application_default, "application_default"},
                                                {of.unique, "unique"},
                                                {of.storage == enum_storage::text, "enum_text"},
                                                {of.storage == enum_storage::integer, "enum_integer"}};
  for (const auto& [given, name] : flags)
    if (given) out << ' ' << name;
}

void write_record(std::ostream& out, const system_model& model, const mapped_record& of) {
  out << (of.view ? "view " : of.external ? "external " : "table ") << of.table << " = " << of.qualified_name << '\n';
  for (const auto& each : of.columns) {
    out << "  " << each.member() << " -> " << each.name;
    write_flags(out, each);
    out << '\n';
  }
  out << "  key:";
  for (const auto at : of.primary_key) out << ' ' << of.columns[at].name;
  out << '\n';
  for (const auto& each : of.relations) {
    const auto* target = model.find(each.target);
    out << "  " << (each.many ? "many " : "one ") << each.member << ':';
    for (std::size_t i = 0; i < each.here.size(); ++i)
      out << ' ' << of.columns[each.here[i]].name << " = " << target->table << '.'
          << target->columns[each.there[i]].name;
    if (each.nullable) out << ", may be none";
    if (!each.inverse.empty()) out << ", inverse " << each.inverse;
    out << '\n';
  }
}

std::string text_of(const system_model& model) {
  std::ostringstream out;
  cupel::migration::revision all;
  all.id = "all";
  all.upgrade = model.operations();
  out << migration_source("test", all) << '\n';
  for (const auto* each : model.definitions) {
    const auto at = model.origins.of(each->at);
    out << cupel::migration::word(each->what) << ' ' << at.file << ':' << at.line << ':' << at.column << '\n';
    if (each->what == cupel::schema::kind::table)
      for (const auto& column : static_cast<const cupel::schema::table&>(*each).columns) {
        const auto where = model.origins.of(column.at);
        out << "  " << column.name << ' ' << where.file << ':' << where.line << ':' << where.column << '\n';
      }
  }
  out << '\n';
  for (const auto& each : model.records) write_record(out, model, each);
  for (const auto& each : model.consent.words)
    out << each.file << ':' << each.line << ':' << each.column << ": " << each.text << " of " << each.table << '\n';
  return out.str();
}

class model_case : public testing::TestWithParam<std::string> {};

TEST_P(model_case, becomes_what_is_expected) {
  const auto folder = fs::path(CUPEL_CASES) / GetParam();
  read_options options;
  options.root = folder.string();
  options.include_dirs = {CUPEL_INCLUDE};
  for (const auto& each : fs::directory_iterator(folder))
    if (each.path().extension() == ".hpp") options.headers.push_back(each.path().filename().string());
  std::ranges::sort(options.headers);
  std::ostringstream said;
  auto declarations = read_models(options, said);
  ASSERT_TRUE(declarations.ok) << said.str();
  diagnostics report(folder.string());
  const auto model = make_model(std::move(declarations), {}, report);
  report.print(said);
  compare_with_golden(folder / "expected.stderr", said.str());
  compare_with_golden(folder / "expected.txt", report.has_errors() ? std::string{} : text_of(model));
}

// What is read of a model that was refused is looked at too, so that all errors come in one run; a refused member is
// not told a second time.
std::string said_of(const fs::path& folder) {
  read_options options;
  options.root = folder.string();
  options.include_dirs = {CUPEL_INCLUDE};
  for (const auto& each : fs::directory_iterator(folder))
    if (const auto name = each.path().filename().string();
        name.ends_with(".hpp") && !name.starts_with("included_") && !name.starts_with("generated_"))
      options.headers.push_back(name);
  std::ranges::sort(options.headers);
  diagnostics report(folder.string());
  make_model(read_models(options, report), {}, report);
  std::ostringstream said;
  report.print(said);
  return said.str();
}

TEST(a_refused_model, is_told_with_all_that_its_other_members_have) {
  cupel::test::temporary_folder folder;
  cupel::test::write_file(folder.path() / "input.hpp", R"(#pragma once
#include <cupel/model.hpp>
struct [[cupel::table("t")]] T {
  [[cupel::primary_key]] std::int64_t id{};
  [[cupel::lenght(3)]] std::string a{};
  [[cupel::type("jsonb")]] std::int32_t b{};
  std::uint64_t q = 18446744073709551615ull;
  [[cupel::numeric(2000, 1)]] bool once{};
};
)");
  const auto said = said_of(folder.path());
  std::vector<std::string> lines;
  for (std::istringstream in(said); in.good();)
    if (std::string line; std::getline(in, line) && line.find(": error: ") != std::string::npos)
      lines.push_back(line.substr(0, line.find(": error: ")));
  EXPECT_EQ(lines, (std::vector<std::string>{"input.hpp:5:12", "input.hpp:6:12", "input.hpp:7:21", "input.hpp:8:12",
                                             "input.hpp:8:20"}))
      << said;
}

// Each case of the reading: whatever was refused, nothing breaks, and only what has a golden of its own is said.
TEST(a_refused_model, has_no_errors_that_only_follow) {
  for (const auto& name : cupel::test::folders_of(CUPEL_READ_CASES)) {
    const auto folder = fs::path(CUPEL_READ_CASES) / name;
    const auto expected = cupel::test::content_of(folder / "expected.stderr");
    if (expected.empty()) continue;
    EXPECT_EQ(said_of(folder), expected) << name;
  }
}

INSTANTIATE_TEST_SUITE_P(folders, model_case, testing::ValuesIn(cupel::test::folders_of(CUPEL_CASES)),
                         [](const auto& of) { return of.param; });

}  // namespace
