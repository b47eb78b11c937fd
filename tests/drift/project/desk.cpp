// A test of the project's own, on tables made straight from the models.
#include <cupel/create_all.hpp>
#include <cupel/cupel.hpp>
#include <iostream>

#include "office/office.gen.hpp"

int main() {
  auto db = cupel::open("sqlite::memory:");
  cupel::create_all(db);
  User ada{.username = "ada"};
  db.insert(ada);
  Task task{.user_id = ada.id, .title = "count"};
  db.insert(task);
  std::cout << db.from(cupel::table<Task>).count() << " task of user " << ada.id << '\n';
}
