package de.faktenstrom.publish.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.CiteAs;
import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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
  private static final Instant FIRST = Instant.parse("2026-11-24T13:00:00Z");
  private static final Instant NOW = Instant.parse("2026-11-24T15:20:00.123456Z");
  private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);
  private static final List<Topic> TOPICS =
      List.of(
          new Topic(
              "https://example.org/thema/asyl",
              "asyl",
              new Topic.Labels("Asyl", "Asylum"),
              List.of(new Topic.Heading("schutz", new Topic.Labels("Schutz", "Protection"))),
              0.75,
              List.of(new Passage("headline", 0, 14, "Schutzsuchende"))));

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of("released", new Announcement.Released(publication(1), 1, ALL)),
        Arguments.of(
            "updated", new Announcement.Updated(publication(2), 2, EnumSet.of(Channel.FEED))),
        Arguments.of("corrected", new Announcement.Corrected(publication(3), correction(), 3, ALL)),
        Arguments.of(
            "described",
            new Announcement.Described(
                publication(3),
                correction(),
                Instant.parse("2026-11-24T15:20:02Z"),
                4,
                EnumSet.of(Channel.FEED))),
        Arguments.of("withdrawn", withdrawn()),
        Arguments.of("delivered", delivered()),
        Arguments.of("audience-changed", audience()));
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
    assertThat((Object) MAPPER.readValue(bytes(file), event.getClass())).isEqualTo(event);
  }

  private static Publication publication(int version) {
    return new Publication(
        URI,
        version,
        Kind.FACTS,
        "Schutzsuchende in Köln",
        version == 1 ? null : "39.945 Menschen",
        "<p>Ende 2024 lebten in Köln …</p>",
        "de",
        version == 1 ? null : "https://example.org/schutzsuchende",
        List.of(new Author("Redaktion", null)),
        TOPICS,
        List.of(
            new Citation("genesis", "12531-0043", null, new Passage("body", 40, 50, "12531-0043"))),
        new CiteAs("Redaktion (2026): Schutzsuchende.", "Redaktion (2026): Schutzsuchende."),
        new SourceRef(
            "01a20501-0000-7000-8000-000000000002", "Push", null, "CC-BY-4.0", Trust.RELEASE),
        FIRST,
        NOW);
  }

  private static Correction correction() {
    return new Correction(
        Correction.Severity.SERIOUS, null, "Prozentpunkte", "Es sind Prozentpunkte.", 2);
  }

  private static Announcement withdrawn() {
    return new Announcement.Withdrawn(
        URI,
        3,
        Kind.FACTS,
        "Schutzsuchende in Köln",
        "de",
        TOPICS,
        "Quelle zurückgezogen",
        "Die Quelle hat die Tabelle zurückgezogen.",
        FIRST,
        NOW,
        4,
        ALL);
  }

  private static Delivered delivered() {
    return new Delivered(
        URI,
        3,
        3,
        Channel.WEBHOOK,
        List.of(
            new Delivered.Outcome("e1", "Zeitung", Delivered.State.DELIVERED, 1, NOW, null),
            new Delivered.Outcome(
                "e2", "Sender", Delivered.State.GIVEN_UP, 10, NOW, "Status 500.")));
  }

  private static AudienceChanged audience() {
    Filter filter = new Filter(Set.of("asyl"), EnumSet.of(Kind.FACTS), Set.of("de"), true);
    return new AudienceChanged(
        Channel.NEWSLETTER, List.of(new AudienceChanged.Group("daily", filter, 312)), NOW);
  }

  private static byte[] bytes(String file) throws IOException {
    try (InputStream golden = GoldenTest.class.getResourceAsStream("/golden/" + file + ".json")) {
      return Objects.requireNonNull(golden, file).readAllBytes();
    }
  }
}
