// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/history/lowering.hpp"

#include <cupel/dialect/ddl/lower.hpp>
#include <cupel/migration/inverse.hpp>

namespace cupel::codegen {
namespace {

// One catalog goes along the history: back by one revision and up again, so that none is copied.
class lowering_check {
 public:
  lowering_check(const std::string& dialect, const history& past, const std::vector<std::uint32_t>& order,
                 diagnostics& report)
      : dialect_(dialect), database_(dialect_of(dialect)), past_(past), order_(order), report_(report) {}

  void run() {
    for (std::size_t i = 0; i < order_.size(); ++i) {
      const auto& revision = *past_.revisions[order_[i]].what;
      const auto back = way_back(revision, i);
      if (const auto up = refused(database_, revision.upgrade, state_)) {
        tell(revision, *up, "").remedy("change it, or take " + dialect_ + " out of the system's DIALECTS");
        replay(i + 1);
      } else if (back) {
        tell(revision, *back, "the way back: ")
            .remedy(revision.downgrade.given
                        ? "change the downgrade, or say .irreversible = true in its place"
                        : "say .irreversible = true in `self`, or write a downgrade that this database can do");
      }
    }
  }

 private:
  // Before the revision and after.
  std::optional<lowering_refusal> way_back(const migration::revision& of, std::size_t position) {
    if (of.irreversible) return std::nullopt;
    auto list = of.downgrade;
    if (list.given) {
      migration::problem none;
      migration::replay(state_, of.upgrade, none);
    } else {
      list = migration::inverse(*past_.memory, of.upgrade, state_);
    }
    auto result = refused(database_, list, state_);
    if (result) replay(position);
    return result;
  }
  // After so many revisions.
  void replay(std::size_t count) {
    state_ = {};
    migration::problem none;
    for (std::size_t i = 0; i < count; ++i) migration::replay(state_, past_.revisions[order_[i]].what->upgrade, none);
  }
  diagnostic& tell(const migration::revision& of, const lowering_refusal& what, const char* before) {
    const auto& at = what.what == nullptr ? of.at : what.what->at;
    return report_.error(past_.origins.of(at), "dialect",
                         "revision '" + std::string(of.id) + "': " + before + what.reason);
  }

  const std::string& dialect_;
  driver::database database_;
  const history& past_;
  const std::vector<std::uint32_t>& order_;
  diagnostics& report_;
  schema::catalog state_;
};

}  // namespace

driver::database dialect_of(const std::string& name) {
  return name == "sqlite" ? driver::database::sqlite : driver::database::postgresql;
}

std::optional<lowering_refusal> refused(driver::database database, const migration::operations& list,
                                        schema::catalog& state) {
  try {
    dialect::lower(database, list, state);
    return std::nullopt;
  } catch (const dialect::operation_error& refusal) {
    return lowering_refusal{&refusal.from(), refusal.reason()};
  } catch (const cupel::usage_error& refusal) {
    return lowering_refusal{nullptr, refusal.what()};
  }
}

void check_lowering(const std::vector<std::string>& dialects, const history& past,
                    const std::vector<std::uint32_t>& order, diagnostics& report) {
  for (const auto& each : dialects) lowering_check(each, past, order, report).run();
}

}  // namespace cupel::codegen
