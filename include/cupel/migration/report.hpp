// SPDX-License-Identifier: Apache-2.0
#pragma once
// The proof as compile errors, for a build that has only a C++ compiler. Included by registry.gen.cpp alone:
//
//   constexpr auto& verdict = cupel::migration::verdict_on<cupel::systems::color_meter>;
//   template struct cupel::migration::report<verdict>;                        // every finding, with both sides
//   #line 14 "models/color_meter/user.hpp"
//   static_assert(verdict.has(kind::column, "users", "phone"), "users.phone: in the model, no migration adds it …");
//
// A finding becomes the name of an instantiated template: that is the one way in which GCC 12 and Clang print a text
// that was made in a constant expression. Clang prints about 34 characters of each argument, so texts come in short
// pieces.
#include <cupel/migration/proof.hpp>
#include <utility>

namespace cupel::migration {

/// One problem or difference, as texts.
struct finding {
  bool is_drift = false;
  kind object{};
  schema::side where_found = schema::side::both;
  const char* table = nullptr;
  const char* name = nullptr;
  schema::text_buffer subject;   ///< "users.email: type", or the revision
  schema::text_buffer sentence;  ///< a problem's
  schema::text_buffer left;      ///< drift: what the models say
  schema::text_buffer right;     ///< drift: what the migrations say
  schema::text_buffer at;        ///< file:line, the file without its folders
};

constexpr void write_place(schema::text_buffer& out, const schema::place& at) {
  if (at.file == nullptr) return;
  const char* base = at.file;
  for (const char* p = at.file; *p != '\0'; ++p)
    if (*p == '/') base = p + 1;
  out << base << ":" << at.line;
}

constexpr finding as_finding(const problem& p) {
  finding f;
  f.table = p.table;
  f.name = p.name;
  f.subject << (p.revision == nullptr ? "the models" : p.revision);
  describe(f.sentence, p);
  write_place(f.at, p.at);
  return f;
}

constexpr finding as_finding(const schema::difference& d) {
  finding f;
  f.is_drift = true;
  f.object = d.object;
  f.where_found = d.where_found;
  f.table = d.table;
  f.name = d.name;
  if (d.object == kind::named_schema) f.subject << "schema ";
  f.subject << d.table;
  if (d.name != nullptr) f.subject << "." << d.name;
  switch (d.where_found) {
    case schema::side::only_left: f.left << "in the model", f.right << "no migration adds it"; break;
    case schema::side::only_right: f.left << "not in the model", f.right << "a migration adds it"; break;
    case schema::side::both:
      f.subject << ": " << d.fact_name;
      f.left = d.left_says;
      f.right = d.right_says;
      break;
  }
  write_place(f.at, d.where_found == schema::side::only_left ? d.left : d.right);
  return f;
}

/// All findings, kept as a constant.
template <std::size_t Count> struct examined {
  finding items[Count == 0 ? 1 : Count]{};
  static constexpr std::size_t count = Count;

  /// The migrations have the object; true as well where the history is broken and nothing was compared.
  constexpr bool has(kind object, const char* table, const char* name) const {
    return none_of(object, table, name, schema::side::only_left);
  }
  /// Every fact of the object is the same in the models and in the migrations.
  constexpr bool agrees(kind object, const char* table, const char* name) const {
    return none_of(object, table, name, schema::side::both);
  }
  /// The migrations have no such object beside the models'.
  constexpr bool lacks(kind object, const char* table, const char* name) const {
    return none_of(object, table, name, schema::side::only_right);
  }

 private:
  constexpr bool none_of(kind object, const char* table, const char* name, schema::side where_found) const {
    for (std::size_t i = 0; i < Count; ++i) {
      const finding& f = items[i];
      if (f.is_drift && f.object == object && f.where_found == where_found && schema::same_name(f.table, table)
          && schema::same_name(f.name, name))
        return false;
    }
    return true;
  }
};

/// A function of its own: as an initialiser, the call of a member of a temporary is evaluated twice by GCC 12 and
/// Clang 19.
constexpr std::size_t count_findings(const registry& r) {
  return examine(r).size();
}
/// A variable of its own: as a constant expression in a static_assert both compilers evaluate it twice (measured: 7.3 s
/// instead of 2.9 s on Clang 19, 200 tables and 1,000 revisions).
template <const registry& Registry> inline constexpr std::size_t finding_count = count_findings(Registry);

template <const registry& Registry> constexpr auto make_verdict() {
  examined<finding_count<Registry>> result;
  if constexpr (finding_count<Registry> > 0) {  // the second evaluation is paid only where there is something to say
    const findings found = examine(Registry);
    std::size_t i = 0;
    for (const problem& p : found.problems) result.items[i++] = as_finding(p);
    for (const schema::difference& d : found.drift) result.items[i++] = as_finding(d);
  }
  return result;
}
template <const registry& Registry> inline constexpr auto verdict_on = make_verdict<Registry>();

/// Short texts as template arguments, as long as their content: Clang prints a longer array as numbers.
template <std::size_t Size> struct at {
  char text[Size]{};
};
template <std::size_t Size> struct in_revision {
  char text[Size]{};
};
template <std::size_t Size> struct says {
  char text[Size]{};
};
template <std::size_t Size> struct model_says {
  char text[Size]{};
};
template <std::size_t Size> struct migrations_say {
  char text[Size]{};
};

inline constexpr std::size_t longest_piece = 31;

/// A range of a text.
struct piece {
  std::size_t from = 0;
  std::size_t size = 0;
};

/// The end of a text that is too long, since names differ at their end.
constexpr piece last_piece(const schema::text_buffer& text) {
  const std::size_t from = text.size > longest_piece ? text.size - longest_piece : 0;
  return {from, text.size - from};
}

/// The `number`th piece of a text, broken between words; of size 0 behind the end.
constexpr piece nth_piece(const schema::text_buffer& text, std::size_t number) {
  for (std::size_t from = 0;;) {
    while (from < text.size && text.text[from] == ' ') ++from;
    std::size_t size = text.size - from;
    if (size > longest_piece) {
      size = longest_piece;
      while (size > 12 && text.text[from + size] != ' ') --size;
      if (text.text[from + size] != ' ') size = longest_piece;
    }
    if (number == 0 || size == 0) return {from, size};
    --number;
    from += size;
  }
}
constexpr std::size_t count_pieces(const schema::text_buffer& text) {
  std::size_t count = 0;
  while (nth_piece(text, count).size > 0) ++count;
  return count;
}

/// One finding of a verdict, as labels. References to parts of an object are no template arguments on all compilers, so
/// the whole verdict is, and the finding's number.
template <const auto& Verdict, std::size_t I> struct labels {
  /// Every element is written, the last too: Clang prints an array as numbers that it had to fill up itself.
  template <class Label, auto Text> static constexpr Label cut(piece part) {
    Label result{};
    for (std::size_t i = 0; i < part.size; ++i) result.text[i] = (Verdict.items[I].*Text).text[part.from + i];
    result.text[part.size] = '\0';
    return result;
  }
  template <template <std::size_t> class Label, auto Text, std::size_t Number>
  static constexpr auto nth =
      cut<Label<nth_piece(Verdict.items[I].*Text, Number).size + 1>, Text>(nth_piece(Verdict.items[I].*Text, Number));
  template <template <std::size_t> class Label, auto Text>
  static constexpr auto last =
      cut<Label<last_piece(Verdict.items[I].*Text).size + 1>, Text>(last_piece(Verdict.items[I].*Text));
  template <auto Text> static constexpr auto pieces = std::make_index_sequence<count_pieces(Verdict.items[I].*Text)>{};
};

template <auto... Texts> struct drift {
  static_assert(sizeof...(Texts) == 0,
                "the models and the migrations differ [cupel-drift]; run: cupel revision --autogenerate");
};
template <auto... Texts> struct migration_error {
  static_assert(sizeof...(Texts) == 0, "the migrations are not sound [cupel-history]");
};

template <const auto& Verdict, std::size_t I> constexpr void report_one() {
  using text = labels<Verdict, I>;
  if constexpr (Verdict.items[I].is_drift)
    []<std::size_t... L, std::size_t... R>(std::index_sequence<L...>, std::index_sequence<R...>) {
      return drift<text::template last<at, &finding::subject>, text::template nth<model_says, &finding::left, L>...,
                   text::template nth<migrations_say, &finding::right, R>..., text::template last<at, &finding::at>>{};
    }(text::template pieces<&finding::left>, text::template pieces<&finding::right>);
  else
    []<std::size_t... S>(std::index_sequence<S...>) {
      return migration_error<text::template last<in_revision, &finding::subject>, text::template last<at, &finding::at>,
                             text::template nth<says, &finding::sentence, S>...>{};
    }(text::template pieces<&finding::sentence>);
}

/// A compile error for each finding; nothing where there is none. Without drift: only what no -DCUPEL_DRIFT=warning
/// excuses.
template <const auto& Verdict, bool DriftToo = true, class = std::make_index_sequence<Verdict.count>> struct report;
template <const auto& Verdict, bool DriftToo, std::size_t... I>
struct report<Verdict, DriftToo, std::index_sequence<I...>> {
  static constexpr void all() {
    (
        [] {
          if constexpr (DriftToo || !Verdict.items[I].is_drift) report_one<Verdict, I>();
        }(),
        ...);
  }
};

}  // namespace cupel::migration
