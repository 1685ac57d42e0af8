package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

class EventJsonTest {

  @Test
  void leavesAbsentOutAndWritesTimesInUtc() {
    byte[] json = EventJson.write(new Note("a", null, Instant.parse("2026-01-02T03:04:05Z")));

    assertThat(json).asString(UTF_8).isEqualTo("{\"text\":\"a\",\"at\":\"2026-01-02T03:04:05Z\"}");
  }

  @Test
  void ignoresFieldsOfANewerProducer() {
    Note note = EventJson.read(event("t", "{\"text\":\"a\",\"colour\":1}"), Note.class);

    assertThat(note).isEqualTo(new Note("a", null, null));
  }

  @Test
  void passesOverTypesOfANewerProducer() {
    Event known = event("known", "{\"text\":\"a\"}");

    List<EventJson.Read<Note>> read =
        EventJson.readAll(List.of(event("new", "{}"), known), Map.of("known", Note.class));

    assertThat(read).containsExactly(new EventJson.Read<>(known, new Note("a", null, null)));
  }

  @Test
  void writesAnEnumAsItReads() {
    byte[] json = EventJson.write(List.of(Mood.VERY_GOOD));

    assertThat(json).asString(UTF_8).isEqualTo("[\"very-good\"]");
    assertThat(EventJson.read(event("t", "\"very-good\""), Mood.class)).isEqualTo(Mood.VERY_GOOD);
  }

  @Test
  void writesADeadLetterAsTheFileSays() throws Exception {
    DeadLetter letter =
        new DeadLetter(
            "desk-ledger",
            UUID.fromString("01a20501-8d95-7a60-91bc-7207081b62df"),
            "faktenstrom.delivered",
            3,
            41,
            "de.faktenstrom.delivery.recorded.v1",
            "/feeds",
            "urn:uuid:1",
            Instant.parse("2026-11-24T13:00:00Z"),
            null,
            "java.lang.IllegalArgumentException",
            "cannot digest it",
            Instant.parse("2026-11-24T13:00:01Z"),
            null,
            EventJson.tree("{\"uri\":\"urn:uuid:1\"}".getBytes(UTF_8)),
            null);

    try (InputStream golden = EventJsonTest.class.getResourceAsStream("/golden/dead-letter.json")) {
      assertThat(EventJson.tree(EventJson.write(letter)))
          .isEqualTo(EventJson.tree(golden.readAllBytes()));
    }
  }

  @Test
  void refusesWhatIsNotJson() {
    assertThatThrownBy(() -> EventJson.read(event("t", "<a/>"), Note.class))
        .isInstanceOf(JacksonException.class);
    assertThat(EventJson.tree("<a/>".getBytes(UTF_8))).isNull();
    assertThat(EventJson.tree(new byte[0])).isNull();
    assertThat(EventJson.tree(null)).isNull();
  }

  private static Event event(String type, String json) {
    UUID id = new UUID(1, 2);
    return new Event(id, type, "/test", "s", Instant.EPOCH, null, json.getBytes(UTF_8));
  }

  record Note(String text, String more, Instant at) {}

  enum Mood {
    VERY_GOOD;

    @Override
    public String toString() {
      return "very-good";
    }
  }
}
