package de.faktenstrom.webhooks;

import static de.faktenstrom.webhooks.Samples.ITEM;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.Released;
import de.faktenstrom.publish.events.Announcement.Withdrawn;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PayloadTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  @Test
  void writesAReleaseAsEver() throws IOException {
    assertThat(body(Samples.released(ITEM, 1), null)).isEqualTo(golden("released"));
  }

  @Test
  void writesAnUpdateAsEver() throws IOException {
    assertThat(body(Samples.updated(ITEM, 2), 1)).isEqualTo(golden("updated"));
  }

  @Test
  void writesACorrectionAsEver() throws IOException {
    assertThat(body(Samples.corrected(ITEM, 3), 2)).isEqualTo(golden("corrected"));
  }

  @Test
  void writesAWithdrawalAsEver() throws IOException {
    assertThat(body(Samples.withdrawn(ITEM, 4), 3)).isEqualTo(golden("withdrawn"));
  }

  @Property(tries = 100)
  void staysUnderTwentyKilobytesHoweverLongTheText(
      @ForAll @IntRange(max = 200_000) int length, @ForAll boolean wide) {
    String text = (wide ? "ü" : "x").repeat(length);

    byte[] body =
        Body.of(
            "publication.released",
            Samples.NOON,
            Long.MAX_VALUE,
            Payload.of(
                new Released(Samples.publication(ITEM, 1, text), 1, Samples.WEBHOOK),
                null,
                Samples.PUBLIC));

    assertThat(body).hasSizeLessThan(20_000);
    JsonNode data = MAPPER.readTree(body).get("data");
    assertThat(data.has("body")).isNotEqualTo(data.has("omitted"));
    assertThat(data.get("api").asString())
        .isEqualTo("https://fakten.example/beitrag/" + ITEM + ".json");
  }

  @Test
  void staysUnderTwentyKilobytesHoweverLongTheNotesAndNames() {
    Publication text = Samples.publication(ITEM, 2, "<p>Text</p>");
    Author author = new Author("ü".repeat(1_000), null);
    Publication named =
        new Publication(
            text.uri(),
            text.version(),
            text.kind(),
            text.headline(),
            text.teaser(),
            text.body(),
            text.language(),
            text.link(),
            Collections.nCopies(100, author),
            text.topics(),
            text.citations(),
            text.citeAs(),
            text.source(),
            text.published(),
            text.updated());
    String note = "ü".repeat(5_000);
    Correction correction =
        new Correction(Correction.Severity.SERIOUS, note, "Prozentpunkte statt Prozent", note, 1);

    byte[] body = sent(new Corrected(named, correction, 2, Samples.WEBHOOK));

    assertThat(body).hasSizeLessThan(20_000);
    JsonNode data = MAPPER.readTree(body).get("data");
    assertThat(data.get("omitted").valueStream().map(JsonNode::asString))
        .contains("authors", "correction.noteEditors");
    assertThat(data.get("correction").get("noteShort").asString()).startsWith("Prozentpunkte");
    assertThat(data.get("correction").has("noteEditors")).isFalse();
  }

  @Test
  void aWithdrawalStaysUnderTwentyKilobytesToo() {
    Withdrawn said = Samples.withdrawn(ITEM, 3);
    Withdrawn wordy =
        new Withdrawn(
            said.uri(),
            said.version(),
            said.kind(),
            said.headline(),
            said.language(),
            said.topics(),
            "ü".repeat(5_000),
            "ü".repeat(5_000),
            said.published(),
            said.at(),
            said.revision(),
            said.channels());

    assertThat(sent(wordy)).hasSizeLessThan(20_000);
  }

  private static byte[] sent(Announcement announcement) {
    return Body.of(
        announcement.publicType(),
        announcement.at(),
        Long.MAX_VALUE,
        Payload.of(announcement, 1, Samples.PUBLIC));
  }

  @Test
  void namesAnEventTheSameHoweverOftenItIsSent() {
    UUID partner = UUID.randomUUID();

    assertThat(Body.id(partner, ITEM, 1))
        .isEqualTo(Body.id(partner, ITEM, 1))
        .isNotEqualTo(Body.id(partner, ITEM, 2))
        .isNotEqualTo(Body.id(UUID.randomUUID(), ITEM, 1))
        .matches("msg_[0-9a-f]{32}");
  }

  private static String body(Announcement announcement, Integer before) {
    return new String(
        Body.of(
            announcement.publicType(),
            announcement.at(),
            42,
            Payload.of(announcement, before, Samples.PUBLIC)),
        UTF_8);
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = PayloadTest.class.getResourceAsStream("/golden/" + name + ".json")) {
      assertThat(in).as("golden/%s.json", name).isNotNull();
      return new String(in.readAllBytes(), UTF_8).strip();
    }
  }
}
