# SPDX-License-Identifier: Apache-2.0
# The header-only libraries: cupel::core, cupel::sqlite, cupel::postgresql. A SQLite system links no libpq.
find_package(Boost 1.75 REQUIRED)
find_package(CLI11 REQUIRED)
include(GNUInstallDirs)

add_library(cupel_core INTERFACE)
add_library(cupel::core ALIAS cupel_core)
target_compile_features(cupel_core INTERFACE cxx_std_20)
target_include_directories(
  cupel_core INTERFACE $<BUILD_INTERFACE:${CMAKE_CURRENT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(cupel_core INTERFACE Boost::headers CLI11::CLI11)
set_target_properties(cupel_core PROPERTIES EXPORT_NAME core)

if(CUPEL_SQLITE)
  find_package(SQLite3 3.37 REQUIRED)
  add_library(cupel_sqlite INTERFACE)
  add_library(cupel::sqlite ALIAS cupel_sqlite)
  target_link_libraries(cupel_sqlite INTERFACE cupel_core SQLite::SQLite3)
  target_compile_definitions(cupel_sqlite INTERFACE CUPEL_SQLITE=1)
  set_target_properties(cupel_sqlite PROPERTIES EXPORT_NAME sqlite)
endif()

if(CUPEL_POSTGRESQL)
  include(cupel_pqxx)
  if(NOT TARGET cupel::pqxx)
    message(FATAL_ERROR "the PostgreSQL driver needs libpqxx and libpq (Debian: libpqxx-dev); -DCUPEL_POSTGRESQL=OFF does without")
  endif()
  add_library(cupel_postgresql INTERFACE)
  add_library(cupel::postgresql ALIAS cupel_postgresql)
  target_link_libraries(cupel_postgresql INTERFACE cupel_core cupel::pqxx)
  target_compile_definitions(cupel_postgresql INTERFACE CUPEL_POSTGRESQL=1)
  set_target_properties(cupel_postgresql PROPERTIES EXPORT_NAME postgresql)
endif()
