# SPDX-License-Identifier: Apache-2.0
# cupel_strict(<target>): the warnings that our own code is clean under.
function(cupel_strict target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  _cupel_without_false_alarms(${target})
endfunction()

# "text" + a std::string is an overlapping copy to GCC 12 when it optimises (https://gcc.gnu.org/PR105651).
function(_cupel_without_false_alarms target)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(${target} PRIVATE -Wno-restrict)
  endif()
endfunction()

# Everything of one build, generated code too: a program whose parts differ hides what it should find.
if(CUPEL_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
