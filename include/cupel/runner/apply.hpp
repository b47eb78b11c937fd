// SPDX-License-Identifier: Apache-2.0
// Runs the statements of a revision inside its transaction, and says of one that fails what a person needs to mend it:
// the revision, the operation, the SQL, the source line, and the database's own message.
//
//   applier work{connection, options};
//   work.run(transition.statements, "a1");                // throws migration_error
#pragma once

#include <cupel/dialect/ddl/executor.hpp>
#include <cupel/driver/error.hpp>
#include <cupel/runner/blame.hpp>
#include <cupel/runner/describe.hpp>
#include <cupel/runner/duration.hpp>
#include <cupel/runner/ended.hpp>
#include <cupel/runner/interruption.hpp>
#include <cupel/runner/one_line.hpp>
#include <cupel/runner/remedy.hpp>
#include <cupel/runner/step.hpp>
#include <cupel/runner/upgrade.hpp>
#include <exception>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cupel::runner {

class applier {
 public:
  applier(driver::connection& database, const options& how) : database_{database}, how_{how} {}

  void run(const std::vector<dialect::statement>& statements, std::string_view revision) {
    dialect::executor executor{database_};
    for (const dialect::statement& s : statements) {
      if (s.what == dialect::work::step && how_.skip_data_steps) continue;
      std::optional<own_transaction> mine;
      try {
        if (stopped()) throw error{"the program was asked to end"};
        if (may_end_transaction(s)) mine.emplace(database_);
        if (s.what == dialect::work::step)
          step(s);
        else
          run_one(executor, s);
        if (mine.has_value() && !mine->is_open()) {
          throw transaction_ended{failed(s, revision, error{"it ended its revision's transaction"}), mine->end()};
        }
      } catch (const migration_error&) {
        throw;
      } catch (const connection_error& e) {
        if (e.kind() != connection_failure::lost) throw;
        throw connection_error{e.kind(), lost(s, revision, e)};
      } catch (const lock_timeout& e) {
        require_undone(mine, s, revision, e);
        throw migration_lock_error{failed(s, revision, e)};
      } catch (const std::exception& e) {
        require_undone(mine, s, revision, e);
        throw migration_error{failed(s, revision, e)};
      } catch (...) {  // a data step may throw anything
        const error unknown{"what it threw is no std::exception"};
        require_undone(mine, s, revision, unknown);
        throw migration_error{failed(s, revision, unknown)};
      }
    }
  }

  /// The same for what is not a revision's: the runner's own statement, or COMMIT. `revision` is empty for create_all.
  [[nodiscard]] migration_failure failed(const dialect::statement& s, std::string_view revision,
                                         const std::exception& cause) const {
    migration_failure failure;
    failure.revision = revision;
    failure.cause = database_.dialect() == driver::database::sqlite ? with_own_names(cause.what()) : cause.what();
    // Which key is there twice, or nowhere; not the whole row, which holds more than a log should.
    const auto* const violated = dynamic_cast<const integrity_violation*>(&cause);
    if (violated != nullptr && violated->detail().starts_with("Key (")) failure.cause += "; " + violated->detail();
    failure.sql = s.sql;
    const schema::definition* const guilty = find_guilty(s, failure.cause);
    const char* const table = s.from == nullptr ? nullptr : dialect::table_of(*s.from);  // an enum's operation has none
    failure.operation = s.from == nullptr   ? s.named.empty() ? std::string{"statement"} : s.named
                        : guilty != nullptr ? describe_operation(*guilty)
                        : table != nullptr  ? std::string{"making table '"} + table + "' anew"
                                            : describe_operation(*s.from);
    const schema::definition* const written = guilty != nullptr ? guilty : s.from;
    if (written != nullptr) failure.set_place(written->at);
    failure.headline = (revision.empty() ? "" : "revision '" + failure.revision + "': ") + failure.operation
                       + (stopped() ? " was stopped: " : " failed: ") + failure.cause;
    if (const auto* const refused = dynamic_cast<const sql_error*>(&cause)) {
      if (!refused->sql().empty()) failure.sql = refused->sql();
      std::string todo = written == nullptr ? "" : remedy(*refused, *written, revision);
      if (!todo.empty()) failure.notes.push_back(std::move(todo));
    }
    // PostgreSQL says it by itself.
    if (database_.dialect() == driver::database::sqlite && how_.statement_timeout.has_value() && !stopped()
        && dynamic_cast<const statement_interrupted*>(&cause) != nullptr)
      failure.notes.push_back("--statement-timeout gives a statement " + duration_text(*how_.statement_timeout));
    if (!failure.sql.empty()) failure.notes.push_back("the statement was: " + failure.sql);
    if (!s.named.empty()) failure.notes.push_back("it is of the way back that the journal noted");
    for (const schema::definition* const other : operations_of(s)) {
      if (other == guilty || s.also.empty()) continue;
      failure.notes.push_back("the same rebuild of the table does " + describe_operation(*other) + ", "
                              + place_text(other->at));
    }
    return failure;
  }

  void tell(std::string_view sql) const {
    if (how_.observer != nullptr) how_.observer->statement(sql);
  }

 private:
  [[nodiscard]] bool stopped() const noexcept { return how_.interruption != nullptr && how_.interruption->requested(); }

  /// The error of a connection is one text; its lines after the first are notes.
  [[nodiscard]] static std::string lost(const dialect::statement& s, std::string_view revision,
                                        const connection_error& cause) {
    std::string why = cause.what();
    for (std::size_t at = 0; (at = why.find('\n', at)) != std::string::npos;) {
      const std::size_t next = why.find_first_not_of(" \t\n", at);
      if (next == std::string::npos)
        why.erase(at);
      else
        why.replace(at, next - at, "; ");
    }
    std::string text = revision.empty() ? "" : "revision '" + std::string{revision} + "', which the server undoes: ";
    const std::string operation = s.from == nullptr ? s.named : describe_operation(*s.from);
    if (!operation.empty()) text += operation + ": ";
    text += why;
    if (s.from != nullptr && s.from->at.line != 0)
      text += "\nnote: the operation is written in " + place_text(s.from->at);
    if (!s.sql.empty()) text += "\nnote: the statement was: " + s.sql;
    return text;
  }

  /// What the author wrote, and no operation that Cupel made.
  [[nodiscard]] static bool may_end_transaction(const dialect::statement& s) noexcept {
    return s.what == dialect::work::step || (s.from != nullptr && s.from->what == migration::kind::execute);
  }

  /// Of a failure that left the transaction: it was rolled back then, or there is more to say.
  void require_undone(const std::optional<own_transaction>& mine, const dialect::statement& s,
                      std::string_view revision, const std::exception& cause) const {
    if (!mine.has_value()) return;
    migration_failure failure = failed(s, revision, cause);  // it may ask the database
    const driver::transaction_fate fate = mine->end();
    if (fate != driver::transaction_fate::rolled_back) throw transaction_ended{std::move(failure), fate};
  }

  void run_one(dialect::executor& executor, const dialect::statement& s) {
    if (s.what == dialect::work::sql) tell(s.sql);
    executor.run(s);
  }

  void step(const dialect::statement& s) {
    const auto& data = static_cast<const migration::changes::data&>(*s.from);
    tell("-- data step '" + one_line(data.name) + '\'');
    migration::step work{database_};
    data.up.run(work);
  }

  driver::connection& database_;
  const options& how_;
};

}  // namespace cupel::runner
