// SPDX-License-Identifier: Apache-2.0
// Structs and their members.

#include <clang/AST/Attr.h>

#include <algorithm>

#include "tools/codegen/read/clang/attributes.hpp"
#include "tools/codegen/read/clang/llvm_version.hpp"
#include "tools/codegen/read/clang/scanner.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

std::string namespace_of(const clang::Decl* what) {
  const auto* context = what->getDeclContext();
  while (!context->isFileContext()) context = context->getParent();
  const auto* space = llvm::dyn_cast<clang::NamespaceDecl>(context);
  return space == nullptr ? std::string{} : space->getQualifiedNameAsString();
}

// Whether the member may stand where its type may not, which no reference can be bound to.
bool is_packed(const clang::FieldDecl& member, const clang::ASTContext& context) {
  const auto alignment = context.getTypeAlign(member.getType());
  const auto* least = member.getParent()->getAttr<clang::MaxFieldAlignmentAttr>();
  if (least != nullptr && least->getAlignment() < alignment) return true;
  const bool packed = member.hasAttr<clang::PackedAttr>() || member.getParent()->hasAttr<clang::PackedAttr>();
  return packed && alignment > context.getCharWidth();
}

}  // namespace

void scanner::read_record(const clang::CXXRecordDecl* what, record_role role) {
  if (!seen_.insert(what->getCanonicalDecl()).second) return;
  record result;
  result.role = role;
  result.name = what->getNameAsString();
  result.qualified_name = what->getQualifiedNameAsString();
  result.name_space = namespace_of(what);
  result.where = where_.of(what->getLocation());
  result.header = where_.file_of(what->getLocation());
  result.doc = doc_of(what);
  result.deprecated = what->isDeprecated();
  result.attributes = attributes_of(what, on_struct, what);
  if (check_shape(what, result))
    read_members(what, result);
  else
    result.refused = true;
  into_.records.push_back(std::move(result));
}

void scanner::read_embedded(const clang::CXXRecordDecl* what) {
  read_record(what, record_role::embedded);
}

// The annotations of a struct that was refused are not stray, and its bases are no models that were forgotten.
void scanner::take_all(const clang::CXXRecordDecl* what) {
  for (const auto* each : what->fields()) attributes_of(each, on_member, what);
  for (const auto& each : what->bases())
    if (const auto* base = each.getType()->getAsCXXRecordDecl(); base != nullptr && base->hasDefinition()) {
      seen_.insert(base->getCanonicalDecl());
      attributes_of(base, on_struct, base);
      take_all(base->getDefinition());
    }
}

// A model must be what the generated code can make and fill member by member.
bool scanner::check_shape(const clang::CXXRecordDecl* what, const record& as) {
  const auto say = [&](const place& where, std::string_view check, const std::string& text) {
    report_.error(where, check, text);
    take_all(what);
    return false;
  };
  const auto name = "'" + as.name + "'";
  if (const auto found = obstacle_to_naming(*what)) {
    report_.error(as.where, found->check, found->text).remedy(found->remedy);
    take_all(what);
    return false;
  }
  if (what->isUnion()) return say(as.where, "not-aggregate", name + " is a union; a model is a struct");
  if (what->isPolymorphic())
    return say(as.where, "polymorphic",
               name + " has virtual functions or a polymorphic base; a model is a plain aggregate");
  for (const auto& each : what->bases()) {
    const auto base = "base '" + each.getType().getUnqualifiedType().getAsString() + "' of " + name;
    if (each.isVirtual())
      return say(where_.of(each.getSourceRange()), "base", base + " is virtual; a model is a plain aggregate");
    if (each.getAccessSpecifier() != clang::AS_public)
      return say(where_.of(each.getSourceRange()), "base", base + " is not public");
  }
  for (const auto* each : what->fields())
    if (each->getAccess() != clang::AS_public)
      return say(
          where_.of(each->getLocation()), "not-public",
          "member '" + each->getNameAsString() + "' of " + name + " is not public; a model is a plain aggregate");
  if (!what->isAggregate())
    return say(as.where, "not-aggregate", name + " is no aggregate; a model has no constructors");
  return true;
}

void scanner::read_members(const clang::CXXRecordDecl* what, record& into) {
  for (const auto& each : what->bases()) read_base(each, into);
  const clang::FieldDecl* previous = nullptr;
  for (const auto* each : what->fields()) {
    read_field(each, into, previous);
    previous = each;
  }
}

