# SPDX-License-Identifier: Apache-2.0
# cupel_add_system(<name>
#   MODELS     <folder or header>...     annotated headers
#   MIGRATIONS <folder>                  revisions, and the .cpp files of their data steps
#   GENERATED  <folder>                  the committed copy of the generated code; its last part is <name>
#   DIALECTS   sqlite postgresql         one or both
#   [DEFAULT_URL <url>] [FILE_TEMPLATE <text>] [VERSION_SCHEMA <schema>] [IGNORE <pattern>...]
#   [NAMING <kind>=<pattern>...])        kind: pk fk uq ix ck
#
# makes the library <name> (mapping, registry, proof) and the program <name>-migrate. Sources of the project include
# "<name>/<header's stem>.gen.hpp", or "<name>/<name>.gen.hpp" for all of them and the registry. With CUPEL_CODEGEN the tool reads the models in one run, into
# <build>/generated/<name>, and the committed folder gets what changed; without it the committed code is built, and a build
# step refuses it where it is stale.
include_guard(GLOBAL)
# The policies of a user's project may be older: without CMP0116, Ninja runs the tool in every build. A function keeps those
# that held where it was defined.
cmake_policy(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/cupel_config_file.cmake)

option(CUPEL_WRITE_SOURCE "copy generated code to the committed folders of the top-level project" ON)
set(CUPEL_TOOL "" CACHE FILEPATH "a cupel program to run, in place of the one that is built here or was installed")
set(CUPEL_DRIFT error CACHE STRING "what a difference between models and migrations is: error, or warning for daily work")
set_property(CACHE CUPEL_DRIFT PROPERTY STRINGS error warning)

