// SPDX-License-Identifier: Apache-2.0
// color_meter_demo [--migrate] [--url URL]: the flows of the example, on SQLite or PostgreSQL, as the URL says.
#include <CLI/CLI.hpp>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <string>

#include "color_meter/color_meter.gen.hpp"
#include "examples/color_meter/story.hpp"

int main(int argc, char** argv) {
  std::string url = cupel::systems::color_meter.default_url;
  bool migrate = false;
  CLI::App line{"An application of the system color_meter.", "color_meter_demo"};
  line.add_option("--url", url, "the database: sqlite:FILE or postgresql://USER@HOST/DATABASE")
      ->envname("DATABASE_URL");
  line.add_flag("--migrate", migrate, "bring the database to the head first");
  try {
    line.parse(argc, argv);
  } catch (const CLI::ParseError& wrong) {
    return line.exit(wrong) == 0 ? EXIT_SUCCESS : 2;
  }

  try {
    cupel::database db = cupel::open(url);
    if (migrate) db.migrate();
    color_meter::tell_story(db, std::cout);
    return EXIT_SUCCESS;
  } catch (const cupel::connection_error& e) {
    std::cerr << "error: " << e.what() << '\n';
    return 3;
  } catch (const cupel::sql_error& e) {
    std::cerr << "error: " << e.what() << '\n';
    if (!migrate) std::cerr << "note: where the tables are missing: color_meter_demo --migrate\n";
    return EXIT_FAILURE;
  } catch (const std::exception& e) {
    std::cerr << "error: " << e.what() << '\n';
    return EXIT_FAILURE;
  }
}
