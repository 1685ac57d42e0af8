package de.faktenstrom.eventlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
}
