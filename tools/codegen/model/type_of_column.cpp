// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/model/type_of_column.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cupel/schema/type_text.hpp>
#include <utility>

#include "tools/codegen/model/naming.hpp"

namespace cupel::codegen {
namespace {

namespace types = schema::types;

std::int32_t number(const attribute& from, std::size_t at) {
  return at < from.arguments.size() ? static_cast<std::int32_t>(from.arguments[at].number) : 0;
}

enum_storage storage_of(const enumeration& of) {
  const auto* as = find(of.attributes, "stored_as");
  if (as == nullptr || as->arguments.empty()) return enum_storage::text;
  const auto& way = as->arguments.front().text;
  return way == "integer" ? enum_storage::integer : way == "native" ? enum_storage::native : enum_storage::text;
}

// No database has unsigned integers: each gets the next wider type; 64 bits stay, and the driver refuses what is above.
schema::type integer_type(type_kind what) {
  switch (what) {
    case type_kind::int8:
    case type_kind::int16:
    case type_kind::uint8: return types::smallint;
    case type_kind::int32:
    case type_kind::uint16: return types::integer;
    default: return types::bigint;
  }
}

class chooser {
 public:
  chooser(const reading& all, const field& member, diagnostics& report) : all_(all), member_(member), report_(report) {}

  column_type run() {
    from(member_.type);
    if (const auto* given = find(member_.attributes, "type"); given != nullptr && !given->arguments.empty()) {
      const auto& spelling = given->arguments.front().text;
      if (const auto known = parse_type(spelling)) {
        result_.sql = *known;
        if (spelling.find('(') != std::string::npos) check_size(given->arguments.front());
      } else {
        result_.sql = types::custom("");
        result_.custom_name = spelling;
      }
    }
    if (const auto* given = find(member_.attributes, "length")) result_.sql = types::varchar(number(*given, 0));
    if (const auto* given = find(member_.attributes, "character")) result_.sql = types::character(number(*given, 0));
    if (const auto* given = find(member_.attributes, "numeric"))
      result_.sql = types::numeric(number(*given, 0), number(*given, 1));
    native();
    check_enumerators();
    for (const auto* word : {"type", "numeric"})
      if (const auto* given = find(member_.attributes, word)) check(*given);
    return std::move(result_);
  }

 private:
  // As check_ranges does for the words length, character and numeric.
  void check_size(const argument& given) {
    const auto& [kind, length, scale, dimensions, name] = result_.sql;
    const bool numeric = kind == schema::type_kind::numeric;
    const std::int32_t most = numeric ? 1000 : kind == schema::type_kind::vector ? 16000 : 10485760;
    if (length >= 1 && length <= most && scale >= 0 && scale <= length) return;
    report_.error(given.where, "arguments",
                  "'" + given.text + "' is out of range: the " + (numeric ? "precision" : "length") + " is 1 to "
                      + std::to_string(most) + (numeric ? ", the scale 0 to the precision" : ""));
  }

  // The enum's own length is checked where the enum is; here is the member's.
  void check_enumerators() {
    if (result_.enumerated == nullptr || result_.storage != enum_storage::text || result_.sql.length == 0) return;
    if (find(member_.attributes, "length") == nullptr && find(member_.attributes, "type") == nullptr) return;
    for (const auto& each : result_.enumerated->enumerators)
      if (const auto characters = characters_in(each.text); characters > result_.sql.length) {
        report_
            .error(member_.where, "enumeration",
                   "'" + each.text + "' has " + std::to_string(characters) + " characters, and the length of '"
                       + member_.name + "' is " + std::to_string(result_.sql.length))
            .also(each.where, "it is an enumerator here");
        return;
      }
  }

  // A type by the author's word must be one that a member's values go into and come out of again, on both databases.
  // What is not known here (custom) is the author's to know.
  void check(const attribute& given) {
    if (result_.sql.kind == schema::type_kind::custom || member_.type.what == type_kind::unsupported) return;
    const auto* inner = &member_.type;
    std::int32_t dimensions = 0;
    while (inner->what == type_kind::strong || inner->what == type_kind::array) {
      dimensions += inner->what == type_kind::array ? 1 : 0;
      inner = &inner->element.front();
    }
    if (dimensions == result_.sql.dimensions && fits(*inner)) return;
    schema::text_buffer text;
    schema::write(text, result_.sql);
    report_
        .error(given.where, "contradiction",
               "attribute 'cupel::" + given.name + "' makes a column of " + text.text + ", which does not hold '"
                   + readable(member_.type) + "' of member '" + member_.name + "'")
        .remedy(remedy());
  }

