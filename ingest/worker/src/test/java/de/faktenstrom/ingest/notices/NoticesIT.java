package de.faktenstrom.ingest.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import de.faktenstrom.ingest.source.LeavesABusyServerAlone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/// Crossref as a source: each notice is told once, whatever breaks.
class NoticesIT implements LeavesABusyServerAlone {

  private final Workshop workshop = new Workshop();
  private final Crossref crossref = new Crossref(2);
  private final PlayedServer registry = new PlayedServer("application/json", crossref::answer);
  private final Harvesting harvesting =
      new Harvesting(workshop, "Crossref", setUp("\"registry\":\"crossref\""));

  @BeforeEach
  void sevenNotices() {
    for (int i = 1; i <= 7; i++) {
      crossref.put(
          "10.5555/notice." + i,
          "2026-03-0" + i + "T10:20:00Z",
          i == 1 ? "retraction" : "correction",
          "10.5555/work." + i);
    }
  }

  @AfterEach
  void close() {
    registry.close();
    workshop.close();
  }

  @Test
  void aRetractionIsToldOnceWhoeverClaimsIt() {
    crossref.putUpdates(
        "10.5555/Notice.8",
        "2026-03-08T10:20:00Z",
        Crossref.update("retraction", "10.5555/WORK.8", "publisher"),
        Crossref.update("retraction", "https://doi.org/10.5555/work.8", "retraction-watch"));

    harvesting.harvest();
    crossref.putUpdates(
        "10.5555/Notice.8",
        "2026-03-10T09:00:00Z",
        Crossref.update("Retraction", "10.5555/work.8", "publisher"));
    harvesting.harvest();

    List<Map<String, Object>> told =
        told().stream().filter(event -> "10.5555/work.8".equals(event.get("doi"))).toList();
    assertThat(told).hasSize(1);
    assertThat(told.getFirst())
        .containsAllEntriesOf(
            Map.of(
                "uri", "https://doi.org/10.5555/work.8",
                "kind", "retraction",
                "notice", "10.5555/notice.8",
                "title", "Notice on 10.5555/Notice.8",
                "dated", "2026-03-02",
                "source", "Crossref"));
  }

  @Test
  void everyPageIsAnAttemptAndTheNextListBeginsAWhileBefore() {
    Seen first = harvesting.attempt();
    Seen last = harvesting.harvest();
    Seen nothing = harvesting.harvest();

    assertThat(first.reason())
        .isEqualTo("Seite 1: 2 Einträge, 2 Hinweise neu. Die Liste geht weiter.");
    assertThat(last.reason()).isEqualTo("Seite 5: leer. Damit ist die Liste zu Ende.");
    assertThat(nothing.reason()).isEqualTo("Seit dem letzten Abruf gibt es keine Hinweise.");
    assertThat(registry.asked().getFirst())
        .containsOnly(
            entry("filter", "is-update:true,from-index-date:2026-02-08T08"),
            entry("select", "DOI,title,update-to,indexed"),
            entry("sort", "indexed"),
            entry("order", "asc"),
            entry("rows", "100"),
            entry("cursor", "*"),
            entry("mailto", "redaktion@faktenstrom.example"));
    assertThat(registry.paths()).containsOnly("/works");
    assertThat(registry.asked().getLast())
        .contains(entry("filter", "is-update:true,from-index-date:2026-03-10T07"));
    everythingOnce();
  }

  @Test
  void aCursorThatBreaksOnPageThreeBeginsTheListWhereItWasReached() {
    harvesting.attempt();
    harvesting.attempt();
    registry.whim((_, _) -> Answer.of(404));

    Seen broken = harvesting.attempt();
    Duration wait = harvesting.untilNext();
    registry.sober();
    harvesting.harvest();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(broken.reason())
        .isEqualTo(
            "Die Fortsetzungsmarke gilt nicht mehr (404); die Liste wird ab dem 04.03.2026 neu gelesen.");
    assertThat(wait).isBetween(Duration.ofSeconds(50), Duration.ofMinutes(3));
    assertThat(registry.asked().get(3))
        .contains(
            entry("cursor", "*"), entry("filter", "is-update:true,from-index-date:2026-03-04T10"));
    everythingOnce();
  }

