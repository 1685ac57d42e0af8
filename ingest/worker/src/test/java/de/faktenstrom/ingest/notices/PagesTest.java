package de.faktenstrom.ingest.notices;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Unreadable;
import de.faktenstrom.net.Answer.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Answers as the registries' documentation shows them.
class PagesTest {

  @Nested
  class OfCrossref {

    private static final String ITEM =
        """
        {"status":"ok","message-type":"work-list","message-version":"1.0.0","message":{"facets":{},
         "total-results":1,"items-per-page":100,"next-cursor":"DnF1ZXJ5==","items":[{
          "DOI":"10.1177/17588359231172420","title":["RETRACTION: <i>Title</i> &amp; more","second"],
          "indexed":{"date-parts":[[2025,2,21]],"date-time":"2025-02-21T22:10:05Z","timestamp":1740175805},
          "update-to":[
           {"updated":{"date-parts":[[2023,4,22]],"date-time":"2023-04-22T00:00:00Z","timestamp":1},
            "DOI":"10.1177/1758835920922055","type":"%s","source":"publisher","label":"Retraction"},
           {"updated":{"date-parts":[[2023]]},"DOI":"not a doi","type":"correction","source":"publisher"},
           {"DOI":"10.1177/none","type":"new_thing"}]}]}}
        """;

    @Test
    void readsANoticeWithItsWork() {
      Page page = (Page) reply(Registry.CROSSREF, ITEM.formatted("retraction"));

      assertThat(page.next()).isEqualTo("DnF1ZXJ5==");
      assertThat(page.unusable()).isEqualTo(1);
      assertThat(page.works())
          .singleElement()
          .satisfies(work -> {
            assertThat(work.indexed()).isEqualTo(Instant.parse("2025-02-21T22:10:05Z"));
            assertThat(work.notices())
                .containsExactly(
                    new Notice(
                        "10.1177/1758835920922055",
                        WorkNotice.RETRACTION,
                        "10.1177/17588359231172420",
                        "RETRACTION: Title & more",
                        LocalDate.of(2023, 4, 22)));
          });
    }

    @ParameterizedTest
    @CsvSource({
      "retraction, RETRACTION",
      "partial_retraction, RETRACTION",
      "Partial Retraction, RETRACTION",
      "withdrawal, RETRACTION",
      "removal, RETRACTION",
      "correction, CORRECTION",
      "corrigendum, CORRECTION",
      "erratum, CORRECTION",
      "addendum, CORRECTION",
      "clarification, CORRECTION",
      "expression-of-concern, EXPRESSION_OF_CONCERN",
      "new_version, NEW_VERSION",
      "new_edition, NEW_VERSION",
    })
    void knowsWhatAnUpdateMeans(String type, WorkNotice kind) {
      Page page = (Page) reply(Registry.CROSSREF, ITEM.formatted(type));

      assertThat(page.works().getFirst().notices()).extracting(Notice::kind).containsExactly(kind);
    }

    @Test
    void endsWithAnEmptyPageAndNotWithAShortOne() {
      String empty = "{\"message\":{\"items\":[],\"next-cursor\":\"DnF1ZXJ5==\"}}";

      assertThat(((Page) reply(Registry.CROSSREF, empty)).next()).isNull();
    }
  }

  @Nested
  class OfDatacite {

    @Test
    void leavesOutWhatIsNoDoiAndWhatNamesItself() {
      Page page =
          (Page)
              reply(
                  Registry.DATACITE,
                  """
                  {"data":[{"attributes":{"doi":"10.5072/A","titles":[{"title":"A"}],"relatedIdentifiers":[
                   {"relationType":"IsPreviousVersionOf","relatedIdentifier":"https://example.org/","relatedIdentifierType":"URL"},
                   {"relationType":"IsPreviousVersionOf","relatedIdentifier":"10.5072/a","relatedIdentifierType":"DOI"},
                   {"relationType":"Obsoletes","relatedIdentifier":"rubbish","relatedIdentifierType":"DOI"},
                   {"relationType":"Cites","relatedIdentifier":"10.5072/c","relatedIdentifierType":"DOI"},
                   {"relationType":"Obsoletes","relatedIdentifier":"10.5072/b","relatedIdentifierType":"DOI"}],
                   "registered":"2026-03-03T09:00:00.000Z"}},{"attributes":null}],"links":{}}
                  """);

      assertThat(page.unusable()).isEqualTo(3);
      assertThat(page.next()).isNull();
      assertThat(page.works().getFirst().notices())
          .containsExactly(
              new Notice(
                  "10.5072/b", WorkNotice.NEW_VERSION, "10.5072/a", "A", LocalDate.of(2026, 3, 3)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no address",
          "https://a.example/?page%5Bcursor%5D=",
          "https://a.example/?x=%"
        })
    void endsWhereNoCursorIsNamed(String next) {
      String answer = "{\"data\":[{}],\"links\":{\"next\":\"%s\"}}".formatted(next);

      assertThat(((Page) reply(Registry.DATACITE, answer)).next()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoListIsUnreadable(Registry registry) {
    for (String answer : List.of("", "{", "[]", "null", "{\"message\":7}", "<html>", "{} {")) {
      assertThat(reply(registry, answer)).isInstanceOf(Unreadable.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void hostileAnswersAreUnreadable(Registry registry) {
    String cursor = "c".repeat(5_000);

    assertThat(reply(registry, "[".repeat(1_000_000))).isInstanceOf(Unreadable.class);
    assertThat(
            reply(
                registry,
                "{\"data\":[{}],\"links\":{\"next\":\"?page[cursor]=%s\"},\"message\":{\"items\":[{}],\"next-cursor\":\"%s\"}}"
                    .formatted(cursor, cursor)))
        .isInstanceOf(Unreadable.class);
  }

  @Property
  void anyBytesGiveAnAnswer(@ForAll byte[] bytes, @ForAll Registry registry) {
    assertThat(Enquiry.reply(registry, bytes)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "50, 1s, 20",
    "1, 2m, 120000",
    "5, 1, 200",
    "0, 1s, 0",
    "x, 1s, 0",
    "1, 9999h, 600000",
    "3, , 0"
  })
  void knowsThePaceThatTheRegistryAllows(String limit, String interval, long millis) {
    Response response =
        new Response(
            200,
            Map.of(
                "x-rate-limit-limit", List.of(limit),
                "x-rate-limit-interval", List.of(interval == null ? "" : interval)),
            new byte[0],
            URI.create("https://api.crossref.org/"),
            null);

    assertThat(Enquiry.pace(response)).isEqualTo(Duration.ofMillis(millis));
  }

  private static Reply reply(Registry registry, String answer) {
    return Enquiry.reply(registry, answer.getBytes(StandardCharsets.UTF_8));
  }
}
