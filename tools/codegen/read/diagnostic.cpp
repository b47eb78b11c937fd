// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/diagnostic.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iomanip>
#include <map>
#include <ostream>
#include <utility>

namespace cupel::codegen {
namespace {

class source_lines {
 public:
  explicit source_lines(std::string root) : root_(std::move(root)) {}

  const std::string* line(const place& at) {
    auto [found, is_new] = files_.try_emplace(at.file);
    if (is_new) {
      std::ifstream in(std::filesystem::path(root_) / at.file);
      for (std::string text; std::getline(in, text);) {
        if (text.ends_with('\r')) text.pop_back();
        found->second.push_back(text);
      }
    }
    return at.line >= 1 && at.line <= found->second.size() ? &found->second[at.line - 1] : nullptr;
  }

 private:
  std::string root_;
  std::map<std::string, std::vector<std::string>> files_;
};

// Spaces as wide as the text before `column`: tabs are kept, and the later bytes of a UTF-8 character are no columns.
std::string indentation(const std::string& text, unsigned column) {
  std::string result;
  for (std::size_t i = 0; i + 1 < column && i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if ((byte & 0xC0U) == 0x80U) continue;
    result += byte == '\t' ? '\t' : ' ';
  }
  return result;
}

void print_source(std::ostream& out, source_lines& sources, const place& at, const std::vector<fix_it>& fixes) {
  const auto* text = sources.line(at);
  if (text == nullptr) return;
  out << std::setw(5) << at.line << " | " << *text << '\n';
  const std::size_t room = text->size() >= at.column ? text->size() - at.column + 1 : 1;
  const std::size_t length = std::clamp<std::size_t>(at.length, 1, std::max<std::size_t>(room, 1));
  out << "      | " << indentation(*text, at.column) << '^' << std::string(length - 1, '~') << '\n';
  for (const auto& fix : fixes)
    if (fix.where.file == at.file && fix.where.line == at.line)
      out << "      | " << indentation(*text, fix.where.column) << fix.text << '\n';
}

void print_place(std::ostream& out, const place& at) {
  if (at.line != 0) out << at.file << ':' << at.line << ':' << at.column << ": ";
}

bool is_between(const place& from, const place& at, const place& to) {
  const auto spot = [](const place& of) { return std::pair(of.line, of.column); };
  return at.line != 0 && at.file == from.file && at.file == to.file && spot(from) <= spot(at) && spot(at) <= spot(to);
}

}  // namespace

diagnostic& diagnostics::error(place where, std::string_view check, std::string text) {
  return add({.where = std::move(where),
              .text = std::move(text),
              .check = "cupel-" + std::string(check),
              .fixes = {},
              .notes = {}});
}

diagnostic& diagnostics::warning(place where, std::string_view check, std::string text) {
  auto& result = error(std::move(where), check, std::move(text));
  result.warning = true;
  return result;
}

diagnostic& diagnostics::add(diagnostic what) {
  last_was_hushed_ =
      std::ranges::any_of(hushed_, [&](const auto& each) { return is_between(each.first, what.where, each.second); });
  if (last_was_hushed_) return unsaid_ = std::move(what);
  all_.push_back(std::move(what));
  return all_.back();
}

bool diagnostics::has_error_in(const place& from, const place& to) const {
  return std::ranges::any_of(all_,
                             [&](const diagnostic& each) { return !each.warning && is_between(from, each.where, to); });
}

bool diagnostics::has_errors() const {
  return std::ranges::any_of(all_, [](const diagnostic& each) { return !each.warning; });
}

void diagnostics::print(std::ostream& out) const {
  std::vector<const diagnostic*> order;
  for (const auto& each : all_) order.push_back(&each);
  std::ranges::stable_sort(order, {}, [](const diagnostic* each) {
    return std::tie(each->where.file, each->where.line, each->where.column);
  });
  source_lines sources(root_);
  const diagnostic* previous = nullptr;
  for (const auto* each : order) {
    if (previous != nullptr && previous->where == each->where && previous->text == each->text) continue;
    previous = each;
    print_place(out, each->where);
    out << (each->warning ? "warning: " : "error: ") << each->text;
    if (!each->check.empty()) out << " [" << each->check << ']';
    out << '\n';
    print_source(out, sources, each->where, each->fixes);
    for (const auto& extra : each->notes) {
      print_place(out, extra.where);
      out << "note: " << extra.text << '\n';
      if (extra.where.line != 0) print_source(out, sources, extra.where, {});
    }
  }
}

}  // namespace cupel::codegen
