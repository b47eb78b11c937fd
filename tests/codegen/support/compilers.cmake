# SPDX-License-Identifier: Apache-2.0
# For tests that compile generated code: which compilers, and the definitions of support/compilers.cpp.
find_program(CUPEL_TEST_GCC NAMES g++-12 g++ DOC "the GCC that generated code is compiled with in tests")
find_program(CUPEL_TEST_CLANG NAMES clang++-19 clang++ HINTS ${LLVM_TOOLS_BINARY_DIR} DOC "and the Clang")
find_program(CUPEL_TEST_CLANG_FORMAT NAMES clang-format-19 clang-format DOC "and the clang-format")

function(cupel_test_compiles name)
  target_sources(${name} PRIVATE ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/compilers.cpp)
  target_link_libraries(${name} PRIVATE cupel_codegen cupel_test_support)
  target_compile_definitions(
    ${name} PRIVATE CUPEL_SOURCE="${PROJECT_SOURCE_DIR}" CUPEL_CMAKE="${CMAKE_COMMAND}" CUPEL_TEST_GCC="${CUPEL_TEST_GCC}"
                    CUPEL_TEST_CLANG="${CUPEL_TEST_CLANG}" CUPEL_TEST_CLANG_FORMAT="${CUPEL_TEST_CLANG_FORMAT}")
endfunction()
