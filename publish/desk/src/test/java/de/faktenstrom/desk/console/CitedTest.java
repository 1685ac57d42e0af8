package de.faktenstrom.desk.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Signal;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CitedTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final Citation OPEN = citation("doi", "10.5555/A.1");
  private static final Work WORK =
      new Work(
          "book",
          "Ankommen",
          List.of(new Work.Name("Beispiel", "Ada", null)),
          null,
          null,
          null,
          null,
          null,
          "2021",
          null,
          null,
          List.of(),
          "crossref",
          NOW);

  @Test
  void waitsForWorksAndForNothingElse() {
    List<Cited> cited =
        Cited.of(
            List.of(OPEN, citation("law", "§ 10 StAG"), citation("isbn", "9783161484100")),
            List.of(),
            Locale.GERMAN);

    assertThat(cited).extracting(Cited::waiting).containsExactly(true, false, true);
    assertThat(cited).extracting(Cited::words).containsOnlyNulls();
  }

  @Test
  void saysWhatARegistrySays() {
    Cited cited = Cited.of(List.of(OPEN.resolved(WORK)), List.of(), Locale.GERMAN).getFirst();

    assertThat(cited.words()).isEqualTo("Beispiel, Ada (2021): Ankommen");
    assertThat(cited.waiting()).isFalse();
    assertThat(cited.notices()).isEmpty();
  }

  @Test
  void showsTheRetractionFirstWithDayAndAddressAlsoWhenSomebodyIsDoneWithIt() {
    Concern corrected = concern(new Work.Notice(WorkNotice.CORRECTION, null, null), null);
    Concern retracted =
        concern(
            new Work.Notice(WorkNotice.RETRACTION, "10.5555/notice", LocalDate.of(2024, 2, 3)),
            new Concern.End(NOW, "ada", null));

    Cited cited =
        Cited.of(
                List.of(OPEN, citation("doi", "10.5555/b")),
                List.of(corrected, retracted),
                Locale.GERMAN)
            .getFirst();

    assertThat(cited.notices())
        .containsExactly(
            new Cited.Notice(
                "retracted", true, false, "03.02.2024", "https://doi.org/10.5555/notice"),
            new Cited.Notice("corrected", false, false, null, null));
    assertThat(
            Cited.of(List.of(citation("doi", "10.5555/b")), List.of(retracted), Locale.ENGLISH)
                .getFirst()
                .notices())
        .isEmpty();
  }

  private static Concern concern(Work.Notice notice, Concern.End end) {
    return new Concern(7, UUID.randomUUID(), 1, Signal.of("10.5555/a.1", WORK, notice), end);
  }

  private static Citation citation(String type, String value) {
    return new Citation(type, value, null, new Passage("body", 0, 1, value));
  }
}
