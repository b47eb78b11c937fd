# SPDX-License-Identifier: Apache-2.0
# cmake -D FROM=<folder> -D TO=<folder> -P cupel_copy_generated.cmake
# Makes the generated files of TO those of FROM; touches only what differs, and no file of another kind.
cmake_policy(VERSION 3.25)

file(MAKE_DIRECTORY ${TO})
file(GLOB new RELATIVE ${FROM} ${FROM}/*.gen.hpp ${FROM}/*.gen.cpp ${FROM}/digest.txt)
file(GLOB old RELATIVE ${TO} ${TO}/*.gen.hpp ${TO}/*.gen.cpp ${TO}/digest.txt)
foreach(name IN LISTS new)
  file(COPY_FILE ${FROM}/${name} ${TO}/${name} ONLY_IF_DIFFERENT)
endforeach()
list(REMOVE_ITEM old ${new})
foreach(name IN LISTS old)
  file(REMOVE ${TO}/${name})
endforeach()
