# SPDX-License-Identifier: Apache-2.0
# cupel_strict(<target>): the warnings that our own code is clean under.
function(cupel_strict target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror)
endfunction()

# Everything of one build, generated code too: a program whose parts differ hides what it should find.
if(CUPEL_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()
