// SPDX-License-Identifier: Apache-2.0
#pragma once
// Walks what Clang has parsed and makes declarations of it. What only Clang can see (bit-fields, access, templates,
// bases …) is diagnosed here; everything else by the checks, which see no Clang.

#include <clang/AST/ASTContext.h>
#include <clang/AST/DeclCXX.h>
#include <clang/AST/DeclTemplate.h>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "tools/codegen/read/clang/object.hpp"
#include "tools/codegen/read/clang/obstacle.hpp"
#include "tools/codegen/read/clang/places.hpp"
#include "tools/codegen/read/clang/recorder.hpp"
#include "tools/codegen/read/declaration.hpp"
#include "tools/codegen/read/diagnostic.hpp"
#include "tools/codegen/read/grammar.hpp"

namespace cupel::codegen {

/// The value of the constant that `name` means in `scope`, found as the program would find it.
using constant_lookup =
    std::function<std::optional<constant>(const std::string& name, const clang::DeclContext* scope)>;

using traits_lookup = std::function<strong_traits(clang::QualType)>;

class scanner {
 public:
  struct headers {
    std::vector<std::string> listed;  ///< absolute; their order is the records'
    std::set<std::string> known;      ///< absolute; of other systems
  };

  scanner(clang::ASTContext& context, const places& where, recorder& written, constant_lookup lookup,
          traits_lookup traits, headers of, diagnostics& report, reading& into)
      : context_(context),
        where_(where),
        recorder_(written),
        lookup_(std::move(lookup)),
        traits_(std::move(traits)),
        headers_(std::move(of)),
        report_(report),
        into_(into) {}

  void walk(const clang::Decl*);
  /// After all: what was annotated and is part of no model; the order of the headers.
  void finish();

 private:
  void walk_record(const clang::CXXRecordDecl*);
  void walk_template(const clang::ClassTemplateDecl*);
  void refuse_template(const clang::CXXRecordDecl*, const std::string& text);
  bool has_annotated_member(const clang::CXXRecordDecl*) const;
  bool is_annotated(const clang::Decl*) const;

  // record.cpp
  void read_record(const clang::CXXRecordDecl*, record_role);
  void read_embedded(const clang::CXXRecordDecl*);
  void read_members(const clang::CXXRecordDecl*, record& into);
  void read_base(const clang::CXXBaseSpecifier&, record& into);
  void read_field(const clang::FieldDecl*, record& into, const clang::FieldDecl* previous);
  void take_all(const clang::CXXRecordDecl*);
  bool check_shape(const clang::CXXRecordDecl*, const record&);

  // enumeration.cpp
  void read_enumeration(const clang::EnumDecl*);

  // type.cpp
  cxx_type type_of(clang::QualType);
  void read_class(const clang::CXXRecordDecl*, cxx_type&);
  void read_template(const clang::ClassTemplateSpecializationDecl*, cxx_type&);
  void read_strong(const clang::CXXRecordDecl* traits, cxx_type&);

  // value.cpp
  std::optional<constant_value> default_of(const clang::FieldDecl*, const cxx_type&);
  std::optional<constant_value> text_of(const clang::FieldDecl*, const cxx_type&) const;

  // comment.cpp
  std::string doc_of(const clang::Decl*) const;

  /// Misspelt words of a struct are taken as they were meant, so that one does not hide what else is wrong with it;
  /// stray.hpp reports them.
  void add_meant(const clang::CXXRecordDecl*, const constants&, std::vector<attribute>& into) const;
  std::vector<attribute> attributes_of(const clang::Decl*, unsigned site, const clang::DeclContext* scope);

  clang::ASTContext& context_;
  const places& where_;
  recorder& recorder_;
  constant_lookup lookup_;
  traits_lookup traits_;
  headers headers_;
  diagnostics& report_;
  reading& into_;
  std::set<const clang::Decl*> seen_;               // canonical records and enumerations that were read
  std::optional<obstacle> obstacle_;                // to the type that was read last
  std::vector<const clang::CXXRecordDecl*> loose_;  // annotated members, but no annotation of its own
};

}  // namespace cupel::codegen