function(cupel_add_system name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "MIGRATIONS;GENERATED;DEFAULT_URL;FILE_TEMPLATE;VERSION_SCHEMA;MAX_LOCK"
                        "MODELS;DIALECTS;IGNORE;NAMING")
  _cupel_check_arguments()
  set(root ${CMAKE_CURRENT_SOURCE_DIR})
  set(output ${CMAKE_BINARY_DIR}/generated/${name})
  set(here ${CMAKE_CURRENT_FUNCTION_LIST_DIR})
  cmake_path(ABSOLUTE_PATH arg_MIGRATIONS BASE_DIRECTORY ${root} NORMALIZE OUTPUT_VARIABLE migrations)
  cmake_path(ABSOLUTE_PATH arg_GENERATED BASE_DIRECTORY ${root} NORMALIZE OUTPUT_VARIABLE generated)
  _cupel_list_models(models)
  file(GLOB revisions CONFIGURE_DEPENDS ${migrations}/*.hpp)
  file(GLOB data_steps CONFIGURE_DEPENDS ${migrations}/*.cpp)

  add_library(${name} STATIC ${data_steps} ${here}/cupel_implementation.cpp)
  set_target_properties(${name} PROPERTIES POSITION_INDEPENDENT_CODE ON)  # a shared library of the project may take it in
  target_compile_features(${name} PUBLIC cxx_std_20)
  target_link_libraries(${name} PUBLIC cupel::core)
  foreach(dialect IN LISTS arg_DIALECTS)
    target_link_libraries(${name} PUBLIC cupel::${dialect})
  endforeach()
  if(CUPEL_CODEGEN)
    _cupel_generate()
  else()
    _cupel_use_committed()
  endif()
  _cupel_proof_options()

  set(main ${CMAKE_BINARY_DIR}/generated/${name}-migrate.cpp)
  configure_file(${here}/cupel_migrate.cpp.in ${main} @ONLY)
  add_executable(${name}-migrate ${main})
  target_link_libraries(${name}-migrate PRIVATE ${name})
  _cupel_register_system()
endfunction()

# The macros below are the steps of cupel_add_system and work on its variables.

macro(_cupel_fail text)
  message(FATAL_ERROR "cupel_add_system(${name}): ${text}")
endmacro()

macro(_cupel_check_arguments)
  if(NOT name MATCHES "^[A-Za-z_][A-Za-z0-9_]*$")
    _cupel_fail("the name must be a C++ identifier")
  endif()
  include(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/cupel_system_names.cmake)
  if(name IN_LIST _cupel_target_names)
    _cupel_fail("CMake has a target of that name; give the system another")
  elseif(name IN_LIST _cupel_own_names)
    _cupel_fail("Cupel's own code needs that name; give the system another")
  endif()
  foreach(target ${name} ${name}-generate ${name}-migrate)
    if(TARGET ${target})
      _cupel_fail("there is a target '${target}' already; each system has a name of its own")
    endif()
  endforeach()
  if(arg_UNPARSED_ARGUMENTS)
    _cupel_fail("unknown arguments: ${arg_UNPARSED_ARGUMENTS}")
  endif()
  foreach(needed MODELS MIGRATIONS GENERATED DIALECTS)
    if(NOT arg_${needed})
      _cupel_fail("${needed} is missing")
    endif()
  endforeach()
  foreach(dialect IN LISTS arg_DIALECTS)
    if(NOT dialect MATCHES "^(sqlite|postgresql)$")
      _cupel_fail("unknown dialect '${dialect}'; there are sqlite and postgresql")
    elseif(NOT TARGET cupel::${dialect})
      _cupel_fail("the driver cupel::${dialect} was not built; configure cupel with the option for it ON")
    endif()
  endforeach()
  set(distinct ${arg_DIALECTS})
  list(REMOVE_DUPLICATES distinct)
  if(NOT distinct STREQUAL arg_DIALECTS)
    _cupel_fail("DIALECTS names one twice: ${arg_DIALECTS}")
  endif()
  cmake_path(GET arg_GENERATED FILENAME folder)
  if(NOT folder STREQUAL name)
    _cupel_fail("GENERATED must end in '/${name}': that is what its headers are included by")
  endif()
  _cupel_check_names()
  _cupel_check_url()
  if(arg_KEYWORDS_MISSING_VALUES)
    _cupel_fail("there is nothing behind ${arg_KEYWORDS_MISSING_VALUES}")
  endif()
  if(arg_VERSION_SCHEMA AND NOT "postgresql" IN_LIST arg_DIALECTS)
    _cupel_fail("VERSION_SCHEMA is for PostgreSQL, which is not among the DIALECTS; SQLite has no schemas")
  endif()
  if(arg_MAX_LOCK AND NOT arg_MAX_LOCK MATCHES "^(share_update_exclusive|share|share_row_exclusive|access_exclusive)$")
    _cupel_fail("MAX_LOCK is share_update_exclusive, share, share_row_exclusive or access_exclusive, not '${arg_MAX_LOCK}'")
  elseif(arg_MAX_LOCK AND NOT "postgresql" IN_LIST arg_DIALECTS)
    _cupel_fail("MAX_LOCK is for PostgreSQL, which is not among the DIALECTS; SQLite locks the whole database")
  endif()
  string(TOUPPER "${CMAKE_BUILD_TYPE}" build_type)  # as CMake reads it
  set(optimised RELEASE RELWITHDEBINFO MINSIZEREL)
  if(NOT CUPEL_DRIFT MATCHES "^(error|warning)$")
    _cupel_fail("CUPEL_DRIFT is error or warning, not '${CUPEL_DRIFT}'")
  elseif(CUPEL_DRIFT STREQUAL "warning" AND build_type IN_LIST optimised)
    _cupel_fail("CUPEL_DRIFT=warning is for work on a schema; a ${CMAKE_BUILD_TYPE} build must prove that models and migrations agree")
  endif()
endmacro()

# What the tool, too, would refuse, and only when it makes a name.
macro(_cupel_check_names)
  set(kinds)
  foreach(pair IN LISTS arg_NAMING)
    if(NOT pair MATCHES "^(pk|fk|uq|ix|ck)=(.+)$")
      _cupel_fail("NAMING takes <kind>=<pattern> where kind is pk, fk, uq, ix or ck, not '${pair}'")
    endif()
    set(kind ${CMAKE_MATCH_1})
    string(REGEX REPLACE "{(table|columns)}" "" rest "${CMAKE_MATCH_2}")
    if(NOT pair MATCHES "{table}" OR rest MATCHES "[{}]")
      _cupel_fail("NAMING ${pair}: a pattern takes {table} and {columns}, and {table} must be in it")
    elseif(kind IN_LIST kinds)
      _cupel_fail("NAMING has two patterns for ${kind}")
    endif()
    list(APPEND kinds ${kind})
  endforeach()
  string(REGEX REPLACE "{(rev|slug|date:[^{}]+)}" "" rest "${arg_FILE_TEMPLATE}")
  if(arg_FILE_TEMPLATE AND (NOT arg_FILE_TEMPLATE MATCHES "{rev}" OR rest MATCHES "[{}/]"))
    _cupel_fail("FILE_TEMPLATE '${arg_FILE_TEMPLATE}': it takes {date:%Y%m%d_%H%M}, {rev} and {slug}, must hold {rev}, and names a file without a folder")
  endif()
endmacro()

macro(_cupel_check_url)
  string(TOLOWER "${arg_DEFAULT_URL}" url)
  if(url MATCHES "^sqlite([+][a-z0-9_]+)?:")
    set(dialect sqlite)
  elseif(url MATCHES "^postgres(ql)?([+][a-z0-9_]+)?://" OR url MATCHES "^[ \t]*[a-z0-9_]+[ \t]*=")
    set(dialect postgresql)
  elseif(url)
    _cupel_fail("DEFAULT_URL is no URL of a database; write 'sqlite:FILE' or 'postgresql://HOST/DATABASE'")
  endif()
  if(url AND NOT dialect IN_LIST arg_DIALECTS)
    _cupel_fail("DEFAULT_URL is for ${dialect}, which is not among the DIALECTS")
  endif()
endmacro()

# Headers of the folders and files in MODELS, sorted, as tools/codegen/commands/model_headers.cpp lists them, too. Generated
# files are named after them, so no two share a name. Both systems would specialise cupel::mapping for the structs of a header
# that they share. `model_entries` becomes MODELS with absolute paths.
macro(_cupel_list_models result)
  set(${result})
  set(model_entries)
  foreach(entry IN LISTS arg_MODELS)
    cmake_path(ABSOLUTE_PATH entry BASE_DIRECTORY ${root} NORMALIZE)
    list(APPEND model_entries ${entry})
    if(IS_DIRECTORY ${entry})
      file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${entry}/*.hpp ${entry}/*.h)
      list(APPEND ${result} ${headers})
    elseif(EXISTS ${entry})
      list(APPEND ${result} ${entry})
    else()
      _cupel_fail("MODELS: there is no '${entry}'")
    endif()
  endforeach()
  list(FILTER ${result} EXCLUDE REGEX "\\.gen\\.hpp$")
  list(REMOVE_DUPLICATES ${result})
  list(SORT ${result})
  if(NOT ${result})
    _cupel_fail("MODELS: no header is in '${arg_MODELS}'")
  endif()
  set(stems)
  foreach(header IN LISTS ${result})
    cmake_path(GET header STEM LAST_ONLY stem)
    if(stem IN_LIST stems OR stem MATCHES "^(models|proof|registry|${name})$")
      _cupel_fail("MODELS: '${header}' would be generated into '${stem}.gen.hpp', which another header or the system needs")
    endif()
    list(APPEND stems ${stem})
    get_property(other GLOBAL PROPERTY _cupel_system_of_${header})
    if(other)
      _cupel_fail("MODELS: '${header}' is a model of the system '${other}' already, and a struct has one mapping; list it in one of them, or put what both need into a header of no system")
    endif()
    set_property(GLOBAL PROPERTY _cupel_system_of_${header} ${name})
  endforeach()
endmacro()

# The tool writes its own stamp, always new, and only those files that changed: Ninja and Make both do nothing on a second
# build. The committed copies are no BYPRODUCTS: `clean` would delete them.
macro(_cupel_generate)
  if(CUPEL_TOOL)
    set(tool ${CUPEL_TOOL})
    set(tool_dependency ${CUPEL_TOOL})
  elseif(TARGET cupel::tool)
    set(tool $<TARGET_FILE:cupel::tool>)
    set(tool_dependency cupel::tool)
  else()
    _cupel_fail("CUPEL_CODEGEN is ON and there is no cupel program; build from the committed code with -DCUPEL_CODEGEN=OFF")
  endif()
  # Just these: Ninja runs a command again for a file that it did not write.
  set(files ${output}/registry.gen.cpp ${output}/${name}.gen.hpp ${output}/models.gen.hpp ${output}/proof.gen.hpp
            ${output}/digest.txt)
  foreach(stem IN LISTS stems)
    list(APPEND files ${output}/${stem}.gen.hpp ${output}/${stem}.gen.cpp)
  endforeach()
  set(stamp ${output}.stamp)
  set(copy)
  if(CUPEL_WRITE_SOURCE AND PROJECT_IS_TOP_LEVEL)
    set(copy COMMAND ${CMAKE_COMMAND} -D FROM=${output} -D TO=${generated} -P ${here}/cupel_copy_generated.cmake)
  endif()
  # CMake 3.25 adds to what it knows of a depfile in a Makefile, and never takes a file away that is read no more: once it is
  # deleted, each build would run the tool again. What it knows is made anew then.
  set(forget)
  if(CMAKE_GENERATOR MATCHES "Makefiles")
    set(forget COMMAND ${CMAKE_COMMAND} -E rm -f
                       ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${name}-generate.dir/compiler_depend.internal)
  endif()
  file(MAKE_DIRECTORY ${output})
  # Newer where a header came, went or was moved, however old that header is.
  list(JOIN models "\n" listed)
  file(CONFIGURE OUTPUT ${output}.headers CONTENT "${listed}\n" @ONLY)
  file(GLOB left_over ${output}/*.gen.hpp ${output}/*.gen.cpp)  # of a header that was deleted
  list(REMOVE_ITEM left_over ${files})
  if(left_over)
    file(REMOVE ${left_over})
  endif()
  add_custom_command(
    OUTPUT ${stamp}
    BYPRODUCTS ${files}
    COMMAND ${tool} generate --config ${CMAKE_BINARY_DIR}/cupel.json --system ${name} --output ${output} --depfile
            ${output}.d --stamp ${stamp} --drift ${CUPEL_DRIFT}
    ${copy}
    ${forget}
    DEPENDS ${tool_dependency} ${CMAKE_BINARY_DIR}/cupel.json ${output}.headers ${models} ${revisions}
    DEPFILE ${output}.d
    WORKING_DIRECTORY ${root}
    COMMENT "cupel: reading the models of ${name}"
    VERBATIM)
  add_custom_target(${name}-generate DEPENDS ${stamp})
  add_dependencies(${name} ${name}-generate)
  set(sources ${files})
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  set(registry ${output}/registry.gen.cpp)
  target_sources(${name} PRIVATE ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_BINARY_DIR}/generated ${root})
endmacro()

macro(_cupel_use_committed)
  file(GLOB sources CONFIGURE_DEPENDS ${generated}/*.gen.cpp)
  set(registry ${generated}/registry.gen.cpp)
  set(digest ${generated}/digest.txt)
  if(NOT EXISTS ${registry} OR NOT EXISTS ${digest})
    _cupel_fail("there is no generated code in '${generated}'; build once with -DCUPEL_CODEGEN=ON, or run: cupel generate")
  endif()
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${digest})
  # Each input that the digest lists is globbed by its own name: to delete one is then a stale digest, and no broken rule.
  file(STRINGS ${digest} lines REGEX "^[0-9a-f]+  [^:]")
  set(inputs)
  foreach(line IN LISTS lines)
    string(REGEX REPLACE "^[0-9a-f]+  " "" path "${line}")
    cmake_path(ABSOLUTE_PATH path BASE_DIRECTORY ${root} NORMALIZE)
    list(APPEND inputs ${path})
  endforeach()
  file(GLOB present CONFIGURE_DEPENDS ${inputs})
  set(stamp ${CMAKE_BINARY_DIR}/generated/${name}.checked)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/generated)
  _cupel_options_digest(options)
  set(needed ${models} ${revisions})
  # Newer where one came or went: no generator runs a command again for an input that is lost.
  string(JOIN "\n" listed ${present} ${needed})
  file(CONFIGURE OUTPUT ${stamp}.inputs CONTENT "${listed}\n" @ONLY)
  add_custom_command(
    OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} -D SYSTEM=${name} -D ROOT=${root} -D DIGEST=${digest} -D OPTIONS=${options} -D
            "NEEDED=${needed}" -P ${here}/cupel_check_digest.cmake
    COMMAND ${CMAKE_COMMAND} -E touch ${stamp}
    DEPENDS ${digest} ${stamp}.inputs ${present} ${needed} ${here}/cupel_check_digest.cmake
    COMMENT "cupel: comparing ${name} with its committed code"
    VERBATIM)
  add_custom_target(${name}-generate DEPENDS ${stamp})
  add_dependencies(${name} ${name}-generate)
  target_sources(${name} PRIVATE ${sources})
  cmake_path(GET generated PARENT_PATH parent)
  target_include_directories(${name} PUBLIC ${parent} ${root})
endmacro()

# The registry is a constant evaluation over the whole history, and the compilers' own limits end between 100 and 1,000
# revisions.
macro(_cupel_proof_options)
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(limits -fconstexpr-steps=200000000)
  else()
    set(limits -fconstexpr-ops-limit=4000000000 -fconstexpr-loop-limit=100000000 -fconstexpr-cache-depth=1000)
  endif()
  # The program says where an operation is written as a person of the project knows it, and no folder of the build machine,
  # also where a compiler's cache makes paths relative to the folder in which the compiler runs.
  set(compiled_in ${CMAKE_BINARY_DIR})
  if(CMAKE_GENERATOR MATCHES "Make")
    set(compiled_in ${CMAKE_CURRENT_BINARY_DIR})
  endif()
  cmake_path(RELATIVE_PATH root BASE_DIRECTORY ${compiled_in} OUTPUT_VARIABLE to_root)
  list(APPEND limits -fmacro-prefix-map=${root}/= -fmacro-prefix-map=${to_root}/=)
  set_property(SOURCE ${registry} APPEND PROPERTY COMPILE_OPTIONS ${limits})
  if(PROJECT_VERSION)
    set_property(SOURCE ${registry} APPEND PROPERTY COMPILE_DEFINITIONS "CUPEL_PROGRAM_VERSION=\"${PROJECT_VERSION}\"")
  endif()
  if(CUPEL_DRIFT STREQUAL "warning")
    set_property(SOURCE ${registry} APPEND PROPERTY COMPILE_DEFINITIONS CUPEL_DRIFT_WARNING=1)
  endif()
endmacro()
