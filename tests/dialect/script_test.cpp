// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/dialect/ddl/script.hpp>

using cupel::dialect::script_text;
using cupel::dialect::work;

TEST(script, ends_every_statement_once) {
  EXPECT_EQ(script_text({.sql = "SELECT 1"}), "SELECT 1;\n");
  EXPECT_EQ(script_text({.sql = "SELECT 1;\n"}), "SELECT 1;\n\n");
  EXPECT_EQ(script_text({.sql = "SELECT 1 -- one"}), "SELECT 1 -- one\n;\n");
}

TEST(script, stops_where_a_trigger_would_be_lost_and_restores_nothing) {
  EXPECT_EQ(script_text({.sql = "guard", .what = work::save_dependents, .table = "t"}), "guard;\n");
  EXPECT_EQ(script_text({.what = work::restore_dependents, .table = "t"}), "");
}

TEST(script, refuses_a_data_step) {
  EXPECT_THROW(script_text({.what = work::step}), cupel::usage_error);
}