  std::string remedy() const {
    if (result_.sql.kind != schema::type_kind::numeric)
      return "declare the member as a type of that column, or leave the word out";
    return "a numeric is held by a cupel::decimal of its precision and scale, and up to 18 digits by a number; without "
           "a "
           "precision, or with more digits, by a std::string";
  }

  bool fits(const cxx_type& type) const {
    using sql = schema::type_kind;
    const auto& of = result_.sql;
    const bool scaled = of.length > 0 && of.length <= 18;  // an integer on SQLite
    const bool text = of.kind == sql::text || of.kind == sql::varchar || of.kind == sql::character;
    const bool integer = of.kind == sql::smallint || of.kind == sql::integer || of.kind == sql::bigint;
    if (type.what == type_kind::enumeration)
      return result_.enumerated == nullptr
             || (storage_of(*result_.enumerated) == enum_storage::integer ? integer : text);
    if (of.kind == sql::numeric) {
      if (type.what == type_kind::decimal) return of.length == type.precision && of.scale == type.scale;
      if (of.dimensions > 0) return false;
      if (type.what == type_kind::string) return !scaled;
      return scaled && type.what <= type_kind::float64 && type.what != type_kind::boolean;
    }
    switch (type.what) {
      case type_kind::string:
      case type_kind::json: return text || of.kind == sql::json || of.kind == sql::jsonb;
      case type_kind::float32:
      case type_kind::float64: return of.kind == sql::real || of.kind == sql::double_precision;
      case type_kind::boolean: return of.kind == sql::boolean;
      case type_kind::timestamp: return of.kind == sql::timestamptz;
      case type_kind::local_timestamp: return of.kind == sql::timestamp;
      case type_kind::date: return of.kind == sql::date;
      case type_kind::time_of_day: return of.kind == sql::time_of_day;
      case type_kind::interval: return of.kind == sql::interval;
      case type_kind::uuid: return of.kind == sql::uuid;
      case type_kind::bytes: return of.kind == sql::bytes;
      case type_kind::vector: return of.kind == sql::vector && of.length == type.dimension;
      case type_kind::decimal: return false;
      default: return integer;
    }
  }

  void from(const cxx_type& type) {
    switch (type.what) {
      case type_kind::boolean: result_.sql = types::boolean; break;
      case type_kind::float32: result_.sql = types::real; break;
      case type_kind::float64: result_.sql = types::double_precision; break;
      case type_kind::string: result_.sql = types::text; break;
      case type_kind::timestamp: result_.sql = types::timestamptz; break;
      case type_kind::local_timestamp: result_.sql = types::timestamp; break;
      case type_kind::date: result_.sql = types::date; break;
      case type_kind::time_of_day: result_.sql = types::time_of_day; break;
      case type_kind::interval: result_.sql = types::interval; break;
      case type_kind::uuid: result_.sql = types::uuid; break;
      case type_kind::json: result_.sql = types::jsonb; break;
      case type_kind::decimal: result_.sql = types::numeric(type.precision, type.scale); break;
      case type_kind::bytes: result_.sql = types::bytes; break;
      case type_kind::vector: result_.sql = types::vector(type.dimension); break;
      case type_kind::enumeration: enumerated(type); break;
      case type_kind::array: array(type); break;
      case type_kind::strong: from(type.element.front()); break;
      default:
        if (type.what <= type_kind::uint64) result_.sql = integer_type(type.what);
    }
  }

  // A member that says what its column is made of has a text there, whatever its enum is elsewhere.
  void native() {
    if (result_.storage != enum_storage::native) return;
    if (result_.sql.kind != schema::type_kind::enumeration) {
      result_.storage = enum_storage::text;
      result_.custom_name = result_.sql.kind == schema::type_kind::custom ? result_.custom_name : std::string{};
    } else if (const auto* collate = find(member_.attributes, "collate")) {
      report_.error(collate->where, "contradiction",
                    "attribute 'cupel::collate' is for texts, and '" + member_.name + "' is of a native enum");
    }
  }

