// SPDX-License-Identifier: Apache-2.0
// The program shop-migrate; SHOP names the variant of its history.
#include <cstdlib>
#include <cupel/command_line.hpp>

#include "runner/shop.hpp"

int main(int argc, char** argv) {
  char const* const variant = std::getenv("SHOP");
  return cupel::command_line(argc, argv, shop::registry(variant == nullptr ? "full" : variant));
}
