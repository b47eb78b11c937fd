// SPDX-License-Identifier: Apache-2.0
#pragma once
// Drives Clang: one parse of a main file in memory that includes every header.

#include <clang/AST/ASTConsumer.h>
#include <clang/Frontend/CompilerInstance.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tools/codegen/read/diagnostic.hpp"
#include "tools/codegen/read/read_models.hpp"

namespace cupel::codegen {

/// Gets what Clang has parsed; `root` is the project's folder, absolute.
using make_consumer =
    std::function<std::unique_ptr<clang::ASTConsumer>(clang::CompilerInstance&, const std::string& root)>;

/// False where Clang found an error; it is in `report` then. One of our annotations behind a type is none, but is
/// there. `dependencies`: absolute paths of the non-system files that were read, sorted.
bool run_frontend(const read_options&, diagnostics& report, std::vector<std::string>& dependencies,
                  const make_consumer&);

}  // namespace cupel::codegen
