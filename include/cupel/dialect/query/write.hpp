// SPDX-License-Identifier: Apache-2.0
// Conditions and orders as SQL text. What differs between the databases is said here, and nowhere else.
#pragma once

#include <cupel/dialect/query/text.hpp>
#include <cupel/query/language.hpp>

namespace cupel::dialect::query {

namespace words = cupel::query;

/// One overload per node; a struct, so that each sees all others.
struct writer {
  text& out;

  template <words::column_type C> void write(const C& /*column*/) const { out.identifier(C::name); }

  template <class T> void write(const words::bound<T>& /*value*/) const { out.parameter(); }

  template <class C, words::comparison_operator O, class R> void write(const words::comparison<C, O, R>& node) const {
    constexpr bool equality = O == words::comparison_operator::equal || O == words::comparison_operator::not_equal;
    if constexpr (equality && words::detail::is_optional_bound<R>) {
      if (!node.right.value.has_value()) {
        write(words::null_test < C, O == words::comparison_operator::equal > {});
        return;
      }
    }
    if constexpr (equality) {
      out.identifier(C::name);
    } else {
      ordered<C>();
    }
    out << sign(O);
    write(node.right);
  }

  template <class C, bool Null> void write(const words::null_test<C, Null>& /*node*/) const {
    out.identifier(C::name) << (Null ? " IS NULL" : " IS NOT NULL");
  }

  template <class C> void write(const words::in_list<C>& /*node*/) const {
    out.identifier(C::name) << (out.database() == driver::database::sqlite ? " IN cupel_list(" : " = ANY(");
    out.parameter() << ")";
  }

  // As a text: the blanks that pad a character(n) are no part of it.
  template <class C> void write(const words::like_pattern<C>& /*node*/) const {
    out.identifier(C::name) << (out.database() == driver::database::sqlite ? " GLOB " : "::text LIKE ");
    out.parameter();
  }

  template <class C> void write(const words::between_values<C>& /*node*/) const {
    ordered<C>();
    (out << " BETWEEN ").parameter() << " AND ";
    out.parameter();
  }

  template <class L, words::connective K, class R> void write(const words::compound<L, K, R>& node) const {
    out << "(";
    write(node.left);
    out << (K == words::connective::both ? " AND " : " OR ");
    write(node.right);
    out << ")";
  }

  template <class P> void write(const words::negation<P>& node) const {
    out << "(NOT ";
    write(node.operand);
    out << ")";
  }

  template <class... Orders> void write(const words::orders<Orders...>& /*node*/) const {
    if constexpr (sizeof...(Orders) > 0) {
      out << "\nORDER BY ";
      const char* separator = "";
      ((out << separator, separator = ", ", one_order<Orders>()), ...);
    }
  }

 private:
  // SQLite compares texts by their bytes; PostgreSQL does as the database's locale says unless it is told.
  template <class C> void ordered() const {
    out.identifier(C::name);
    if (C::bytewise && out.database() == driver::database::postgresql) out << " COLLATE \"C\"";
  }

  // Where nothing can be NULL the clause is left out: SQLite uses no index for some of its forms.
  template <class O> void one_order() const {
    ordered<typename O::column>();
    if (O::direction == words::direction::descending) out << " DESC";
    if (O::column::nullable) out << (O::nulls == words::nulls::first ? " NULLS FIRST" : " NULLS LAST");
  }

  static constexpr const char* sign(words::comparison_operator which) {
    switch (which) {
      case words::comparison_operator::equal: return " = ";
      case words::comparison_operator::not_equal: return " <> ";
      case words::comparison_operator::less: return " < ";
      case words::comparison_operator::less_equal: return " <= ";
      case words::comparison_operator::greater: return " > ";
      case words::comparison_operator::greater_equal: break;
    }
    return " >= ";
  }
};

}  // namespace cupel::dialect::query
