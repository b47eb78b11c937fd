// SPDX-License-Identifier: Apache-2.0
// Why SQLite does not read a file for who may not write it: to read can mean to mend first, or to make a file.
// https://www.sqlite.org/rescode.html (SQLITE_READONLY_…), and on WAL mode https://www.sqlite.org/wal.html.
#pragma once

#include <sqlite3.h>

#include <string>

namespace cupel::driver::sqlite {

/// Whether the extended code of an SQLITE_READONLY is of a read, whatever the statement was.
[[nodiscard]] inline bool refuses_to_read(int extended) noexcept {
  return extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY
         || extended == SQLITE_READONLY_CANTLOCK || extended == SQLITE_READONLY_CANTINIT;
}

/// The path of the database as SQLite has it; empty in memory.
[[nodiscard]] inline std::string file_of(sqlite3* db) {
  const char* const file = sqlite3_db_filename(db, "main");
  return file == nullptr ? "" : file;
}

/// The reason why `file` cannot be read, by the extended code of the SQLITE_READONLY that a read got. Below it, where
/// there is one, a line `note: …` with the remedy.
[[nodiscard]] inline std::string why_unreadable(const std::string& file, int extended) {
  const std::string as_writer = "\nnote: run status once as a user who may write the file, without mode=ro: that ";
  switch (extended) {
    case SQLITE_READONLY_ROLLBACK:
      return "a program that was killed left '" + file
             + "-journal', which has to be rolled back, and the file can only be read" + as_writer + "rolls it back";
    case SQLITE_READONLY_RECOVERY:
      return "a program that was killed left '" + file
             + "-wal', which has to be recovered, and the file can only be read" + as_writer + "recovers it";
    case SQLITE_READONLY_CANTLOCK:
    case SQLITE_READONLY_CANTINIT:
      return "it is in WAL mode, and '" + file + "-shm' can only be read\nnote: let the user write to that file";
    case SQLITE_READONLY_DIRECTORY:
      return "it is in WAL mode, and '" + file
             + "-shm' cannot be made in its folder\nnote: let the user make files in the folder, or let a user who may "
               "write take the database out of WAL mode: PRAGMA journal_mode = DELETE";
    default: return sqlite3_errstr(extended);
  }
}

}  // namespace cupel::driver::sqlite
