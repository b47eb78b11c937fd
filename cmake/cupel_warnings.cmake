# SPDX-License-Identifier: Apache-2.0
# cupel_strict(<target>): the warnings that our own code is clean under, and the sanitizers where they are asked for.
function(cupel_strict target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
  if(CUPEL_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=address,undefined -fno-sanitize-recover=all)
    target_link_options(${target} PRIVATE -fsanitize=address,undefined)
  endif()
endfunction()
