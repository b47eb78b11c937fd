# SPDX-License-Identifier: Apache-2.0
# `cmake --install`: the headers, the CMake package, and the tool where it was built. Each driver is an export of its own, so
# that a machine without libpq can use the package for SQLite.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/cupel)

install(DIRECTORY include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.hpp")
set(parts core)
foreach(driver sqlite postgresql)
  if(TARGET cupel_${driver})
    list(APPEND parts ${driver})
  endif()
endforeach()
foreach(part IN LISTS parts)
  install(TARGETS cupel_${part} EXPORT cupel_${part})
  install(EXPORT cupel_${part} NAMESPACE cupel:: DESTINATION ${package_folder})
endforeach()
if(TARGET cupel)
  set_target_properties(cupel PROPERTIES EXPORT_NAME tool INSTALL_RPATH_USE_LINK_PATH ON)
  install(TARGETS cupel EXPORT cupel_tool)
  install(EXPORT cupel_tool NAMESPACE cupel:: DESTINATION ${package_folder})
endif()

configure_package_config_file(cmake/cupelConfig.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/cupelConfig.cmake
                              INSTALL_DESTINATION ${package_folder})
# 0.x: a minor version may break what the one before promised.
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/cupelConfigVersion.cmake COMPATIBILITY SameMinorVersion
                                 ARCH_INDEPENDENT)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/cupelConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/cupelConfigVersion.cmake
              cmake/cupel_add_system.cmake cmake/cupel_config_file.cmake cmake/cupel_check_digest.cmake
              cmake/cupel_copy_generated.cmake cmake/cupel_implementation.cpp cmake/cupel_migrate.cpp.in
              cmake/cupel_pqxx.cmake cmake/cupel_system_names.cmake
        DESTINATION ${package_folder})
