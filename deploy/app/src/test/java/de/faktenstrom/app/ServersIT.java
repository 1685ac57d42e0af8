package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.testing.Infrastructure;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServersIT {

  private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());
  private static final GivenServers IMPATIENT = new GivenServers(Duration.ofMillis(1));

  @TempDir private Path directory;

  @Test
  void leavesNoDatabaseBehindWhereTheEventLogDoesNotStart() throws Exception {
    Files.writeString(directory.resolve("log"), "no directory");

    assertThatThrownBy(() -> Servers.start(settings(), SILENT))
        .isInstanceOf(StartRefused.class)
        .hasMessage(
            "The event log does not start (%s is not a directory).",
            directory.resolve("log").toString());

    assertThat(directory.resolve("database/PG_VERSION")).exists();
    assertThat(directory.resolve("database/postmaster.pid")).doesNotExist();
  }

  @Test
  void refusesDataOfAnotherPostgres() throws Exception {
    Path database = Files.createDirectories(directory.resolve("database"));
    Files.writeString(database.resolve("PG_VERSION"), "17\n");

    assertThatThrownBy(() -> Servers.start(settings(), SILENT))
        .hasMessageContaining("was made by PostgreSQL 17 and this is 18");
  }

  @Test
  void givesUpOnServersThatDoNotAnswer() throws Exception {
    String nobody = "localhost:" + FreePorts.pair();
    var database = DatabaseAddress.of("postgres://ada:geheim@" + nobody + "/fs");

    assertThatThrownBy(() -> IMPATIENT.broker(nobody))
        .hasMessageContaining("No broker of FAKTENSTROM_KAFKA answers at " + nobody);
    assertThatThrownBy(() -> IMPATIENT.database(database))
        .hasMessageContaining("No PostgreSQL of FAKTENSTROM_DATABASE answers at " + nobody)
        .hasMessageNotContaining("geheim");
  }

  @Test
  void takesServersThatAnswer() throws Exception {
    String url = Infrastructure.databaseUrl();

    assertThat(IMPATIENT.broker(Infrastructure.kafka())).isEqualTo(Infrastructure.kafka());
    assertThat(IMPATIENT.database(DatabaseAddress.of(url))).isEqualTo(url);
  }

  @Test
  void saysAtOnceWhatWaitingDoesNotMend() {
    var missing =
        DatabaseAddress.of(Infrastructure.databaseUrl().replaceFirst("/test_\\d+", "/nowhere"));
    var patient = new GivenServers(Duration.ofMinutes(10));

    assertThatThrownBy(() -> patient.database(missing))
        .hasMessageContaining("has no database nowhere; make it");
    assertThatThrownBy(() -> GivenServers.requireVersion(17, missing))
        .hasMessageContaining("is version 17; Faktenstrom needs 18 or newer");
  }

  @Test
  void tellsCommandsOfServersOnlyWhileTheProgramRuns() throws Exception {
    Files.createDirectories(directory.resolve("database"));
    Files.writeString(directory.resolve("database/PG_VERSION"), "17\n");
    var told = new Running("localhost:1", "jdbc:told", URI.create("http://localhost:9999"));

    try (Home running = Home.take(directory)) {
      told.tell(running);

      var reached = ReachedServers.of(settings());

      assertThat(reached.servers().jdbcUrl()).isEqualTo("jdbc:told");
      assertThat(reached.publicUrl()).hasToString("http://localhost:9999");
    }
    assertThatThrownBy(() -> ReachedServers.of(settings()))
        .hasMessageContaining("The database does not start");
    Home.take(directory).close();
  }

  private ProgramSettings settings() {
    return new Environment(Map.of()).settings(directory, 19_240, false);
  }
}
