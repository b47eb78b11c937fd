// SPDX-License-Identifier: Apache-2.0
// cupel heads, history, show and branches: the graph of revisions, from the sources. The same words as <system>-migrate
// prints of the program's own.
#include <cupel/migration/checksum_text.hpp>
#include <cupel/migration/history.hpp>
#include <cupel/runner/describe.hpp>
#include <iostream>

#include "tools/codegen/commands/options.hpp"
#include "tools/codegen/write/report.hpp"

namespace cupel::codegen {
namespace {

const char* or_empty(const char* text) {
  return text == nullptr ? "" : text;
}

// A history whose graph may be broken: then it is listed by files.
class graph {
 public:
  explicit graph(history& past) : past_(past) {
    const auto order = migration::order_revisions(past.registry("", {}).revisions, problems_);
    for (const auto i : order) order_.push_back(&past.revisions[i]);
  }

  bool whole() const { return problems_.empty(); }
  /// Parents first.
  const std::vector<const source_revision*>& order() const { return order_; }

  bool is_head(const source_revision& of) const { return children(of.what->id) == 0; }
  std::size_t children(const char* id) const {
    std::size_t count = 0;
    for (const auto& each : past_.revisions) count += schema::same_name(each.what->parent, id) ? 1 : 0;
    return count;
  }

  int broken(const system_config& config) const {
    diagnostics report(config.root);
    migration::findings found;
    for (const auto& each : problems_) found.problems.push_back(each);
    const system_model none;
    report_findings(found, none, past_, {.system = name_to_give(config)}, report);
    report.print(std::cerr);
    return 1;
  }

  /// The revision that `name` means: an id, the beginning of one, head, or base (null). Throws usage_error.
  const source_revision* resolve(const std::string& name) const {
    if (name == "base") return nullptr;
    if (name == "head" && !order_.empty()) return order_.back();
    const source_revision* found = nullptr;
    for (const auto& each : past_.revisions) {
      const std::string id = each.what->id;
      if (id == name) return &each;
      if (name.empty() || !id.starts_with(name)) continue;
      if (found != nullptr) throw usage_error("'" + name + "' is the beginning of several revisions");
      found = &each;
    }
    if (found == nullptr) throw usage_error("there is no revision '" + name + "'");
    return found;
  }

 private:
  history& past_;
  schema::list<migration::problem> problems_;
  std::vector<const source_revision*> order_;
};

void details(const source_revision& of) {
  std::cout << "    parent   " << (of.what->parent == nullptr ? "base" : of.what->parent) << '\n'
            << "    created  " << or_empty(of.what->created) << '\n'
            << "    source   " << schema::place_text(of.what->at) << '\n';
}

std::string label(const graph& of, const source_revision& revision) {
  return std::string(or_empty(revision.what->id)) + (of.is_head(revision) ? " (head)" : "");
}

template <class Body> int with_history(const system_choice& choice, Body&& body) {
  const auto config = choice.one();
  auto past = read_history({.folder = config.migrations, .reading = config.reading}, std::cerr);
  if (!past.ok) return 1;
  return body(config, past);
}

}  // namespace

int heads(words_of_command arguments) {
  CLI::App line{"the newest revisions", "cupel heads"};
  system_choice choice;
  bool verbose = false;
  choice.add_to(line);
  line.add_flag("-v,--verbose", verbose, "with parent and source");
  if (const auto code = parse_line(line, arguments)) return *code;
  return with_history(choice, [&](const system_config&, history& past) {
    const graph of(past);
    for (const auto& each : past.revisions) {
      if (!of.is_head(each)) continue;
      std::cout << label(of, each) << ' ' << or_empty(each.what->message) << '\n';
      if (verbose) details(each);
    }
    return 0;
  });
}

int branches(words_of_command arguments) {
  CLI::App line{"revisions that several others follow", "cupel branches"};
  system_choice choice;
  choice.add_to(line);
  if (const auto code = parse_line(line, arguments)) return *code;
  return with_history(choice, [&](const system_config&, history& past) {
    const graph of(past);
    for (const auto& each : past.revisions) {
      if (of.children(each.what->id) < 2) continue;
      std::cout << each.what->id << " (branchpoint) " << or_empty(each.what->message) << '\n';
      for (const auto& child : past.revisions)
        if (schema::same_name(child.what->parent, each.what->id))
          std::cout << "    -> " << label(of, child) << ' ' << or_empty(child.what->message) << '\n';
    }
    return 0;
  });
}

int show_history(words_of_command arguments) {
  CLI::App line{"all revisions, the newest first", "cupel history"};
  system_choice choice;
  bool verbose = false;
  std::string range;
  choice.add_to(line);
  line.add_flag("-v,--verbose", verbose, "with parent and source of each");
  line.add_option("-r,--rev-range", range, "A:B, from A to B; either may be left out");
  if (const auto code = parse_line(line, arguments)) return *code;
  return with_history(choice, [&](const system_config& config, history& past) {
    const graph of(past);
    if (!of.whole()) return of.broken(config);
    std::size_t first = 0;
    std::size_t last = of.order().size();
    if (!range.empty()) {
      const auto colon = range.find(':');
      if (colon == std::string::npos) throw usage_error("-r takes A:B, not '" + range + "'");
      const auto position = [&](const std::string& name) {  // 0: base
        const auto* revision = of.resolve(name);
        std::size_t at = 0;
        while (revision != nullptr && of.order()[at] != revision) ++at;
        return revision == nullptr ? 0 : at + 1;
      };
      if (colon > 0) first = std::max<std::size_t>(position(range.substr(0, colon)), 1) - 1;
      if (colon + 1 < range.size()) last = position(range.substr(colon + 1));
    }
    for (std::size_t i = last; i > first; --i) {
      const auto& each = *of.order()[i - 1];
      std::cout << (each.what->parent == nullptr ? "base" : each.what->parent) << " -> " << label(of, each) << ": "
                << or_empty(each.what->message) << '\n';
      if (verbose) details(each);
    }
    return 0;
  });
}

int show(words_of_command arguments) {
  CLI::App line{"a revision and its operations", "cupel show"};
  system_choice choice;
  std::string name;
  choice.add_to(line);
  line.add_option("REVISION", name, "head, a revision or the beginning of one")->required();
  if (const auto code = parse_line(line, arguments)) return *code;
  return with_history(choice, [&](const system_config& config, history& past) {
    const graph of(past);
    if (!of.whole()) return of.broken(config);
    const auto* revision = of.resolve(name);
    if (revision == nullptr) throw usage_error("base is no revision; there is nothing to show");
    const auto& what = *revision->what;
    std::cout << label(of, *revision) << ' ' << or_empty(what.message) << '\n';
    details(*revision);
    std::cout << "    checksum " << migration::checksum_text(migration::checksum(what)) << "\n    way back "
              << (what.irreversible      ? "none"
                  : what.downgrade.given ? "written"
                                         : "derived")
              << '\n';
    for (const auto& each : what.upgrade)
      std::cout << "  " << runner::describe_operation(each.what) << "  " << schema::place_text(each.what.at) << '\n';
    return 0;
  });
}

}  // namespace cupel::codegen
