package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import de.faktenstrom.ingest.source.LeavesABusyServerAlone;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class OaiIT implements LeavesABusyServerAlone {

  private final SevenRecords seven = SevenRecords.open();
  private final Workshop workshop = seven.workshop();
  private final Archive archive = seven.archive();
  private final PlayedServer repository = seven.repository();
  private final Harvesting harvesting = seven.harvesting();

  @AfterEach
  void close() {
    seven.close();
  }

  @Test
  void takesEveryRecordOfEveryPageOnce() {
    Seen first = harvesting.attempt();
    Seen last = harvesting.harvest();

    assertThat(first.reason())
        .isEqualTo(
            "Seite 1: 2 Datensätze, davon 2 neu und 0 geändert. Die Liste geht weiter (2 von etwa 7).");
    assertThat(last.reason())
        .isEqualTo(
            "Seite 4: 1 Datensatz, davon 1 neu und 0 geändert. Damit ist die Liste zu Ende.");
    everythingOnce();
    assertThat(seven.lists()).hasSize(4);
    assertThat(seven.lists().getFirst())
        .containsOnly(entry("verb", "ListRecords"), entry("metadataPrefix", "oai_dc"));
    assertThat(seven.lists().get(1))
        .containsOnly(entry("verb", "ListRecords"), entry("resumptionToken", "2/"));
  }

  @Test
  void asksForWhatChangedSinceAndAUnitBefore() {
    harvesting.harvest();
    archive.put("oai:a:3", "2026-03-10T08:30:00Z", "Titel 3, berichtigt");
    archive.put("oai:a:8", "2026-03-10T08:40:00Z", "Titel 8");

    Seen second = harvesting.harvest();
    Seen third = harvesting.harvest();

    assertThat(second.reason()).startsWith("Seite 1: 2 Datensätze, davon 1 neu und 1 geändert.");
    assertThat(third.outcome()).isEqualTo("unchanged");
    assertThat(third.reason()).isEqualTo("Seit dem letzten Abruf gibt es nichts Neues.");
    assertThat(seven.lists().get(4)).contains(entry("from", "2026-03-10T07:59:59Z"));
    assertThat(workshop.count("ingest.item")).isEqualTo(8);
    assertThat(workshop.events()).hasSize(9);
  }

  @Test
  void aTokenThatBreaksOnPageThreeBeginsTheListWhereItWasReached() {
    harvesting.attempt();
    harvesting.attempt();
    repository.whim((arguments, _) -> refusing(arguments, "4/"));

    Seen broken = harvesting.attempt();
    Duration wait = harvesting.untilNext();
    repository.sober();
    harvesting.harvest();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(broken.reason())
        .isEqualTo(
            "Der Server kennt die Fortsetzungsmarke nicht mehr; die Liste wird ab dem 04.03.2026 neu gelesen.");
    assertThat(wait).isLessThan(Duration.ofMinutes(3));
    assertThat(seven.lists().get(3)).contains(entry("from", "2026-03-04T10:00:00Z"));
    everythingOnce();
  }

  @Test
  void aListCutShortIsReadWholeTheNextTime() {
    archive.put("oai:a:9", "2026-03-01T00:00:00Z", "Titel 9");
    harvesting.attempt();
    harvesting.attempt();
    repository.whim((arguments, _) -> refusing(arguments, "4/"));
    harvesting.attempt();
    repository.sober();
    harvesting.harvest();
    long afterTheFirst = workshop.count("ingest.item");

    harvesting.harvest();

    assertThat(afterTheFirst).isEqualTo(7);
    assertThat(workshop.count("ingest.item")).isEqualTo(8);
    assertThat(workshop.events()).hasSize(8);
  }

  @Test
  void brokenXmlOnPageThreeIsAskedForAgain() {
    harvesting.attempt();
    harvesting.attempt();
    repository.whim(
        (_, usual) -> Answer.of(usual.body().substring(0, usual.body().length() - 120)));

    Seen broken = harvesting.attempt();
    repository.sober();
    harvesting.harvest();

    assertThat(broken.outcome()).isEqualTo("failed");
    assertThat(broken.reason()).contains("nicht wohlgeformt");
    assertThat(broken.hasDocument()).isTrue();
    assertThat(seven.lists().get(3)).isEqualTo(seven.lists().get(2));
    everythingOnce();
  }

  @Test
  void anExpiredTokenIsNotAskedFor() {
    repository.whim((arguments, usual) ->
        "2/".equals(arguments.get("resumptionToken"))
            ? new Answer(500, "", Map.of())
            : Answer.of(
                usual
                    .body()
                    .replace(
                        "<resumptionToken ",
                        "<resumptionToken expirationDate=\"2026-03-10T08:00:30Z\" ")));
    harvesting.attempt();
    harvesting.attempt();
    workshop.clock().advance(Duration.ofMinutes(5));
    repository.sober();

    harvesting.harvest();

    assertThat(seven.lists().get(2))
        .containsOnly(
            entry("verb", "ListRecords"),
            entry("metadataPrefix", "oai_dc"),
            entry("from", "2026-03-02T10:00:00Z"));
    everythingOnce();
  }

  @Test
  void aRestartInTheMiddleGoesOnWithTheNextPage() {
    harvesting.attempt();
    harvesting.attempt();

    harvesting.dieWhileReading();
    harvesting.harvest();

    assertThat(seven.lists())
        .extracting(arguments -> arguments.get("resumptionToken"))
        .containsExactly(null, "2/", "4/", "6/");
    everythingOnce();
  }

  @Test
  void aPageThatCouldNotBeStoredIsAskedForAgain() {
    harvesting.attempt();
    workshop
        .outbox()
        .before(_ -> {
          throw new DataIntegrityViolationException("lost");
        });
    harvesting.attempt();
    workshop.outbox().before(_ -> {});

    harvesting.harvest();

    assertThat(seven.lists().get(2)).isEqualTo(seven.lists().get(1));
    everythingOnce();
  }

  @Test
  void whatTheRepositoryDeletedIsToldOnceAndNamed() {
    harvesting.harvest();
    archive.delete("oai:a:5", "2026-03-10T08:30:00Z");
    archive.delete("oai:a:never-here", "2026-03-10T08:30:00Z");

    Seen told = harvesting.harvest();
    archive.delete("oai:a:5", "2026-03-10T09:30:00Z");
    Seen repeated = harvesting.harvest();
    archive.put("oai:a:5", "2026-03-10T10:30:00Z", "Titel 5");
    harvesting.harvest();

    String uri =
        workshop.events().stream()
            .filter(e -> "Titel 5".equals(e.get("headline")))
            .map(e -> (String) e.get("subject"))
            .findFirst()
            .orElseThrow();
    assertThat(told.outcome()).isEqualTo("changed");
    assertThat(told.reason()).contains("An der Quelle wurde 1 Beitrag gelöscht.");
    assertThat(told.problems())
        .containsExactly(
            "Die Quelle hat „Titel 5“ (%s) gelöscht. Der Beitrag bleibt, wie er ist; über eine Rücknahme entscheidet die Redaktion."
                .formatted(uri));
    assertThat(repeated.problems()).isEmpty();
    assertThat(gone())
        .containsExactly(
            Map.of("uri", uri, "version", "1", "deleted", "2026-03-10T08:30:00Z", "source", "R"));
    assertThat(workshop.count("ingest.item_deletion")).isZero();
    everythingOnce();
  }

  @Test
  void whatComesBackAndGoesAgainIsToldAgain() {
    harvesting.harvest();
    archive.delete("oai:a:5", "2026-03-10T08:30:00Z");
    harvesting.harvest();
    archive.put("oai:a:5", "2026-03-10T09:30:00Z", "Titel 5, berichtigt");
    harvesting.harvest();
    archive.delete("oai:a:5", "2099-01-01T00:00:00Z");

    harvesting.harvest();

    assertThat(gone()).extracting(event -> event.get("version")).containsExactly("1", "2");
    assertThat(Instant.parse(String.valueOf(gone().getLast().get("deleted"))))
        .isBeforeOrEqualTo(workshop.clock().instant());
  }

  @Test
  void aDeletionThatCouldNotBeStoredIsToldWithTheNext() {
    harvesting.harvest();
    archive.delete("oai:a:5", "2026-03-10T08:30:00Z");
    workshop
        .outbox()
        .before(_ -> {
          throw new DataIntegrityViolationException("lost");
        });
    harvesting.attempt();
    workshop.outbox().before(_ -> {});

    harvesting.harvest();

    assertThat(gone()).hasSize(1);
  }

  private List<Map<String, Object>> gone() {
    return workshop
        .jdbc()
        .sql(
            """
            select data->>'uri' as uri, data->>'version' as version, data->>'deleted' as deleted,
              data->'source'->>'name' as source
            from public.outbox where jsonb_exists(data, 'deleted') order by id
            """)
        .query()
        .listOfRows();
  }

  private Answer refusing(Map<String, String> arguments, String token) {
    return token.equals(arguments.get("resumptionToken"))
        ? Answer.of(archive.error("badResumptionToken"))
        : null;
  }

  @Override
  public Harvesting harvesting() {
    return harvesting;
  }

  @Override
  public PlayedServer server() {
    return repository;
  }

  @Override
  public void everythingOnce() {
    List<Map<String, Object>> events =
        workshop.events().stream().filter(e -> e.get("headline") != null).toList();
    assertThat(events)
        .extracting(e -> e.get("headline"))
        .containsExactlyInAnyOrder(
            "Titel 1", "Titel 2", "Titel 3", "Titel 4", "Titel 5", "Titel 6", "Titel 7");
    assertThat(events).extracting(e -> e.get("subject")).doesNotHaveDuplicates();
    assertThat(workshop.count("ingest.item")).isEqualTo(7);
  }
}
