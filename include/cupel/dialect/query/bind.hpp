// SPDX-License-Identifier: Apache-2.0
// The values of a condition, bound in the order in which dialect/query/write.hpp wrote their parameters.
#pragma once

#include <cupel/driver/bind_list.hpp>
#include <cupel/driver/codec.hpp>
#include <cupel/driver/database.hpp>
#include <cupel/driver/parameters.hpp>
#include <cupel/query/language.hpp>

namespace cupel::dialect::query {

namespace words = cupel::query;

/// One overload per node, as in `writer`. The values must live until the cursor is done.
class binder {
 public:
  binder(driver::parameters& to, driver::database of) : to_{to}, database_{of} {}

  template <class T> void value(const T& bound) { driver::bind_value(to_, next_++, bound); }

  void bind(const words::everything& /*node*/) {}
  template <words::column_type C> void bind(const C& /*column*/) {}
  template <class T> void bind(const words::bound<T>& node) { value(node.value); }
  template <class T> void bind(const words::bound<std::optional<T>>& node) {
    if (node.value.has_value()) value(*node.value);
  }
  template <class C, words::comparison_operator O, class R> void bind(const words::comparison<C, O, R>& node) {
    bind(node.right);
  }
  template <class C, bool Null> void bind(const words::null_test<C, Null>& /*node*/) {}
  template <class C> void bind(const words::in_list<C>& node) { driver::bind_list(to_, next_++, node.values); }
  template <class C> void bind(const words::like_pattern<C>& node) {
    value(database_ == driver::database::sqlite ? node.glob : node.pattern);
  }
  template <class C> void bind(const words::between_values<C>& node) {
    value(node.low);
    value(node.high);
  }
  template <class L, words::connective K, class R> void bind(const words::compound<L, K, R>& node) {
    bind(node.left);
    bind(node.right);
  }
  template <class P> void bind(const words::negation<P>& node) { bind(node.operand); }

 private:
  driver::parameters& to_;
  driver::database database_;
  int next_ = 0;
};

}  // namespace cupel::dialect::query
