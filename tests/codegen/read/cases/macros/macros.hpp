// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cupel/annotations.hpp>
#include <cstdint>
#include <string>

#define LENGTH 40
#define TABLE(NAME) struct [[cupel::table(#NAME)]] NAME
#define KEY(...) [[cupel::primary_key, cupel::generated __VA_ARGS__]] std::int64_t id{}
#define INDEXED cupel::index(name("ix_" "code"))
#define FIELD(type, name) type name {}

TABLE(Things) {
  KEY((start(5)));
  [[cupel::length(2 * LENGTH), INDEXED]] std::string code{};
  [[cupel::length(LENGTH)]] FIELD(std::string, label);
};
