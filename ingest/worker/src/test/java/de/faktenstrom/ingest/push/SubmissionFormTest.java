package de.faktenstrom.ingest.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.Refusal.Fault;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionFormTest {

  private static final String LEAST =
      "\"externalId\":\"x-1\",\"kind\":\"article\",\"headline\":\"H\",\"body\":\"<p>b</p>\"";

  @Test
  void readsEveryField() {
    Submission read =
        read(
            """
            {"externalId":"x-1","kind":"press-release","headline":"H","teaser":"T","body":"<p>b</p>","language":"DE-de",
             "url":"https://Example.org/a?utm_source=x","authors":["Anna",{"name":"Bernd","uri":"https://example.org/b"}],
             "published":"2026-03-10T08:00:00+01:00","embargoUntil":"2026-11-24T14:00:00+01:00","release":true,
             "source":"018f2b1e-0000-7000-8000-000000000001"}
            """);

    assertThat(read.kind()).isEqualTo(Kind.PRESS_RELEASE);
    assertThat(read.language()).isEqualTo("de-DE");
    assertThat(read.url()).isEqualTo("https://example.org/a");
    assertThat(read.authors())
        .containsExactly(new Author("Anna", null), new Author("Bernd", "https://example.org/b"));
    assertThat(read.published()).isEqualTo(Instant.parse("2026-03-10T07:00:00Z"));
    assertThat(read.embargo())
        .isEqualTo(new Embargo(Instant.parse("2026-11-24T13:00:00Z"), ZoneId.of("Europe/Berlin")));
    assertThat(read.trust()).isEqualTo(Trust.RELEASE);
    assertThat(read.source()).hasToString("018f2b1e-0000-7000-8000-000000000001");
  }

  @ParameterizedTest
  @CsvSource({"true,RELEASE", "false,REVIEW"})
  void releaseSaysHowFarTheItemIsTrusted(String release, Trust trust) {
    assertThat(read("{%s,\"release\":%s}".formatted(LEAST, release)).trust()).isEqualTo(trust);
    assertThat(read("{%s}".formatted(LEAST)).trust()).isNull();
  }

  @Test
  void namesEveryFaultAtOnce() {
    Refusal refusal =
        refusal(
            "{\"externalId\":7,\"kind\":\"novel\",\"headline\":\" \",\"language\":\"?\",\"authors\":[1]}");

    assertThat(refusal.status()).isEqualTo(422);
    assertThat(refusal.faults())
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/externalId", "/kind", "/headline", "/body", "/language", "/authors/0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "[]",
        "\"x\"",
        "{",
        "{} {}",
        "{\"headline\":\"a\",\"headline\":\"b\"}",
        "{\"colour\":\"red\"}",
        "{\"headline\":\"\u0001\"}"
      })
  void refusesWhatIsNotThisJson(String json) {
    assertThat(refusal(json).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | The body is not valid JSON at line 1, column 2: Unexpected end-of-input: expected close marker for Object.",
        "{\"a\":1 \"b\" | The body is not valid JSON at line 1, column 8: Unexpected character ('\"' (code 34)): was expecting comma to separate Object entries.",
      })
  void saysWhereTheJsonIsWrongAndNothingOfTheReader(String json, String sentence) {
    assertThat(refusal(json).detail()).isEqualTo(sentence);
    assertThat(refusal("{\"a\":" + "[".repeat(600)).detail()).doesNotContain("`", "REDACTED");
  }

  @Test
  void saysWhichFieldIsUnknown() {
    assertThat(refusal("{" + LEAST + ",\"colour\":\"red\"}").detail())
        .contains("\"colour\"")
        .contains("headline");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24T14:00:00, , 2026-11-24T13:00:00Z",
    "2026-07-24T14:00, , 2026-07-24T12:00:00Z",
    "2026-11-24T14:00:00, Europe/London, 2026-11-24T14:00:00Z",
    "2026-10-25T02:30:00+01:00, , 2026-10-25T01:30:00Z",
    "2026-11-24T14:00:00Z, , 2026-11-24T14:00:00Z",
  })
  void anEmbargoIsOnTheWallClockUnlessItHasAnOffset(String until, String zone, Instant instant) {
    String named = zone == null ? "" : ",\"embargoZone\":\"" + zone + "\"";

    Submission read = read("{%s,\"embargoUntil\":\"%s\"%s}".formatted(LEAST, until, named));

    assertThat(read.embargo().until()).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T02:30:00, exists twice",
    "2026-03-29T02:30:00, does not exist",
    "tomorrow, must be a time",
    "+999999999-01-01T00:00:00Z, must be a time"
  })
  void asksWhichTimeAnEmbargoMeans(String until, String complaint) {
    Refusal refusal = refusal("{%s,\"embargoUntil\":\"%s\"}".formatted(LEAST, until));

    assertThat(refusal.faults())
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo("/embargoUntil");
          assertThat(fault.detail()).contains(complaint);
        });
  }

  @Property
  void neverThrowsAnythingElse(@ForAll String text) {
    catchThrowableOfType(RefusedException.class, () -> read("{\"externalId\":\"" + text + "\"}"));
  }

  static Stream<Path> parsingSuite() throws IOException {
    return Files.list(suite()).filter(file -> file.getFileName().toString().startsWith("n_"));
  }

  static boolean suiteIsThere() {
    return Files.isDirectory(suite());
  }

  private static Path suite() {
    return Path.of(System.getProperty("shared.data", "nowhere"), "json", "test_parsing");
  }

  /// The JSON parsing test suite's ill-formed documents.
  @Test
  @EnabledIf("suiteIsThere")
  void refusesIllFormedJson() throws IOException {
    try (Stream<Path> files = parsingSuite()) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(file -> assertThat(refusal(bytes(file)).status()).isEqualTo(400));
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Submission read(String json) {
    return SubmissionForm.read(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal refusal(String json) {
    return refusal(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Refusal refusal(byte[] json) {
    return catchThrowableOfType(RefusedException.class, () -> SubmissionForm.read(json)).refusal();
  }
}
