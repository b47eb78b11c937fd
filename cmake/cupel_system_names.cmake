# SPDX-License-Identifier: Apache-2.0
# What no system is called, for cupel_add_system and for `cupel init`.

# CMake makes targets of these names itself, or its generators do.
set(_cupel_target_names
    ALL_BUILD INSTALL PACKAGE RUN_TESTS ZERO_CHECK all clean depend edit_cache help install list_install_components package
    package_source preinstall rebuild_cache test)

# The code of a system stands in migrations::<name> and generated::<name>, its registry is cupel::systems::<name>, its header
# <name>.gen.hpp. There these would hide a namespace, a word of migrations or a header of Cupel's own.
set(_cupel_own_names
    cupel models proof registry std
    add_check add_column add_foreign_key add_primary_key add_unique alter_column alter_enum alter_table always array_of asc
    bigint boolean both brin btree by_default bytes cascade character check column create_enum create_index create_schema
    create_table custom data date desc double_precision drop_check drop_column drop_enum drop_foreign_key drop_index
    drop_primary_key drop_schema drop_table drop_unique effect enumeration execute expression foreign_key gin gist hash hnsw
    integer interval ivfflat json jsonb no_action none nothing nulls_first nulls_last numeric operation real rename_column
    rename_constraint rename_enum rename_enum_value rename_index rename_table rename_value restrict revision set_default
    set_null smallint spgist starting step text time_of_day timestamp timestamptz unique uuid varchar vector)
