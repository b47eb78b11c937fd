// SPDX-License-Identifier: Apache-2.0
#pragma once
// Texts that no definition wrote: expressions in which a column has its later name. A catalog keeps them, and its
// copies keep them with it, as their states point at them.
#include <cupel/schema/list.hpp>

namespace cupel::schema {

/// Not to be copied in one thread while another uses a copy.
class texts {
  struct kept {
    std::uint32_t users = 1;
    list<char*> all;
  };

 public:
  constexpr texts() = default;
  constexpr texts(const texts& other) : kept_(other.kept_) {
    if (kept_ != nullptr) ++kept_->users;
  }
  constexpr texts(texts&& other) noexcept : kept_(other.kept_) { other.kept_ = nullptr; }
  constexpr texts& operator=(const texts& other) {
    if (this != &other) *this = texts(other);
    return *this;
  }
  constexpr texts& operator=(texts&& other) noexcept {
    kept* const mine = kept_;
    kept_ = other.kept_;
    other.kept_ = mine;
    return *this;
  }
  constexpr ~texts() {
    if (kept_ == nullptr || --kept_->users > 0) return;
    for (char* const text : kept_->all) delete[] text;
    delete kept_;
  }

  /// Takes over a text that was made with new[].
  constexpr const char* keep(char* made) {
    if (kept_ == nullptr) kept_ = new kept;
    kept_->all.push_back(made);
    return made;
  }

 private:
  kept* kept_ = nullptr;
};

}  // namespace cupel::schema
