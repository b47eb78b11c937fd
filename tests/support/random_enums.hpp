// SPDX-License-Identifier: Apache-2.0
// Random models of enums: columns that are native, texts or gone, with defaults; and the words that lead from one to
// another. For tests of plans, and of the SQL that they become.
#pragma once

#include <gtest/gtest.h>

#include <algorithm>
#include <cupel/diff/plan.hpp>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace cupel::test {

using namespace cupel::diff;
using migration::arena;

class random_models {
 public:
  random_models(arena& memory, unsigned seed) : memory_(memory), random_(seed) {}

  /// All operations that make the models; `result` becomes their catalog.
  migration::operations make(schema::catalog& result) {
    std::vector<const schema::definition*> list;
    for (const char* name : {"mood", "role"}) {
      values_[name] = some_values();
      auto& e = memory_.make<schema::enumeration>();
      e.name = name;
      memory_.fill(e.values, values_[name]);
      if (pick(4) != 0) list.push_back(&e);
      stands_[name] = !list.empty() && list.back() == &e;
    }
    for (const char* name : {"users", "notes"}) list.push_back(&table(name));
    const migration::operations made = memory_.list(list);
    migration::problem p;
    const bool applies = migration::replay(result, made, p);
    schema::text_buffer text;
    migration::describe(text, p);
    EXPECT_TRUE(applies) << text.text;
    return made;
  }

 private:
  unsigned pick(unsigned below) { return static_cast<unsigned>(random_()) % below; }

  std::vector<const char*> some_values() {
    std::vector<const char*> all{"a", "b", "it's", "d", "e"};
    std::shuffle(all.begin(), all.end(), random_);
    all.resize(1 + pick(4));
    return all;
  }
  const schema::table& table(const char* name) {
    auto& t = memory_.make<schema::table>();
    t.name = name;
    std::vector<schema::column> columns(1);
    columns[0].name = "id";
    columns[0].type = schema::types::integer;
    std::vector<schema::check> checks;
    for (const char* column : {"first", "second", "third"}) {
      if (pick(4) == 0) continue;
      schema::column c;
      c.name = column;
      const char* const of = pick(2) == 0 ? "mood" : "role";
      const std::vector<const char*>& values = values_[of];
      const bool native = stands_[of] && pick(3) != 0;
      c.type = native ? schema::types::enumeration(of) : schema::types::varchar(static_cast<std::int32_t>(4 + pick(3)));
      c.nullable = pick(2) == 0;
      if (pick(2) == 0) c.default_sql = quoted(values[pick(static_cast<unsigned>(values.size()))]);
      columns.push_back(c);
      if (native) continue;
      std::string in;
      for (const char* value : values) in += (in.empty() ? "" : ", ") + std::string(quoted(value));
      schema::check check;
      check.name = memory_.text("ck_" + std::string(name) + "_" + column);
      check.expression = memory_.text(std::string(column) + " IN (" + in + ")");
      checks.push_back(check);
    }
    memory_.fill(t.columns, columns);
    memory_.fill(t.checks, checks);
    return t;
  }
  const char* quoted(const std::string& value) {
    std::string text = "'";
    for (const char each : value) text += each == '\'' ? std::string("''") : std::string(1, each);
    return memory_.text(text + "'");
  }

  arena& memory_;
  std::mt19937 random_;
  std::map<std::string, std::vector<const char*>> values_;
  std::map<std::string, bool> stands_;
};

/// What is gone may go, and each value that came was one that went, where a column has both.
inline consent words_for(const schema::catalog& now, const schema::catalog& wanted) {
  using what = word_given::what;
  consent words;
  for (const schema::enumeration_state& e : now.enumerations())
    if (find_named(wanted.enumerations(), e.name) == nullptr)
      words.words.push_back({what::drop_table, e.name, e.name, "", "", "", 0, 0});
  std::uint32_t line = 1;
  for (const schema::table_state& table : wanted.tables()) {
    const schema::table_state& before = *now.find(table.name);
    for (const schema::column& c : before.columns)
      if (find_named(table.columns, c.name) == nullptr)
        words.words.push_back({what::drop_column, table.name, c.name, "", "", "", 0, 0});
    for (const schema::column& c : table.columns) {
      const schema::column* const old = find_named(before.columns, c.name);
      if (old == nullptr) continue;
      const values_of_column had(now, before, *old);
      const values_of_column has(wanted, table, c);
      std::string from;
      std::string to;
      for (const char* value : {"a", "b", "it's", "d", "e"}) {
        if (had.has(value) && !has.has(value)) from = value;
        if (!had.has(value) && has.has(value)) to = value;
      }
      if (from.empty() || to.empty()) continue;
      words.words.push_back({what::rename_value, table.name, from, to, "word", "models.hpp", line++, 1, c.name});
    }
  }
  return words;
}

}  // namespace cupel::test
