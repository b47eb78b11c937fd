// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <cupel/driver/url.hpp>
#include <string>
#include <string_view>

namespace {

using cupel::driver::database;
using cupel::driver::file_mode;
using cupel::driver::location;
using cupel::driver::parse_url;

std::string setting(const location& where, std::string_view keyword) {
  const std::string* value = where.setting(keyword);
  return value == nullptr ? "(none)" : *value;
}

std::string refusal(std::string_view url) {
  try {
    return "accepted: " + parse_url(url).redacted();
  } catch (const cupel::usage_error& problem) {
    return problem.what();
  }
}

TEST(a_url_of_sqlite, has_every_form_of_the_manual) {
  EXPECT_EQ(parse_url("sqlite:meter.db").file, "meter.db");
  EXPECT_EQ(parse_url("sqlite:/var/meter.db").file, "/var/meter.db");
  EXPECT_EQ(parse_url("sqlite:C:\\data\\meter.db").file, "C:\\data\\meter.db");
  EXPECT_TRUE(parse_url("sqlite::memory:").in_memory());
  EXPECT_TRUE(parse_url("sqlite://").in_memory());
  EXPECT_TRUE(parse_url("sqlite:///").in_memory());
  EXPECT_TRUE(parse_url("sqlite:///:memory:").in_memory());
  EXPECT_EQ(parse_url("sqlite:///meter.db").file, "meter.db");
  EXPECT_EQ(parse_url("sqlite:////var/meter.db").file, "/var/meter.db");
  EXPECT_EQ(parse_url("sqlite+pysqlite:///meter.db").file, "meter.db");
  EXPECT_EQ(parse_url("SQLite:meter.db").kind, database::sqlite);
  EXPECT_EQ(parse_url("sqlite:///meter.db?mode=ro").mode, file_mode::read_only);
  EXPECT_EQ(parse_url("sqlite:///meter.db?mode=rw").mode, file_mode::existing);
}

TEST(a_url_of_sqlite, takes_a_file_as_it_stands_and_decodes_only_with_slashes) {
  EXPECT_EQ(parse_url("sqlite:100%25 ?mode=ro#색.db").file, "100%25 ?mode=ro#색.db");
  EXPECT_EQ(parse_url("sqlite:///100%25%20%EC%83%89.db").file, "100% 색.db");
  EXPECT_EQ(parse_url("sqlite::strange").file, "./:strange") << "SQLite gives such names a meaning";
  EXPECT_EQ(parse_url("sqlite:file:a.db?mode=memory").file, "./file:a.db?mode=memory") << "where it reads URIs";
  EXPECT_EQ(parse_url("sqlite:///file:a.db").file, "./file:a.db");
  for (const char* url : {"sqlite:100%25 ?x.db", "sqlite:///a%20b%3Fc.db?mode=ro", "sqlite::memory:", "sqlite:/a/b"}) {
    const location where = parse_url(url);
    EXPECT_EQ(parse_url(where.redacted()).file, where.file) << where.redacted();
    EXPECT_EQ(parse_url(where.redacted()).mode, where.mode) << where.redacted();
  }
}

TEST(a_url_of_sqlite, that_is_malformed_says_what_to_write) {
  EXPECT_NE(refusal("sqlite:").find("sqlite:FILE"), std::string::npos);
  EXPECT_NE(refusal("sqlite://meter.db").find("three slashes"), std::string::npos);
  EXPECT_NE(refusal("sqlite:///100%.db").find("'%25'"), std::string::npos);
  EXPECT_NE(refusal("sqlite:///a.db?cache=shared").find("no other option"), std::string::npos);
  EXPECT_NE(refusal("sqlite:///a.db?mode").find("key=value"), std::string::npos);
  EXPECT_NE(refusal("sqlite:a.db\n").find("control character"), std::string::npos);
  EXPECT_NE(refusal("sqlite:///a%00.db").find("%00"), std::string::npos);
}

TEST(a_url_of_postgresql, has_every_form_of_the_manual) {
  const location where =
      parse_url("postgresql://me%40lab:p%40ss%2F%3Aword@db.example:5433/color%20meter?sslmode=require&ssl=true&x=%26");
  EXPECT_EQ(where.kind, database::postgresql);
  EXPECT_EQ(setting(where, "user"), "me@lab");
  EXPECT_EQ(setting(where, "password"), "p@ss/:word");
  EXPECT_EQ(setting(where, "host"), "db.example");
  EXPECT_EQ(setting(where, "port"), "5433");
  EXPECT_EQ(setting(where, "dbname"), "color meter");
  EXPECT_EQ(setting(where, "sslmode"), "require");
  EXPECT_EQ(setting(where, "ssl"), "(none)");
  EXPECT_EQ(setting(where, "x"), "&");
  for (const char* scheme : {"postgres", "postgresql+psycopg2", "postgresql+asyncpg", "PostgreSQL", "postgres+x_y"}) {
    EXPECT_EQ(setting(parse_url(std::string{scheme} + "://h/d"), "host"), "h") << scheme;
  }
}

TEST(a_url_of_postgresql, may_leave_out_every_part) {
  EXPECT_TRUE(parse_url("postgresql://").settings.empty());
  EXPECT_TRUE(parse_url("postgresql:///").settings.empty());
  EXPECT_EQ(setting(parse_url("postgresql:///meter"), "dbname"), "meter");
  EXPECT_EQ(setting(parse_url("postgresql:///meter"), "host"), "(none)");
  EXPECT_EQ(setting(parse_url("postgresql://:5433"), "port"), "5433");
  EXPECT_EQ(setting(parse_url("postgresql://me@/meter"), "user"), "me");
  EXPECT_EQ(setting(parse_url("postgresql://me@/meter"), "password"), "(none)");
  EXPECT_EQ(setting(parse_url("postgresql://?host=/tmp&user=a"), "host"), "/tmp");
  EXPECT_EQ(setting(parse_url("postgresql:///d?host=/tmp&user=a@b"), "user"), "a@b")
      << refusal("postgresql:///d?host=/tmp&user=a@b");
}

TEST(a_url_of_postgresql, has_sockets_addresses_and_several_hosts) {
  EXPECT_EQ(setting(parse_url("postgresql://%2Frun%2Fpostgresql/d"), "host"), "/run/postgresql");
  EXPECT_EQ(setting(parse_url("postgresql://[::1]:5433/d"), "host"), "::1");
  EXPECT_EQ(setting(parse_url("postgresql://[::1]:5433/d"), "port"), "5433");
  EXPECT_EQ(setting(parse_url("postgresql://a:1,b:2/d"), "host"), "a,b");
  EXPECT_EQ(setting(parse_url("postgresql://a:1,b:2/d"), "port"), "1,2");
  EXPECT_EQ(setting(parse_url("postgresql://a,b:2/d"), "port"), ",2");
  EXPECT_EQ(parse_url("postgresql://a:1,[::2]:2/d").redacted(), "postgresql://a:1,[::2]:2/d");
}

TEST(a_url_of_postgresql, may_be_libpqs_keywords_and_values) {
  const location where =
      parse_url(R"(host=localhost  dbname = 'color meter' password='it\'s \\ 1' user=a\ b empty='')");
  EXPECT_EQ(where.kind, database::postgresql);
  EXPECT_EQ(setting(where, "host"), "localhost");
  EXPECT_EQ(setting(where, "dbname"), "color meter");
  EXPECT_EQ(setting(where, "password"), "it's \\ 1");
  EXPECT_EQ(setting(where, "user"), "a b");
  EXPECT_EQ(setting(where, "empty"), "");
}

TEST(a_redacted_url, never_holds_a_password) {
  for (const char* url : {"postgresql://me:S3CRET@h/d", "postgresql://me:%53%33CRET@h:1/d", "postgresql://:S3CRET@h/d",
                          "postgresql://h/d?password=S3CRET", "postgresql://h/d?sslpassword=S3CRET&user=me",
                          "postgresql://h/d?pasword=S3CRET", "password=S3CRET host=h", "password='S3CRET' host=h",
                          "password = 'x\\'S3CRET' host=h", "PASSWORD=S3CRET host=h", "host=h pwd=S3CRET",
                          "postgresql://h/d?options=-c%20app.password%3DS3CRET"}) {
    const std::string shown = parse_url(url).redacted();
    EXPECT_EQ(shown.find("S3CRET"), std::string::npos) << shown;
    EXPECT_NE(shown.find("***"), std::string::npos) << shown;
    EXPECT_EQ(shown.find("postgresql://"), 0U) << shown;
  }
  EXPECT_EQ(parse_url("postgres://me:x@h:5433/d?sslmode=require&password=y").redacted(),
            "postgresql://me:***@h:5433/d?sslmode=require");
}

TEST(a_malformed_url, is_refused_without_being_repeated) {
  for (const char* url : {"postgresql://me:S3CRET@x@h/d",
                          "postgresql://me:S3/CRET@h/d",
                          "postgresql://me:x@S3/CRET@h/d",
                          "postgresql://me:x@S3?CRET=1@h/d",
                          "postgresql://me:x@S3/CRET?a=1@h/d",
                          "postgresql://me:S3?CRET@h/d",
                          "postgresql://me:S3CRET/@h/d",
                          "postgresql://me:S3CRET%@h/d",
                          "postgresql://me:S3CRET%zz@h/d",
                          "postgresql://h:S3CRET/d",
                          "postgresql://h:99999/d",
                          "postgresql://h:0/d",
                          "postgresql://[::1/d",
                          "postgresql://[::1]S3CRET/d",
                          "postgresql://h/d?S3CRET",
                          "postgresql://h/d?=S3CRET",
                          "postgresql://h/d?a=S3CRET=x",
                          "postgersql://me:S3CRET@h/d",
                          "mysql://me:S3CRET@h/d",
                          "postgresql:S3CRET",
                          "",
                          " ",
                          "meter.db",
                          "me:S3CRET@h/d",
                          "S3CRET",
                          "://x",
                          "password='S3CRET",
                          "password=S3CRET rest host=h",
                          "host=h S3CRET",
                          "=S3CRET",
                          "postgresql://me:S3\nCRET@h/d",
                          "http//S3CRET",
                          "dbname=postgresql://me:S3CRET@h/d",
                          "host=h dbname='postgresql://me:S3CRET@h/d'",
                          "postgresql://h?dbname=postgresql://me:S3CRET%40h/d",
                          "postgresql://h/me%3AS3CRET%40h",
                          "dbname='host=h password=S3CRET'",
                          "host=127.0.0.1;port=5432;password=S3CRET",
                          "port=5432;password=S3CRET",
                          "user=me;password=S3CRET",
                          "sslmode=require;password=S3CRET",
                          "host=me:S3CRET@h",
                          "postgresql://me%3AS3CRET@h/d",
                          "user=me:S3CRET host=h"}) {
    const std::string text = refusal(url);
    EXPECT_EQ(text.find("accepted"), std::string::npos) << url << " → " << text;
    EXPECT_EQ(text.find("S3"), std::string::npos) << url << " → " << text;
    EXPECT_EQ(text.find("CRET"), std::string::npos) << url << " → " << text;
    EXPECT_GT(text.size(), 30U) << url << " → " << text;
  }
  EXPECT_NE(refusal("mysql://h/d").find("'mysql'"), std::string::npos);
  EXPECT_NE(refusal("meter.db").find("sqlite:FILE"), std::string::npos);
}

TEST(a_url_of_postgresql, may_name_a_socket_without_a_file) {
  EXPECT_EQ(setting(parse_url("host=@pg dbname=d"), "host"), "@pg");
}

TEST(a_url, of_any_bytes_is_accepted_or_refused_and_nothing_else) {
  const std::string alphabet = "postgresql:/@?&=%'\\ [],#a1+\x80\xff";
  unsigned state = 12345;
  for (int round = 0; round < 200'000; ++round) {
    std::string url = round % 3 == 0 ? "postgresql://" : round % 3 == 1 ? "sqlite:" : "";
    for (int i = 0; i < 12; ++i) {
      state = state * 1664525U + 1013904223U;
      url += alphabet[(state >> 16U) % alphabet.size()];
    }
    try {
      const location where = parse_url(url);
      (void)where.redacted();
      if (where.kind == database::sqlite) {
        EXPECT_FALSE(where.file.empty()) << url;
      }
    } catch (const cupel::usage_error&) {}
  }
}

}  // namespace
