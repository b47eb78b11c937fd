# SPDX-License-Identifier: Apache-2.0
# cupel::pqxx: libpqxx with the libpq under it. Debian's package has a pkg-config file and none for CMake.
include_guard(GLOBAL)
find_package(PostgreSQL QUIET)
find_path(PQXX_INCLUDE_DIR pqxx/pqxx)
find_library(PQXX_LIBRARY pqxx)
mark_as_advanced(PQXX_INCLUDE_DIR PQXX_LIBRARY)
if(PostgreSQL_FOUND AND PQXX_INCLUDE_DIR AND PQXX_LIBRARY AND NOT TARGET cupel::pqxx)
  add_library(cupel::pqxx UNKNOWN IMPORTED GLOBAL)
  set_target_properties(cupel::pqxx PROPERTIES IMPORTED_LOCATION ${PQXX_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES
                                                                                 ${PQXX_INCLUDE_DIR})
  set_property(TARGET cupel::pqxx APPEND PROPERTY INTERFACE_LINK_LIBRARIES PostgreSQL::PostgreSQL)
endif()