void scanner::read_base(const clang::CXXBaseSpecifier& specifier, record& into) {
  const auto* base = specifier.getType()->getAsCXXRecordDecl();
  const auto name = base == nullptr ? specifier.getType().getAsString() : base->getQualifiedNameAsString();
  const auto where = where_.of(specifier.getSourceRange());
  const auto refuse = [&](std::string_view check, const std::string& text) -> diagnostic& {
    into.refused = true;
    into.refused_members.clear();  // its members could be any
    return report_.error(where, check, "base '" + name + "' " + text);
  };
  if (base == nullptr || !base->hasDefinition()) return void(refuse("base", "is no struct that the tool can read"));
  base = base->getDefinition();
  if (llvm::isa<clang::ClassTemplateSpecializationDecl>(base))
    return void(refuse("template", "is made from a template").remedy("write the base as a plain struct"));
  if (!base->isEmpty() && !is_annotated(base) && !has_annotated_member(base))
    return void(refuse("base", "is not annotated")
                    .also(where_.of(base->getLocation()),
                          "to make its members columns, write struct [[cupel::embedded]] " + base->getNameAsString()));
  auto attributes = attributes_of(base, on_struct, base);
  if (find(attributes, "table") != nullptr || find(attributes, "view") != nullptr)
    return void(refuse("base", "is a model itself").remedy("put what they share into a struct [[cupel::embedded]]"));
  if (is_annotated(base)) read_embedded(base);
  seen_.insert(base->getCanonicalDecl());
  into.bases.push_back(name);
  for (auto& each : attributes) {
    // What is said once of a table, the table itself says; its name and comment are no base's.
    const auto* meaning = find_word(each.name, on_struct);
    const bool once = meaning != nullptr && !meaning->repeatable;
    if (each.name == "embedded" || each.name == "comment" || each.name == "renamed_from") continue;
    if (!once || find(into.attributes, each.name) == nullptr) into.attributes.push_back(std::move(each));
  }
  read_members(base, into);
}

void scanner::read_field(const clang::FieldDecl* what, record& into, const clang::FieldDecl* previous) {
  if (is_padding(*what)) return;
  field result;
  result.name = what->getNameAsString();
  result.where = where_.of(what->getLocation());
  result.attributes = attributes_of(what, on_member, what->getParent());
  result.declared_in = what->getParent()->getQualifiedNameAsString();
  result.deprecated = what->isDeprecated();
  if (const auto* array = context_.getAsConstantArrayType(what->getType()))
    result.elements = context_.getConstantArrayElementCount(array);
  const auto say = [&](std::string_view check, const std::string& text) -> diagnostic& {
    if (!into.refused || !into.refused_members.empty()) into.refused_members.push_back(result.name);
    into.refused = true;
    return report_.error(result.where, check,
                         "member '" + result.name + "' of '" + what->getParent()->getNameAsString() + "' " + text);
  };
  if (result.name.empty()) {
    report_.error(result.where, "unsupported-type", "an unnamed member of '" + into.name + "' cannot be a column");
    return;
  }
  if (previous != nullptr && what->getBeginLoc() == previous->getBeginLoc() && !result.attributes.empty()
      && is_annotated(previous)
      && attributes_of(previous, on_member, what->getParent()).front().where == result.attributes.front().where) {
    say("shared-annotation", "shares its annotations with '" + previous->getNameAsString() + "'")
        .remedy("declare each member by itself");
    return;
  }
  if (find(result.attributes, "transient") != nullptr) {
    into.fields.push_back(std::move(result));
    return;
  }
  if (what->isBitField()) {
    say("bit-field", "is a bit-field, which no reference can be bound to")
        .remedy("declare it as a whole integer, or mark it [[cupel::transient]]");
    return;
  }
  if (is_packed(*what, context_)) {
    say("packed", "is packed, and no reference can be bound to it")
        .remedy("take __attribute__((packed)) or #pragma pack away, or mark it [[cupel::transient]]");
    return;
  }
  if (what->getType()->isReferenceType()) {
    say("reference-member", "is a reference; a row owns its values")
        .remedy("hold the value, its key, or cupel::one<T>");
    return;
  }
  if (what->getType().isConstQualified() || what->getType().isVolatileQualified()) {
    say("const-member", "is const or volatile; it could not be read from a row");
    return;
  }
  obstacle_.reset();
  result.type = type_of(what->getType());
  if (obstacle_) {
    say(obstacle_->check, "cannot be a column: " + obstacle_->text).remedy(obstacle_->remedy);
    return;
  }
  result.doc = doc_of(what);
  if (result.type.what == type_kind::record && find(result.attributes, "embedded") != nullptr) {
    const auto* embedded = what->getType()->getAsCXXRecordDecl();
    if (embedded != nullptr && embedded->hasDefinition()) read_embedded(embedded->getDefinition());
  }
  result.default_value = default_of(what, result.type);
  if (const auto* initializer = what->getInClassInitializer())
    result.default_where = where_.of(initializer->getSourceRange());
  into.fields.push_back(std::move(result));
}

}  // namespace cupel::codegen
