# SPDX-License-Identifier: Apache-2.0
# Runs the tool on the models of fixture/ and compares what it writes with the committed files; -DBLESS=ON takes it over.
set(stems audit_log document event everything std_model stock ticket user)
set(models ${stems})
list(TRANSFORM models APPEND ".hpp\"")
list(TRANSFORM models PREPEND "\"${HERE}/fixture/")
list(JOIN models ", " models)
cmake_path(GET HERE PARENT_PATH tests)
file(MAKE_DIRECTORY ${OUTPUT}/migrations)
file(WRITE ${OUTPUT}/cupel.json "{\"build\": \"${OUTPUT}\", \"systems\": [{\"name\": \"fixture\", \"root\": \"${tests}\",
  \"migrations\": \"${OUTPUT}/migrations\", \"generated\": \"${OUTPUT}/generated/fixture\",
  \"output\": \"${OUTPUT}/out/fixture\", \"default_url\": \"\", \"file_template\": \"\", \"version_schema\": \"\",
  \"max_lock\": \"\", \"options_digest\": \"0\", \"models\": [${models}], \"dialects\": [\"sqlite\", \"postgresql\"],
  \"ignore\": [], \"naming\": {}, \"include_directories\": [\"${tests}\", \"${INCLUDE}\"],
  \"compile_definitions\": [], \"migrate\": \"\"}]}\n")
execute_process(COMMAND ${TOOL} generate --config ${OUTPUT}/cupel.json --system fixture --output ${OUTPUT}/out/fixture --drift warning
                RESULT_VARIABLE code OUTPUT_VARIABLE said ERROR_VARIABLE said)
if(NOT code EQUAL 0)
  message(FATAL_ERROR "cupel generate ended with ${code}:\n${said}")
endif()
set(differing)
foreach(stem IN LISTS stems)
  foreach(extension hpp cpp)
    set(file ${stem}.gen.${extension})
    file(READ ${OUTPUT}/out/fixture/${file} made)
    file(READ ${HERE}/fixture/${file} committed)
    if(BLESS)
      file(COPY_FILE ${OUTPUT}/out/fixture/${file} ${HERE}/fixture/${file} ONLY_IF_DIFFERENT)
    elseif(NOT made STREQUAL committed)
      string(APPEND differing "\n  ${file}")
    endif()
  endforeach()
endforeach()
if(differing)
  message(FATAL_ERROR "the tool writes other files than those in ${HERE}/fixture; run this command again with -DBLESS=ON "
                      "before -P, and read the difference:${differing}")
endif()
