// SPDX-License-Identifier: Apache-2.0
#include "tools/codegen/read/clang/scanner.hpp"

#include <clang/AST/Attr.h>

#include <algorithm>
#include <tuple>

#include "tools/codegen/read/clang/attributes.hpp"
#include "tools/codegen/read/vocabulary.hpp"

namespace cupel::codegen {
namespace {

// Annotations on what only looks like a struct or a member of a model.
void misplaced(const std::vector<attribute>& given, const std::string& what, const std::string& remedy,
               diagnostics& report) {
  for (const auto& each : given)
    report
        .error(each.where, "wrong-place",
               "attribute 'cupel::" + each.name + "' stands " + places_of(each.name) + ", not on " + what)
        .remedy(remedy);
}

bool is_ours(const clang::AnnotateAttr* each) {
  return each->getAnnotation() == annotation_mark && !each->isInherited();
}

}  // namespace

bool scanner::is_annotated(const clang::Decl* what) const {
  return std::ranges::any_of(what->specific_attrs<clang::AnnotateAttr>(), is_ours);
}

bool scanner::has_annotated_member(const clang::CXXRecordDecl* what) const {
  return std::ranges::any_of(what->fields(), [&](const clang::FieldDecl* each) { return is_annotated(each); });
}

void scanner::walk(const clang::Decl* what) {
  if (where_.is_system(what->getLocation())) return;
  if (const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(what)) {
    if (record->isImplicit()) return;
    if (record->isThisDeclarationADefinition())
      walk_record(record);
    else
      misplaced(attributes_of(record, on_struct, record->getDeclContext()), "a forward declaration",
                "write it at the struct's definition", report_);
  } else if (const auto* enumeration = llvm::dyn_cast<clang::EnumDecl>(what)) {
    if (is_annotated(enumeration)) read_enumeration(enumeration);
  } else if (const auto* of = llvm::dyn_cast<clang::ClassTemplateDecl>(what)) {
    walk_template(of);
  } else if (const auto* variable = llvm::dyn_cast<clang::VarDecl>(what);
             variable != nullptr && variable->isStaticDataMember()) {
    misplaced(attributes_of(variable, on_member, variable->getDeclContext()), "a static member",
              "a column is a member that each object has: take the static away", report_);
  } else if (llvm::isa<clang::NamespaceDecl, clang::LinkageSpecDecl>(what)) {
    for (const auto* each : llvm::cast<clang::DeclContext>(what)->decls()) walk(each);
  }
}

void scanner::walk_template(const clang::ClassTemplateDecl* what) {
  refuse_template(what->getTemplatedDecl(), "is a template");
}

void scanner::refuse_template(const clang::CXXRecordDecl* body, const std::string& text) {
  if (!is_annotated(body) && !has_annotated_member(body)) return;
  report_
      .error(where_.of(body->getLocation()), "template",
             "'" + body->getNameAsString() + "' " + text + "; a model is one struct")
      .remedy("write a struct, or put what they share into a base");
  attributes_of(body, on_struct, body);
  for (const auto* each : body->fields()) attributes_of(each, on_member, body);
}

void scanner::walk_record(const clang::CXXRecordDecl* what) {
  if (llvm::isa<clang::ClassTemplateSpecializationDecl>(what)) return refuse_template(what, "specialises a template");
  const auto attributes = attributes_of(what, on_struct, what);
  if (!attributes.empty()) {
    const bool is_table = find(attributes, "table") != nullptr;
    const bool is_view = find(attributes, "view") != nullptr;
    if (is_table || is_view) {
      const auto file = where_.absolute(where_.file_of(what->getLocation()));
      const bool listed = std::ranges::find(headers_.listed, file) != headers_.listed.end();
      if (listed) {
        read_record(what, is_table ? record_role::table : record_role::view);
      } else {
        for (const auto* each : what->fields()) attributes_of(each, on_member, what);
        if (!headers_.known.contains(file))
          report_
              .error(where_.of(what->getLocation()), "unlisted-header",
                     "'" + what->getQualifiedNameAsString() + "' is a model, and no system lists its header '"
                         + where_.relative(file) + "'")
              .remedy("add the header to MODELS of cupel_add_system");
      }
    } else if (find(attributes, "embedded") != nullptr) {
      read_embedded(what);
    } else if (std::ranges::any_of(attributes,
                                   [](const attribute& each) { return find_word(each.name, on_struct) != nullptr; })) {
      report_
          .error(where_.of(what->getLocation()), "not-a-model",
                 "'" + what->getNameAsString() + "' is annotated, but is no table, no view and not embedded")
          .remedy("add [[cupel::table(\"…\")]], [[cupel::view(\"…\")]] or [[cupel::embedded]]");
      seen_.insert(what->getCanonicalDecl());
      for (const auto* each : what->fields()) attributes_of(each, on_member, what);
    } else {
      auto elsewhere = attributes;  // an unknown word was said while reading
      std::erase_if(elsewhere, [](const attribute& each) { return find_word(each.name) == nullptr; });
      misplaced(elsewhere, "a struct", "write it where it belongs, or take it away", report_);
      if (has_annotated_member(what)) loose_.push_back(what);
    }
  } else if (has_annotated_member(what)) {
    loose_.push_back(what);
  }
  for (const auto* each : what->decls()) walk(each);
}

std::vector<attribute> scanner::attributes_of(const clang::Decl* what, unsigned site, const clang::DeclContext* scope) {
  std::vector<attribute> result;
  const constants known = [&](const std::string& name) { return lookup_(name, scope); };
  for (const auto* each : what->specific_attrs<clang::AnnotateAttr>()) {
    if (!is_ours(each)) continue;
    auto* written = recorder_.at(each->getRange().getEnd());
    if (written == nullptr) continue;
    diagnostics again("");  // an annotation that is read twice speaks once
    result.push_back(parse_attribute(written->raw,
                                     find_word(written->raw.name, static_cast<cupel::codegen::site>(site)), known,
                                     written->attached ? again : report_));
    written->attached = true;
  }
  const auto* record = llvm::dyn_cast<clang::CXXRecordDecl>(what);
  if (record != nullptr && site == on_struct) add_meant(record, known, result);
  return result;
}

void scanner::add_meant(const clang::CXXRecordDecl* what, const constants& known, std::vector<attribute>& into) const {
  const auto begin = what->getBeginLoc();
  const auto name = what->getLocation();
  if (begin.isMacroID() || name.isMacroID() || name < begin) return;
  const auto& all = recorder_.all();
  for (auto at = all.lower_bound(begin.getRawEncoding()); at != all.end() && at->first < name.getRawEncoding(); ++at) {
    const auto& written = at->second;
    if (written.attached || (written.misspelt.empty() && find_word(written.raw.name) != nullptr)) continue;
    const auto* meant = nearest_word(written.raw.name, on_struct);
    if (meant == nullptr || (!meant->repeatable && find(into, meant->name()) != nullptr)) continue;
    auto raw = written.raw;
    raw.name = meant->name();
    diagnostics unheard("");
    into.push_back(parse_attribute(raw, meant, known, unheard));
  }
}

void scanner::finish() {
  for (const auto* each : loose_) {
    if (seen_.contains(each->getCanonicalDecl())) continue;
    report_
        .error(where_.of(each->getLocation()), "not-a-model",
               "'" + each->getNameAsString() + "' has annotated members, but is no table, no view and embedded nowhere")
        .remedy("add [[cupel::table(\"…\")]] or [[cupel::view(\"…\")]] to the struct");
    for (const auto* member : each->fields()) attributes_of(member, on_member, each);
  }
  const auto by_header = [&](const auto& each) {
    const auto at = std::ranges::find(headers_.listed, where_.absolute(each.header)) - headers_.listed.begin();
    return std::tuple(at, each.header, each.where.line, each.where.column);
  };
  std::ranges::stable_sort(into_.records, {}, by_header);
  std::ranges::stable_sort(into_.enumerations, {}, by_header);
}

}  // namespace cupel::codegen
