package de.faktenstrom.ingest.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import de.faktenstrom.ingest.PlayedServer;
import de.faktenstrom.ingest.PlayedServer.Answer;
import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Harvesting;
import de.faktenstrom.ingest.source.Harvesting.Seen;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Repositories that do not do what they might.
class OddRepositoriesIT {

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
  void aRepositoryThatFailsForAWeekIsStopped() {
    repository.whim((_, _) -> new Answer(500, "", Map.of()));

    for (int i = 0; i < 30 && harvesting.state().equals("active"); i++) {
      harvesting.attempt();
    }

    assertThat(harvesting.state()).isEqualTo("stopped");
  }

  @Test
  void aRepositoryThatTellsOfNoDeletionsIsSaidToBeOne() {
    repository.whim((_, usual) -> Answer.of(usual.body().replace(">persistent<", ">no<")));

    Seen first = harvesting.attempt();
    Seen second = harvesting.attempt();

    assertThat(first.reason()).endsWith("Löschungen meldet dieses Repositorium nicht.");
    assertThat(second.reason()).doesNotContain("Löschungen");
  }

  @Test
  void aRepositoryThatKnowsNoTokenIsNotAskedForEverInARow() {
    repository.whim((arguments, _) -> refusing(arguments, "2/"));
    harvesting.attempt();
    harvesting.attempt();
    Duration first = harvesting.untilNext();
    archive.put("oai:a:0", "2026-02-01T10:00:00Z", "Titel 0");
    repository.whim((arguments, _) ->
        arguments.containsKey("resumptionToken")
            ? Answer.of(archive.error("badResumptionToken"))
            : null);
    for (int i = 0; i < 6; i++) {
      harvesting.attempt();
    }

    Duration later = harvesting.untilNext();

    assertThat(first).isLessThanOrEqualTo(Duration.ofMinutes(3));
    assertThat(later).isGreaterThanOrEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void aRepositoryThatRefusesSaysWhy() {
    repository.whim((arguments, _) ->
        "ListRecords".equals(arguments.get("verb"))
            ? Answer.of(archive.error("cannotDisseminateFormat"))
            : null);

    Seen refused = harvesting.attempt();

    assertThat(refused.outcome()).isEqualTo("failed");
    assertThat(refused.reason())
        .isEqualTo(
            "Der Server lehnt die Anfrage ab: er liefert das verlangte Metadatenformat nicht (cannotDisseminateFormat). Er schreibt: so it is");
    assertThat(harvesting.untilNext()).isGreaterThan(Duration.ofMinutes(50));
  }

  @Test
  void aRepositoryThatIsGoneIsNotAskedAgain() {
    repository.whim((_, _) -> new Answer(410, "", Map.of()));

    harvesting.attempt();

    assertThat(harvesting.state()).isEqualTo("gone");
  }

  @Test
  void aRepositoryWithoutIdentifyIsReadByDays() {
    repository.whim((arguments, _) ->
        "Identify".equals(arguments.get("verb")) ? Answer.of(archive.error("badVerb")) : null);
    harvesting.harvest();

    harvesting.harvest();

    assertThat(seven.lists().get(4)).contains(entry("from", "2026-03-09"));
    assertThat(workshop.count("ingest.item")).isEqualTo(7);
    assertThat(workshop.events()).hasSize(7);
  }

  private Answer refusing(Map<String, String> arguments, String token) {
    return token.equals(arguments.get("resumptionToken"))
        ? Answer.of(archive.error("badResumptionToken"))
        : null;
  }
}
