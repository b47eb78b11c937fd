// SPDX-License-Identifier: Apache-2.0
#include "rows/sqlite_floor.hpp"

#include <cupel/types/iso8601.hpp>
#include <stdexcept>
#include <string>

#include "rows/model_of.hpp"

namespace cupel::bench {

namespace {

void expect(bool good, sqlite3_stmt* statement) {
  if (!good) throw std::runtime_error{sqlite3_errmsg(sqlite3_db_handle(statement))};
}

// As in most programs: an integer, a number, a text each by the function for it.
void bind(sqlite3_stmt* to, int position, std::int32_t value) {
  sqlite3_bind_int(to, position, value);
}
void bind(sqlite3_stmt* to, int position, double value) {
  sqlite3_bind_double(to, position, value);
}
void bind(sqlite3_stmt* to, int position, std::string_view value) {
  sqlite3_bind_text(to, position, value.data(), static_cast<int>(value.size()), SQLITE_STATIC);
}
void bind(sqlite3_stmt* to, int position, const std::string& value) {
  bind(to, position, std::string_view{value});
}
template <class V> void bind(sqlite3_stmt* to, int position, const std::optional<V>& value) {
  if (value) {
    bind(to, position, *value);
  } else {
    sqlite3_bind_null(to, position);
  }
}

std::string_view text(sqlite3_stmt* from, int column) {
  const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(from, column));
  return {data, static_cast<std::size_t>(sqlite3_column_bytes(from, column))};
}
void read(sqlite3_stmt* from, int column, std::int32_t& into) {
  into = sqlite3_column_int(from, column);
}
void read(sqlite3_stmt* from, int column, double& into) {
  into = sqlite3_column_double(from, column);
}
void read(sqlite3_stmt* from, int column, std::string& into) {
  into = text(from, column);
}
void read(sqlite3_stmt* from, int column, cupel::local_timestamp& into) {
  expect(iso8601::read(text(from, column), into), from);
}
void read(sqlite3_stmt* from, int column, Judgment& into) {
  into = judgment_of(text(from, column));
}
template <class V> void read(sqlite3_stmt* from, int column, std::optional<V>& into) {
  if (sqlite3_column_type(from, column) == SQLITE_NULL) {
    into.reset();
  } else {
    read(from, column, into.emplace());
  }
}

void bind_all(sqlite3_stmt* to, const plain_comparison& object) {
  bind(to, 1, object.test_sample_id);
  bind(to, 2, object.std_model_id);
  bind(to, 3, object.total_score);
  bind(to, 4, object.zone_score);
  bind(to, 5, object.color_score);
  bind(to, 6, object.structure_score);
  bind(to, 7, text_of_judgment(object.judgment));
  bind(to, 8, object.confidence);
  bind(to, 9, object.top_reasons);
  bind(to, 10, object.zone_details);
  bind(to, 11, object.alignment_quality);
  bind(to, 12, object.metadata_json);
  bind(to, 13, object.processing_time_ms);
  bind(to, 14, object.algorithm_version);
}

void bind_all(sqlite3_stmt* to, const plain_sample& object) {
  bind(to, 1, object.sku_code);
  bind(to, 2, object.batch_number);
  bind(to, 3, object.sample_id);
  bind(to, 4, object.image_path);
  bind(to, 5, object.inspector_id);
  bind(to, 6, object.analysis_result);
  bind(to, 7, object.notes);
  bind(to, 8, object.metadata_json);
  bind(to, 9, object.capture_device);
  bind(to, 10, object.image_width);
  bind(to, 11, object.image_height);
}

template <class T> void read_all(sqlite3_stmt* from, T& into) {
  int column = 0;
  each_column(into, [&](auto& member) { read(from, column++, member); });
}

}  // namespace

template <class T>
sqlite_floor<T>::sqlite_floor(sqlite3* on)
    : on_{on},
      insert_{prepare(mapping<model_of<T>>::sql(driver::database::sqlite).insert)},
      find_{prepare(mapping<model_of<T>>::sql(driver::database::sqlite).find)},
      scan_{prepare(mapping<model_of<T>>::sql(driver::database::sqlite).select)} {}

template <class T> auto sqlite_floor<T>::prepare(std::string_view sql) -> handle {
  sqlite3_stmt* made = nullptr;
  if (sqlite3_prepare_v3(on_, sql.data(), static_cast<int>(sql.size()), SQLITE_PREPARE_PERSISTENT, &made, nullptr)
      != SQLITE_OK) {
    throw std::runtime_error{sqlite3_errmsg(on_)};
  }
  return {made, &sqlite3_finalize};
}

template <class T> void sqlite_floor<T>::insert(T& object) {
  sqlite3_stmt* statement = insert_.get();
  bind_all(statement, object);
  expect(sqlite3_step(statement) == SQLITE_ROW, statement);
  int column = 0;
  each_returned(object, [&](auto& member) { read(statement, column++, member); });
  expect(sqlite3_step(statement) == SQLITE_DONE, statement);
  sqlite3_reset(statement);
}

template <class T> bool sqlite_floor<T>::find(std::int32_t id, T& into) {
  sqlite3_stmt* statement = find_.get();
  sqlite3_bind_int(statement, 1, id);
  const int result = sqlite3_step(statement);
  if (result == SQLITE_ROW) read_all(statement, into);
  sqlite3_reset(statement);
  return result == SQLITE_ROW;
}

template <class T> std::vector<T> sqlite_floor<T>::scan() {
  std::vector<T> all;
  sqlite3_stmt* statement = scan_.get();
  int result = SQLITE_DONE;
  while ((result = sqlite3_step(statement)) == SQLITE_ROW) read_all(statement, all.emplace_back());
  expect(result == SQLITE_DONE, statement);
  sqlite3_reset(statement);
  return all;
}

template class sqlite_floor<plain_comparison>;
template class sqlite_floor<plain_sample>;

}  // namespace cupel::bench