  void enumerated(const cxx_type& type) {
    result_.enumerated = find_enumeration(all_, type.name);
    if (result_.enumerated == nullptr) return;
    const auto& of = *result_.enumerated;
    result_.storage = storage_of(of);
    const auto* length = find(of.attributes, "length");
    if (result_.storage == enum_storage::integer) {
      result_.sql = integer_type(of.underlying);
    } else if (result_.storage == enum_storage::native) {
      result_.sql = types::enumeration("");
      result_.custom_name = type_name_of(of);
    } else {
      result_.sql = length == nullptr ? types::text : types::varchar(number(*length, 0));
    }
  }

  void array(const cxx_type& type) {
    from(type.element.front());
    if (result_.enumerated != nullptr)
      report_.error(member_.where, "unsupported", "'" + member_.name + "': an array of an enum is not supported yet")
          .remedy("store the values as text: std::vector<std::string>");
    result_.sql = types::array_of(result_.sql);
  }

  const reading& all_;
  const field& member_;
  diagnostics& report_;
  column_type result_;
};

// clang-format off
constexpr std::pair<std::string_view, schema::type> plain_types[] = {
  {"boolean", types::boolean}, {"bool", types::boolean}, {"smallint", types::smallint}, {"int2", types::smallint},
  {"integer", types::integer}, {"int", types::integer}, {"int4", types::integer}, {"bigint", types::bigint},
  {"int8", types::bigint}, {"real", types::real}, {"float4", types::real}, {"double precision", types::double_precision},
  {"float8", types::double_precision}, {"text", types::text}, {"bytea", types::bytes}, {"date", types::date},
  {"time", types::time_of_day}, {"time without time zone", types::time_of_day}, {"timestamp", types::timestamp},
  {"timestamp without time zone", types::timestamp}, {"timestamptz", types::timestamptz},
  {"timestamp with time zone", types::timestamptz}, {"interval", types::interval}, {"uuid", types::uuid},
  {"json", types::json}, {"jsonb", types::jsonb}, {"numeric", types::numeric()}, {"decimal", types::numeric()},
  {"varchar", types::varchar()}, {"character varying", types::varchar()},
};
constexpr std::pair<std::string_view, schema::type_kind> sized_types[] = {
  {"varchar", schema::type_kind::varchar}, {"character varying", schema::type_kind::varchar},
  {"character", schema::type_kind::character}, {"char", schema::type_kind::character},
  {"numeric", schema::type_kind::numeric}, {"decimal", schema::type_kind::numeric},
  {"vector", schema::type_kind::vector},
};
// clang-format on

std::string without_blanks_around(std::string text) {
  while (!text.empty() && text.back() == ' ') text.pop_back();
  text.erase(0, text.find_first_not_of(' '));
  return text;
}

bool read_number(const std::string& text, std::int32_t& into) {
  const auto trimmed = without_blanks_around(text);
  const auto [end, error] = std::from_chars(trimmed.data(), trimmed.data() + trimmed.size(), into);
  return error == std::errc{} && end == trimmed.data() + trimmed.size();
}

}  // namespace

std::string type_name_of(const enumeration& of) {
  const auto* given = find(of.attributes, "name");
  return given == nullptr || given->arguments.empty() ? snake_case(of.name) : given->arguments.front().text;
}

column_type type_of_column(const reading& all, const field& member, diagnostics& report) {
  return chooser(all, member, report).run();
}

std::optional<schema::type> parse_type(const std::string& spelling) {
  std::string text = without_blanks_around(spelling);
  std::ranges::transform(text, text.begin(), [](unsigned char each) { return static_cast<char>(std::tolower(each)); });
  std::int32_t dimensions = 0;
  while (text.ends_with("[]")) {
    text.resize(text.size() - 2);
    text = without_blanks_around(std::move(text));
    ++dimensions;
  }
  std::optional<schema::type> result;
  const auto open = text.find('(');
  if (open == std::string::npos) {
    for (const auto& [name, type] : plain_types)
      if (text == name) result = type;
  } else if (text.ends_with(')')) {
    const auto inside = text.substr(open + 1, text.size() - open - 2);
    const auto comma = inside.find(',');
    for (const auto& [name, kind] : sized_types) {
      if (without_blanks_around(text.substr(0, open)) != name) continue;
      schema::type type{kind};
      const bool two = comma != std::string::npos;
      if (!read_number(inside.substr(0, comma), type.length)) continue;
      if (two && (kind != schema::type_kind::numeric || !read_number(inside.substr(comma + 1), type.scale))) continue;
      result = type;
    }
  }
  if (result) result->dimensions += dimensions;
  return result;
}

}  // namespace cupel::codegen
