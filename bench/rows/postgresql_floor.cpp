// SPDX-License-Identifier: Apache-2.0
#include "rows/postgresql_floor.hpp"

#include <bit>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string>

#include "rows/model_of.hpp"

namespace cupel::bench {

namespace {

using result_handle = std::unique_ptr<PGresult, decltype(&PQclear)>;

// 2000-01-01, from which PostgreSQL counts.
constexpr std::int64_t epoch = 946'684'800'000'000;

constexpr int most = 14;

/// The parameters of one statement, in the arrays that libpq takes.
struct arguments {
  const char* values[most];
  int lengths[most];
  static constexpr int formats[most] = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
  char numbers[most][8];
  int count = 0;

  void add(std::int32_t value) {
    const std::uint32_t swapped = __builtin_bswap32(static_cast<std::uint32_t>(value));
    std::memcpy(numbers[count], &swapped, sizeof swapped);
    put(numbers[count], sizeof swapped);
  }
  void add(double value) {
    const std::uint64_t swapped = __builtin_bswap64(std::bit_cast<std::uint64_t>(value));
    std::memcpy(numbers[count], &swapped, sizeof swapped);
    put(numbers[count], sizeof swapped);
  }
  void add(std::string_view value) { put(value.data(), value.size()); }
  void add(const std::string& value) { put(value.data(), value.size()); }
  template <class V> void add(const std::optional<V>& value) {
    if (value) {
      add(*value);
    } else {
      put(nullptr, 0);
    }
  }
  void put(const char* data, std::size_t size) {
    values[count] = data;
    lengths[count++] = static_cast<int>(size);
  }
};

arguments arguments_of(const plain_comparison& object) {
  arguments to;
  to.add(object.test_sample_id);
  to.add(object.std_model_id);
  to.add(object.total_score);
  to.add(object.zone_score);
  to.add(object.color_score);
  to.add(object.structure_score);
  to.add(text_of_judgment(object.judgment));
  to.add(object.confidence);
  to.add(object.top_reasons);
  to.add(object.zone_details);
  to.add(object.alignment_quality);
  to.add(object.metadata_json);
  to.add(object.processing_time_ms);
  to.add(object.algorithm_version);
  return to;
}

arguments arguments_of(const plain_sample& object) {
  arguments to;
  to.add(object.sku_code);
  to.add(object.batch_number);
  to.add(object.sample_id);
  to.add(object.image_path);
  to.add(object.inspector_id);
  to.add(object.analysis_result);
  to.add(object.notes);
  to.add(object.metadata_json);
  to.add(object.capture_device);
  to.add(object.image_width);
  to.add(object.image_height);
  return to;
}

std::string_view text(const PGresult* from, int line, int column) {
  return {PQgetvalue(from, line, column), static_cast<std::size_t>(PQgetlength(from, line, column))};
}
std::uint64_t eight_bytes(const PGresult* from, int line, int column) {
  std::uint64_t value = 0;
  std::memcpy(&value, PQgetvalue(from, line, column), sizeof value);
  return __builtin_bswap64(value);
}
void read(const PGresult* from, int line, int column, std::int32_t& into) {
  std::uint32_t value = 0;
  std::memcpy(&value, PQgetvalue(from, line, column), sizeof value);
  into = static_cast<std::int32_t>(__builtin_bswap32(value));
}
void read(const PGresult* from, int line, int column, double& into) {
  into = std::bit_cast<double>(eight_bytes(from, line, column));
}
void read(const PGresult* from, int line, int column, std::string& into) {
  into = text(from, line, column);
}
void read(const PGresult* from, int line, int column, cupel::local_timestamp& into) {
  const auto since = static_cast<std::int64_t>(eight_bytes(from, line, column));
  into = cupel::local_timestamp{std::chrono::microseconds{since + epoch}};
}
void read(const PGresult* from, int line, int column, Judgment& into) {
  into = judgment_of(text(from, line, column));
}
template <class V> void read(const PGresult* from, int line, int column, std::optional<V>& into) {
  if (PQgetisnull(from, line, column) != 0) {
    into.reset();
  } else {
    read(from, line, column, into.emplace());
  }
}

template <class T> void read_all(const PGresult* from, int line, T& into) {
  int column = 0;
  each_column(into, [&](auto& member) { read(from, line, column++, member); });
}

void expect(const PGresult* result, ExecStatusType status) {
  if (PQresultStatus(result) != status) throw std::runtime_error{PQresultErrorMessage(result)};
}

template <class T> std::string name_of(const char* statement) {
  return std::string{statement} + "_" + mapping<model_of<T>>::table_name;
}

result_handle run(PGconn* on, const std::string& statement, const arguments& with) {
  result_handle result{
      PQexecPrepared(on, statement.c_str(), with.count, with.values, with.lengths, arguments::formats, 1), &PQclear};
  expect(result.get(), PGRES_TUPLES_OK);
  return result;
}

}  // namespace

template <class T> postgresql_floor<T>::postgresql_floor(PGconn* on) : on_{on} {
  const orm::statements& sql = mapping<model_of<T>>::sql(driver::database::postgresql);
  const auto prepare = [on](const char* name, std::string_view text) {
    const result_handle made{PQprepare(on, name_of<T>(name).c_str(), std::string{text}.c_str(), 0, nullptr), &PQclear};
    expect(made.get(), PGRES_COMMAND_OK);
  };
  prepare("insert", sql.insert);
  prepare("find", sql.find);
  prepare("scan", sql.select);
}

template <class T> void postgresql_floor<T>::insert(T& object) {
  static const std::string name = name_of<T>("insert");
  const result_handle result = run(on_, name, arguments_of(object));
  int column = 0;
  each_returned(object, [&](auto& member) { read(result.get(), 0, column++, member); });
}

template <class T> bool postgresql_floor<T>::find(std::int32_t id, T& into) {
  static const std::string name = name_of<T>("find");
  arguments key;
  key.add(id);
  const result_handle result = run(on_, name, key);
  if (PQntuples(result.get()) == 0) return false;
  read_all(result.get(), 0, into);
  return true;
}

template <class T> std::vector<T> postgresql_floor<T>::scan() {
  static const std::string name = name_of<T>("scan");
  const result_handle result = run(on_, name, arguments{});
  const int lines = PQntuples(result.get());
  std::vector<T> all;
  all.reserve(static_cast<std::size_t>(lines));
  for (int line = 0; line < lines; ++line) read_all(result.get(), line, all.emplace_back());
  return all;
}

template class postgresql_floor<plain_comparison>;
template class postgresql_floor<plain_sample>;

}  // namespace cupel::bench
