// SPDX-License-Identifier: Apache-2.0
#pragma once
// Operations made at run time: by the diff, by the inverse, by the tool's reader of constants. They are the same
// structs as in a migration source; what the compiler keeps alive there, the arena keeps alive here.
//
//   arena memory;
//   auto& drop = memory.make<changes::drop_table>();  drop.name = memory.text("users");
//   operations list = memory.list({&drop, …});
#include <cstring>
#include <cupel/migration/fields.hpp>
#include <cupel/migration/visit.hpp>
#include <initializer_list>
#include <memory>
#include <memory_resource>
#include <string_view>
#include <type_traits>
#include <vector>

namespace cupel::migration {

class arena {
 public:
  arena() = default;
  arena(const arena&) = delete;
  arena& operator=(const arena&) = delete;

  template <class T> T& make(T from = {}) {
    static_assert(std::is_trivially_destructible_v<T>, "the arena runs no destructors");
    return *new (memory_.allocate(sizeof(T), alignof(T))) T(from);
  }

  /// A copy that ends in a null byte.
  const char* text(std::string_view content) {
    char* const copy = static_cast<char*>(memory_.allocate(content.size() + 1, 1));
    std::memcpy(copy, content.data(), content.size());
    copy[content.size()] = '\0';
    return copy;
  }

  /// Makes `into` list a copy of the items.
  ///
  /// Only a compiler makes an initializer_list, and the structs of a migration need them: a list type with a
  /// constructor would not extend the life of what it lists. libstdc++ and libc++ both keep a pointer and a count.
  template <class T> void fill(std::initializer_list<T>& into, const std::vector<T>& items) {
    struct layout {
      const T* first;
      std::size_t count;
    };
    static_assert(sizeof(layout) == sizeof(into));
    T* const copy = static_cast<T*>(memory_.allocate(sizeof(T) * (items.size() + 1), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), copy);
    const layout made{copy, items.size()};
    std::memcpy(static_cast<void*>(&into), &made, sizeof(made));
  }

  operations list(const std::vector<const schema::definition*>& items) {
    auto* const copy =
        static_cast<operation*>(memory_.allocate(sizeof(operation) * (items.size() + 1), alignof(operation)));
    for (std::size_t i = 0; i < items.size(); ++i) new (copy + i) operation{*items[i]};
    return {copy, items.size()};
  }

  /// Makes a value independent of where it came from: texts, arrays and all are copied here.
  template <class T> void own(T& value) {
    if constexpr (requires { fields_of<T>::each([](auto...) {}); })
      for_each_field<T>([&](const char*, auto member) { own(value.*member); });
  }
  void own(const char*& value) {
    if (value != nullptr) value = text(value);
  }
  template <class T> void own(std::initializer_list<T>& value) {
    std::vector<T> items(value);
    for (T& item : items) own(item);
    fill(value, items);
  }
  template <class T> void own(change<T>& value) { own(value.value); }
  const schema::definition& copy(const schema::definition& from) {
    return visit(from, [this](const auto& it) -> const schema::definition& {
      auto& made = make(it);
      own(made);
      return made;
    });
  }

 private:
  std::pmr::monotonic_buffer_resource memory_;
};

}  // namespace cupel::migration
