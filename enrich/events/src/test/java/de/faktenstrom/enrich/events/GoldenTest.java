package de.faktenstrom.enrich.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The wire form of the event, held by a file that changes only on purpose: old records stay
/// readable.
class GoldenTest {

  /// As `EventJson` of the event log writes.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  @Test
  void isWrittenAsTheFileSays() throws Exception {
    assertThat(MAPPER.valueToTree(event()).toPrettyString())
        .isEqualTo(MAPPER.readTree(bytes()).toPrettyString());
  }

  @Test
  void isReadFromTheFile() throws Exception {
    assertThat(MAPPER.readValue(bytes(), ItemEnriched.class)).isEqualTo(event());
  }

  @Test
  void readsRecordsFromBeforeThereWerePlaces() throws Exception {
    ObjectNode old = (ObjectNode) MAPPER.readTree(bytes());
    old.remove(List.of("places", "languages", "figures"));

    ItemEnriched read = MAPPER.treeToValue(old, ItemEnriched.class);

    assertThat(read.places()).isEmpty();
    assertThat(read.languages()).isEmpty();
    assertThat(read.figures()).isEmpty();
    assertThat(read.citations()).hasSize(3);
  }

  private static Work work() {
    return new Work(
        "article-journal",
        "Ankommen",
        List.of(new Work.Name("Beispiel", "Ada", null), new Work.Name(null, null, "Arbeitskreis")),
        "Zeitschrift für Beispiele",
        "73",
        null,
        "101-125",
        null,
        "2021-03",
        null,
        "10.1000/182",
        List.of(new Work.Notice(WorkNotice.RETRACTION, "10.1000/183", LocalDate.of(2024, 2, 3))),
        "crossref",
        Instant.parse("2026-11-24T12:14:00Z"));
  }

  private static ItemEnriched event() {
    Passage passage = new Passage("headline", 0, 14, "Schutzsuchende");
    return new ItemEnriched(
        item(),
        "de",
        List.of(
            new Topic(
                "https://example.org/thema/asyl",
                "asyl",
                new Topic.Labels("Asyl", "Asylum"),
                List.of(new Topic.Heading("schutz", new Topic.Labels("Schutz", "Protection"))),
                0.75,
                List.of(passage))),
        List.of(
            new Citation("genesis", "12531-0043", null, new Passage("body", 40, 50, "12531-0043")),
            new Citation(
                    "doi",
                    "10.1000/182",
                    "https://doi.org/10.1000/182",
                    new Passage("body", 60, 71, "10.1000/182"))
                .resolved(work()),
            new Citation(
                "source",
                "BAMF, Aktuelle Zahlen, Ausgabe Juli 2025",
                null,
                new Passage("body", 80, 120, "BAMF, Aktuelle Zahlen, Ausgabe Juli 2025"),
                new SourceLine("BAMF", "Aktuelle Zahlen", "Juli 2025", "2025-07"))),
        new CiteAs("Redaktion (2026): Schutzsuchende.", "Redaktion (2026): Schutzsuchende."),
        List.of(
            new Place(
                "iso3166:SY",
                "country",
                new Topic.Labels("Syrien", "Syria"),
                0.5,
                List.of(new Passage("body", 20, 26, "Syrien")))),
        List.of(new WrittenIn("en", "body", 0, 80)),
        List.of(
            new Figure(
                Figure.Kind.COUNT,
                39_945,
                39_945,
                false,
                null,
                "2024-12-31",
                "Schutzsuchende",
                new Passage("body", 30, 36, "39.945"),
                "genesis 12531-0043"),
            new Figure(
                Figure.Kind.MONEY,
                1,
                2,
                true,
                "Euro",
                null,
                null,
                new Passage("body", 40, 52, "1 bis 2 Euro"),
                null)));
  }

  private static ItemIngested item() {
    return new ItemIngested(
        "urn:uuid:01a20501-8d95-7a60-91bc-7207081b62df",
        1,
        "12",
        Kind.FACTS,
        "Schutzsuchende",
        null,
        "<p>Quelle: Tabelle</p>",
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        new SourceRef("01a20501-0000-7000-8000-000000000002", "Push", null, null, Trust.RELEASE),
        Instant.parse("2026-11-24T12:13:00Z"),
        "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
        null,
        List.of());
  }

  private static byte[] bytes() throws IOException {
    try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/item-enriched.json")) {
      return Objects.requireNonNull(golden).readAllBytes();
    }
  }
}
