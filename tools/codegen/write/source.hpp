// SPDX-License-Identifier: Apache-2.0
#pragma once
// A generated file while it is written: lines, and #line directives that lead to the user's own source and back.
//
//   source out("color_meter/models.gen.hpp");
//   out.line("inline constexpr int a = 1;");
//   out.at({.file = "models/color_meter/user.hpp", .line = 14}).line("static_assert(…);");
//   out.back();                                      // what follows stands in the generated file again

#include <string>
#include <string_view>

#include "tools/codegen/read/place.hpp"

namespace cupel::codegen {

class source {
 public:
  /// `name`: what #line calls the file, as it is included.
  explicit source(std::string name) : name_(std::move(name)) {}

  /// `text` may hold several lines; an empty one is an empty line.
  source& line(std::string_view text = {});

  /// The next line is that line of the user's file. Nothing where the place is not known.
  source& at(const place&);
  source& back();

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

 private:
  std::string name_;
  std::string text_;
  unsigned lines_ = 0;
  bool elsewhere_ = false;
};

}  // namespace cupel::codegen
