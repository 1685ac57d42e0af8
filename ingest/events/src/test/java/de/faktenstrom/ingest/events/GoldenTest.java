package de.faktenstrom.ingest.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/// The wire form of each event, held by files that change only on purpose: old records stay
/// readable.
class GoldenTest {

  /// As `EventJson` of the event log writes.
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              absent -> absent.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private static final String URI = "urn:uuid:01a20501-8d95-7a60-91bc-7207081b62df";
  private static final Instant INGESTED = Instant.parse("2026-11-24T12:13:00.123456Z");
  private static final String HASH =
      "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of("item-ingested", full()),
        Arguments.of("item-ingested-least", least()),
        Arguments.of("item-ingested-asked", asked()),
        Arguments.of("dataset-versioned", versioned()),
        Arguments.of("dataset-decided", decided()),
        Arguments.of("item-gone", gone()),
        Arguments.of("work-noticed", noticed()));
  }

  @ParameterizedTest
  @MethodSource("events")
  void isWrittenAsTheFileSays(String file, Object event) throws Exception {
    assertThat(MAPPER.valueToTree(event).toPrettyString())
        .isEqualTo(MAPPER.readTree(bytes(file)).toPrettyString());
  }

  @ParameterizedTest
  @MethodSource("events")
  void isReadFromTheFile(String file, Object event) throws Exception {
    assertThat(MAPPER.readValue(bytes(file), event.getClass())).isEqualTo(event);
  }

  /// As it was written before there were attachments and questions.
  @Test
  void readsRecordsFromBeforeThereWereAttachments() throws Exception {
    ItemIngested old = MAPPER.readValue(bytes("item-ingested-before"), ItemIngested.class);

    assertThat(old).isEqualTo(least());
    assertThat(old.attachments()).isEmpty();
  }

  private static ItemIngested asked() {
    return new ItemIngested(
        URI,
        1,
        "mail:" + HASH,
        Kind.PRESS_RELEASE,
        "Neue Zahlen",
        null,
        "<p>Sperrfrist: So., 25.10.2026, 02:30 Uhr</p>",
        null,
        null,
        List.of(),
        List.of(),
        Instant.parse("2026-10-20T08:00:00Z"),
        null,
        null,
        new SourceRef(
            "01a20501-0000-7000-8000-000000000006", "Pressepost", null, null, Trust.REVIEW),
        INGESTED,
        HASH,
        new EmbargoQuestion(
            "Sperrfrist: So., 25.10.2026, 02:30 Uhr",
            List.of(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T01:30:00Z")),
            ZoneId.of("Europe/Berlin")),
        List.of(new Attachment("tabelle.xlsx", "application/vnd.ms-excel", 48_213, HASH)));
  }

  private static ItemIngested full() {
    return new ItemIngested(
        URI,
        2,
        "https://example.org/?p=12",
        Kind.PRESS_RELEASE,
        "Schutzsuchende in Köln",
        "39.945 Menschen mit anerkanntem Schutzstatus",
        "<p>Ende 2024 lebten in Köln …</p>",
        "de",
        "https://example.org/schutzsuchende",
        List.of(
            new Author("Mira Muster", "https://example.org/mira"), new Author("Redaktion", null)),
        List.of("Asyl", "Köln"),
        Instant.parse("2026-11-24T10:00:00Z"),
        Instant.parse("2026-11-24T12:00:00Z"),
        new Embargo(Instant.parse("2026-11-24T13:00:00Z"), ZoneId.of("Europe/Berlin")),
        new SourceRef(
            "01a20501-0000-7000-8000-000000000001",
            "Beispieldienst",
            "https://example.org/feed.xml",
            "CC-BY-4.0",
            Trust.REVIEW),
        INGESTED,
        HASH,
        null,
        List.of());
  }

  private static ItemIngested least() {
    return new ItemIngested(
        URI,
        1,
        "12",
        Kind.ARTICLE,
        "Kurz",
        null,
        "",
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        null,
        new SourceRef("01a20501-0000-7000-8000-000000000002", "Push", null, null, Trust.RELEASE),
        INGESTED,
        HASH,
        null,
        List.of());
  }

  private static DatasetDecided decided() {
    return new DatasetDecided(
        URI,
        2,
        "12531-0043",
        "Schutzsuchende nach Kreisen",
        3,
        "Das Amt bestätigt die Werte.",
        "ada",
        INGESTED,
        new SourceRef(
            "01a20501-0000-7000-8000-000000000004",
            "Genesis",
            "https://genesis.example/rest/",
            null,
            Trust.REVIEW));
  }

  private static DatasetVersioned versioned() {
    return new DatasetVersioned(
        URI,
        3,
        "12531-0043",
        "Schutzsuchende nach Kreisen",
        DatasetChange.CORRECTION,
        1,
        INGESTED,
        HASH,
        "a".repeat(64),
        12,
        0,
        1,
        "urn:uuid:01a20501-8d95-7a60-91bc-7207081b62e0",
        new SourceRef(
            "01a20501-0000-7000-8000-000000000003",
            "Genesis",
            "https://genesis.example/rest/2020/",
            "dl-de/by-2-0",
            Trust.REVIEW));
  }

  private static ItemGone gone() {
    return new ItemGone(
        URI,
        2,
        INGESTED,
        new SourceRef(
            "01a20501-0000-7000-8000-000000000004",
            "Archiv",
            "https://repository.example/oai?set=migration",
            null,
            Trust.REVIEW));
  }

  private static WorkNoticed noticed() {
    return new WorkNoticed(
        "https://doi.org/10.5555/migration.2024.7",
        "10.5555/migration.2024.7",
        WorkNotice.EXPRESSION_OF_CONCERN,
        "10.5555/migration.2026.1",
        "Wages and arrival",
        LocalDate.of(2026, 11, 20),
        INGESTED,
        new SourceRef(
            "01a20501-0000-7000-8000-000000000005",
            "Crossref",
            "https://api.crossref.org/",
            null,
            Trust.REVIEW));
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + file + ".json")) {
      return Objects.requireNonNull(golden, file).readAllBytes();
    }
  }
}
