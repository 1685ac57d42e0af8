package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.console.account.Accounts;
import de.faktenstrom.eventlog.Schema;
import de.faktenstrom.testing.Infrastructure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/// What is said on the command line, on a real database.
class CommandsIT {

  @TempDir private Path home;
  private String url;
  private DriverManagerDataSource database;
  private final StringWriter complaint = new StringWriter();

  @BeforeEach
  void prepares() {
    url = Infrastructure.databaseUrl();
    database = new DriverManagerDataSource(url);
    Schema.migrate(database, "eventlog", "desk", "feeds");
  }

  @Test
  void makesAnAccountThatCanLogInOnce() {
    String said = done(0, "user", "ada", "--role", "editor,chief");

    String path = said.substring(said.indexOf("/desk"));
    assertThat(said).contains("Made ada");
    assertThat(Accounts.in(database).redeemable(path.substring(path.lastIndexOf('=') + 1).strip()))
        .isTrue();
  }

  @Test
  void printsTheAddressOfTheProgramThatRuns() throws IOException {
    try (Home running = Home.take(home)) {
      new Running("-", "-", URI.create("https://fakten.example:9999/")).tell(running);

      assertThat(done(0, "user", "cleo")).contains("): https://fakten.example:9999/desk/");
    }
  }

  @Test
  void saysAnUnforeseenFailureInOneSentence() throws IOException {
    JdbcClient.create(database).sql("drop schema desk cascade").update();

    done(1, "user", "dora");

    Path cause = home.resolve("last-failure.log");
    assertThat(complaint.toString().lines())
        .singleElement(InstanceOfAssertFactories.STRING)
        .startsWith("faktenstrom: The program cannot go on (PSQLException: ERROR: relation")
        .endsWith(" Full cause: " + cause);
    assertThat(cause).content().contains("\tat de.faktenstrom.app.UserCommand");
  }

  @Test
  void changesAnAccountAndSaysWhereThereIsNone() {
    done(0, "user", "bert");

    assertThat(done(0, "user", "bert", "--role", "admin")).contains("ADMIN");
    assertThat(done(0, "user", "bert", "--disable")).contains("locked out");
    assertThat(Accounts.in(database).find("bert").orElseThrow().disabled()).isTrue();
    assertThat(done(0, "user", "bert", "--enable")).contains("may log in");
    assertThat(done(0, "user", "bert", "--reset")).contains("http");
    done(1, "user", "bert");
    done(1, "user", "nobody", "--disable");
    done(1, "user", "Ä");
    assertThat(complaint.toString())
        .contains("There is an account bert already", "There is no account nobody", "A login name")
        .doesNotContain("Exception");
  }

  @Test
  void replaysWhatWaits() {
    JdbcClient.create(database)
        .sql(
            """
            insert into eventlog.dead_letter
              (reader, event_id, topic, partition, "offset", type, source, subject, time, data, error, cause, at)
            values ('desk', gen_random_uuid(), 'faktenstrom.enriched', 0, 0, 'de.faktenstrom.t.v1',
              '/t', 'urn:uuid:0', now(), '{}', 'e', 'c', now())
            """)
        .update();

    assertThat(done(0, "replay", "desk")).contains("1 sent to desk again.");
    assertThat(done(1, "replay", "desk")).contains("No dead letter of desk waits");
  }

  @Test
  void printsWhatFilesCiteAndComplainsOfTheOthers() throws IOException {
    Path text = Files.writeString(home.resolve("a.txt"), "Nach § 10 StAG.");

    String said = done(1, "cite", text.toString(), home.resolve("none.txt").toString());

    assertThat(said).contains("\"value\":\"§ 10 StAG\",\"start\":5,\"end\":14").hasLineCount(1);
    assertThat(complaint.toString()).endsWith("none.txt does not exist.\n");
  }

  @Test
  void dropsTheFeedsToBeMadeAnew() {
    JdbcClient tables = JdbcClient.create(database);
    tables.sql("insert into feeds.item values (gen_random_uuid(), 1, false, 1, 0)").update();

    assertThat(done(0, "rebuild")).contains("The feeds are dropped");
    assertThat(tables.sql("select count(*) from feeds.item").query(Long.class).single()).isZero();
  }

  @Test
  void saysInOneSentenceThatADatabaseDoesNotFit() {
    JdbcClient.create(database)
        .sql("update desk.flyway_schema_history set checksum = 1 where version = '1'")
        .update();

    done(1, "serve", "--port", "18999");

    assertThat(complaint.toString())
        .contains("made by another version of Faktenstrom")
        .doesNotContain("Exception");
  }

  private String done(int code, String... arguments) {
    PrintStream before = System.out;
    var said = new ByteArrayOutputStream();
    System.setOut(new PrintStream(said, true));
    try {
      var commands =
          Program.commandLine(
              Map.of(
                  "FAKTENSTROM_KAFKA",
                  Infrastructure.kafka(),
                  "FAKTENSTROM_DATABASE",
                  url,
                  "FAKTENSTROM_HOME",
                  home.toString()));
      int exit = commands.setErr(new PrintWriter(complaint, true)).execute(arguments);
      assertThat(exit).as(said + " " + complaint).isEqualTo(code);
      return said.toString();
    } finally {
      System.setOut(before);
    }
  }
}
