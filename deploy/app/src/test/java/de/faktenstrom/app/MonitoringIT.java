package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the management port tells a monitor.
class MonitoringIT {

  private static final List<String> READERS =
      List.of(
          "enrich",
          "enrich-written",
          "desk",
          "desk-ledger",
          "desk-concerns",
          "feeds",
          "newsletter",
          "webhooks");
  private static final List<String> TIMERS = List.of("fetch", "mail", "release", "webhook");

  @TempDir private static Path home;
  private static RunningProgram program;
  private static int port;

  @BeforeAll
  static void starts() throws Exception {
    port = FreePorts.pair();
    program = ProgramUnderTest.start(home, port, EnumSet.allOf(Role.class), null);
  }

  @AfterAll
  static void stops() {
    if (program != null) {
      program.close();
    }
  }

  @Test
  void healthNamesBrokerDatabaseLagTimersAndTheDiskOfTheHome() {
    JsonNode parts =
        await() // a reader has a lag from its first partition on
            .atMost(Duration.ofSeconds(30))
            .until(MonitoringIT::health, now -> lagging(now).containsAll(READERS));

    assertThat(parts.at("/eventLog/details/broker").stringValue()).isEqualTo("answers");
    assertThat(parts.at("/db/status").stringValue()).isEqualTo("UP");
    assertThat(parts.at("/timers/details/due").propertyNames())
        .containsExactlyInAnyOrderElementsOf(TIMERS);
    for (String timer : TIMERS) {
      assertThat(parts.at("/timers/details/overdue/" + timer).longValue()).as(timer).isZero();
    }
    assertThat(parts.at("/diskSpace/details/path").stringValue()).isEqualTo(home.toString());
  }

  @Test
  void metricsNameLagOutboxDeadLettersAndTimers() {
    String metrics =
        await() // what the start itself appended goes its way first
            .atMost(Duration.ofSeconds(30))
            .until(() -> get("/actuator/prometheus"), MonitoringIT::allIsRead);

    assertThat(metrics).contains("faktenstrom_dead_letters 0.0");
    for (String timer : TIMERS) {
      assertThat(metrics)
          .containsPattern("faktenstrom_timers_due\\{timer=\"" + timer + "\"} [0-9]")
          .contains("faktenstrom_timers_overdue{timer=\"" + timer + "\"} 0.0");
    }
  }

  private static boolean allIsRead(String metrics) {
    return metrics.contains("faktenstrom_outbox_waiting 0.0")
        && READERS.stream()
            .allMatch(r -> metrics.contains("faktenstrom_reader_lag{reader=\"" + r + "\"} 0.0"));
  }

  private static JsonNode health() throws Exception {
    return new JsonMapper().readTree(get("/actuator/health")).get("components");
  }

  private static Collection<String> lagging(JsonNode parts) {
    return parts.at("/eventLog/details/lag").propertyNames();
  }

  private static String get(String path) throws Exception {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://localhost:" + (port + 1) + path)).build();
      return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