  @Test
  void aPageThatCouldNotBeStoredIsNotPassedOver() {
    harvesting.attempt();
    workshop
        .outbox()
        .before(_ -> {
          throw new DataIntegrityViolationException("lost");
        });
    harvesting.attempt();
    workshop.outbox().before(_ -> {});

    harvesting.harvest();

    everythingOnce();
  }

  @Test
  void aRestartInTheMiddleLosesAndDoublesNothing() {
    harvesting.attempt();
    harvesting.attempt();

    harvesting.dieWhileReading();
    harvesting.harvest();

    everythingOnce();
  }

  @Test
  void anAnswerThatBreaksOffIsKeptAndItsPageComesAgain() {
    harvesting.attempt();
    registry.whim((_, usual) -> Answer.of(usual.body().substring(0, usual.body().length() / 2)));

    Seen broken = harvesting.attempt();
    registry.sober();
    harvesting.harvest();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(broken.reason()).isEqualTo("Die Antwort ist in Zeile 1 kein gültiges JSON.");
    assertThat(broken.hasDocument()).isTrue();
    everythingOnce();
  }

  @Test
  void pagesFollowAtTheRegistrysPace() {
    registry.whim((_, usual) ->
        new Answer(
            200, usual.body(), Map.of("X-Rate-Limit-Limit", "2", "X-Rate-Limit-Interval", "10s")));

    harvesting.attempt();

    assertThat(harvesting.untilNext()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void whatTheRegistryRefusesIsNotAskedForSoon() {
    registry.whim((_, _) -> Answer.of(400));

    Seen refused = harvesting.attempt();

    assertThat(refused.reason())
        .isEqualTo("Das Register lehnt die Anfrage ab (400). Bitte Adresse und registry prüfen.");
    assertThat(harvesting.untilNext()).isGreaterThan(Duration.ofHours(5));
  }

  @Test
  void aRegistryThatIsOverIsAskedNoMore() {
    registry.whim((_, _) -> Answer.of(410));

    harvesting.attempt();

    assertThat(harvesting.state()).isEqualTo("gone");
  }

  @Test
  void theFirstListBeginsWhereTheSetUpSays() {
    try (PlayedServer other = new PlayedServer("application/json", crossref::answer)) {
      new Harvesting(
              workshop,
              "C",
              setUp(
                  other.url(),
                  "\"registry\":\"crossref\",\"since\":\"2026-03-05\",\"mailto\":\"a@example.org\""))
          .attempt();

      assertThat(other.asked().getFirst())
          .contains(
              entry("filter", "is-update:true,from-index-date:2026-03-05T00"),
              entry("mailto", "a@example.org"));
    }
  }

  @Override
  public Harvesting harvesting() {
    return harvesting;
  }

  @Override
  public PlayedServer server() {
    return registry;
  }

  @Override
  public void everythingOnce() {
    assertThat(told())
        .extracting(event -> event.get("doi"))
        .containsExactlyInAnyOrder(
            "10.5555/work.1",
            "10.5555/work.2",
            "10.5555/work.3",
            "10.5555/work.4",
            "10.5555/work.5",
            "10.5555/work.6",
            "10.5555/work.7");
    assertThat(workshop.count("ingest.work_notice")).isEqualTo(7);
  }

  private List<Map<String, Object>> told() {
    return Told.in(workshop);
  }

  private String setUp(String notices) {
    return setUp(registry.url(), notices);
  }

  private static String setUp(String url, String notices) {
    return "\"kind\":\"notices\",\"url\":\"%s\",\"notices\":{%s}".formatted(url, notices);
  }
}
