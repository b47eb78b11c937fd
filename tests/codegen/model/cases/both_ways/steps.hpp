// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/model.hpp>

struct [[cupel::table("steps")]] Step {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::references(Step::id), cupel::unique]] std::optional<std::int64_t> next_id{};
  cupel::one<Step> previous{};
  cupel::one<Step> next{};
};

struct [[cupel::table("folders")]] Folder {
  [[cupel::primary_key, cupel::generated]] std::int64_t id{};
  [[cupel::references(Folder::id)]] std::optional<std::int64_t> parent_id{};
  cupel::one<Folder> above{};
  cupel::many<Folder> inside{};
};
