// SPDX-License-Identifier: Apache-2.0
#include "examples/color_meter/comparisons.hpp"

#include "examples/color_meter/audit.hpp"

namespace color_meter {
namespace {

constexpr auto& results = cupel::table<ComparisonResult>;

double total(const scores& measured) {
  return (measured.zone + measured.color + measured.structure) / 3;
}

/// The weakest score, which is what an inspector wants to know of a sample that did not pass.
cupel::json reasons(const scores& measured) {
  if (measured.color <= measured.zone && measured.color <= measured.structure) return {R"(["color"])"};
  return {measured.zone <= measured.structure ? R"(["zone"])" : R"(["structure"])"};
}

}  // namespace

Judgment judge(const scores& measured) {
  if (total(measured) >= 80) return Judgment::pass;
  return total(measured) >= 60 ? Judgment::warning : Judgment::fail;
}

ComparisonResult store_comparison(cupel::session& db, const User& by, const TestSample& sample,
                                  const scores& measured) {
  return db.transaction([&](cupel::transaction_scope& tx) {
    const auto standard = active_standard(tx, sample.sku_code);
    if (!standard) throw cupel::not_found{"the SKU '" + sample.sku_code + "' has no active standard"};
    ComparisonResult result{.test_sample_id = sample.id,
                            .std_model_id = standard->id,
                            .total_score = total(measured),
                            .zone_score = measured.zone,
                            .color_score = measured.color,
                            .structure_score = measured.structure,
                            .judgment = judge(measured),
                            .confidence = measured.confidence};
    if (result.judgment != Judgment::pass) result.top_reasons = reasons(measured);
    tx.insert(result);
    note(tx, &by, {.action = "TEST_COMPARE", .target_type = "comparison_results", .target_id = result.id});
    return result;
  });
}

std::vector<ComparisonResult> list_by_judgment(cupel::session& db, Judgment wanted, std::int64_t at_most) {
  return db.from(results)
      .where(results.judgment == wanted)
      .order_by(results.created_at.desc(), results.id.desc())
      .limit(at_most)
      .with(results.test_sample, results.std_model)
      .all();
}

std::vector<std::int64_t> count_by_judgment(cupel::session& db, const StdModel& standard) {
  std::vector<std::int64_t> counts;
  for (const Judgment each : {Judgment::pass, Judgment::warning, Judgment::fail})
    counts.push_back(db.from(results).where(results.std_model_id == standard.id && results.judgment == each).count());
  return counts;
}

}  // namespace color_meter
