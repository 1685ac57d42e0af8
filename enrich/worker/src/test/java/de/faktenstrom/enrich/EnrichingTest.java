package de.faktenstrom.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemWritten;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.events.WrittenEnriched;
import de.faktenstrom.enrich.places.Places;
import de.faktenstrom.enrich.resolve.Works;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EnrichingTest {

  private final List<List<Outgoing>> appends = new ArrayList<>();
  private final Enriching enriching =
      new Enriching(
          new Enrichment(Tagger.of(Vocabulary.migration()), Places.load()),
          arrived -> arrived.stream().map(Works.Arrived::enriched).toList(),
          (source, events) -> {
            assertThat(source).isEqualTo("/enrich");
            appends.add(events);
          });

  @Test
  void appendsABatchAtOnceInItsOrder() {
    ItemIngested one = Items.item("Asyl").build();
    ItemIngested two = Items.item("Islam").build();

    enriching.apply(List.of(event(ItemIngested.TYPE, one), event(ItemIngested.TYPE, two)));

    assertThat(appends).hasSize(1);
    assertThat(appends.getFirst())
        .extracting(Outgoing::subject)
        .containsExactly(one.uri(), two.uri());
    assertThat(appends.getFirst())
        .allSatisfy(outgoing -> {
          assertThat(outgoing.topic()).isEqualTo(ItemEnriched.TOPIC);
          assertThat(outgoing.type()).isEqualTo(ItemEnriched.TYPE);
          assertThat(outgoing.traceparent()).isEqualTo("trace");
        });
  }

  @Test
  void answersWhatTheDeskAsksAboutAVersionThatAnEditorWrote() {
    ItemIngested item = Items.item("Kopftuch im Unterricht").build();
    Event asked =
        new Event(
            UUID.randomUUID(),
            ItemWritten.TYPE,
            "/desk",
            item.uri(),
            Instant.EPOCH,
            "trace",
            EventJson.write(new ItemWritten(item, 3)));

    enriching.applyWritten(List.of(asked));

    Outgoing answer = appends.getFirst().getFirst();
    assertThat(answer.type()).isEqualTo(WrittenEnriched.TYPE);
    assertThat(answer.subject()).isEqualTo(item.uri());
    WrittenEnriched said = (WrittenEnriched) answer.data();
    assertThat(said.version()).isEqualTo(3);
    assertThat(said.enriched().topics()).extracting(Topic::slug).contains("kopftuch");
  }

  @Test
  void passesOverEventsOfAnotherType() {
    enriching.apply(List.of(event("de.faktenstrom.item.ingested.v2", Items.item("Asyl").build())));

    assertThat(appends).isEmpty();
  }

  @Test
  void failsOnWhatItCannotReadSoThatTheReaderSetsItAside() {
    Event broken =
        new Event(
            UUID.randomUUID(),
            ItemIngested.TYPE,
            "/ingest",
            "s",
            Instant.EPOCH,
            null,
            "{".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> enriching.apply(List.of(broken)))
        .isInstanceOf(tools.jackson.core.JacksonException.class);
    assertThat(appends).isEmpty();
  }

  private static Event event(String type, ItemIngested item) {
    return new Event(
        UUID.randomUUID(),
        type,
        "/ingest",
        item.uri(),
        Instant.EPOCH,
        "trace",
        EventJson.write(item));
  }
}
