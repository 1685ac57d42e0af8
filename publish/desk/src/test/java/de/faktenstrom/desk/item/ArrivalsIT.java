package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.Samples.event;
import static de.faktenstrom.desk.Samples.reviewed;
import static de.faktenstrom.desk.Samples.trusted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArrivalsIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void releasesATrustedItemAtOnceWithAllThatChannelsNeed() {
    desk.receive(trusted(id, 1));

    var event = desk.outbox.events().getFirst();
    var released = (Announcement.Released) event.data();
    assertThat(event.type()).isEqualTo(Announcement.Released.TYPE);
    assertThat(event.topic()).isEqualTo(Announcement.TOPIC);
    assertThat(event.subject()).isEqualTo("urn:uuid:" + id);
    assertThat(event.traceparent()).isEqualTo(Samples.TRACE);
    assertThat(released.revision()).isEqualTo(1);
    assertThat(released.channels()).containsExactlyInAnyOrder(Channel.values());
    assertThat(released.publication().headline()).isEqualTo("Schutzsuchende in Köln, Fassung 1");
    assertThat(released.publication().published()).isEqualTo(DeskUnderTest.START);
    assertThat(released.topics()).hasSize(1);
  }

  @Test
  void handlesSeveralVersionsOfOneItemInOneBatchInOrder() {
    desk.receive(trusted(id, 1), trusted(id, 2), reviewed(id, 3));

    assertThat(desk.outbox.announcements())
        .extracting(Announcement::publicType, Announcement::version, Announcement::revision)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("publication.released", 1, 1),
            org.assertj.core.groups.Tuple.tuple("publication.updated", 2, 2));
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.line().standing().state()).isEqualTo(State.IN_REVIEW);
    assertThat(item.line().standing().released()).isEqualTo(2);
    assertThat(item.versions()).extracting(VersionView::version).containsExactly(3, 2, 1);
  }

  @Test
  void keepsTheTimeOfTheFirstReleaseInUpdates() {
    desk.receive(trusted(id, 1));
    desk.clock.advance(java.time.Duration.ofHours(1));

    desk.receive(trusted(id, 2));

    var updated = (Announcement.Updated) desk.outbox.announcements().getLast();
    assertThat(updated.publication().published()).isEqualTo(DeskUnderTest.START);
    assertThat(updated.publication().updated()).isEqualTo(DeskUnderTest.START.plusSeconds(3600));
  }

  @Test
  void ignoresVersionsItKnows() {
    desk.receive(trusted(id, 1), trusted(id, 2));

    desk.receive(trusted(id, 2), trusted(id, 1));

    assertThat(desk.outbox.events()).hasSize(2);
    assertThat(desk.count("desk.item_version")).isEqualTo(2);
    assertThat(desk.board().item(id).orElseThrow().line().edition()).isEqualTo(2);
  }

  @Test
  void holdsATrustedItemUnderItsEmbargo() {
    Embargo embargo = new Embargo(DeskUnderTest.START.plusSeconds(60), ZoneId.of("Europe/Berlin"));

    desk.receive(event(id, 1, Trust.RELEASE, embargo));

    assertThat(desk.outbox.events()).isEmpty();
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.line().standing().state()).isEqualTo(State.EMBARGOED);
    assertThat(item.line().standing().embargo()).isEqualTo(embargo);
    assertThat(item.decisions().getFirst().by()).isEqualTo("source:Amt");
  }

  @Test
  void letsASourceUndoNothingThatAnEditorMended() {
    desk.receive(trusted(id, 1));
    desk.desk()
        .correct(
            desk.order(id),
            new Wording("Neu", null, null),
            new CorrectionNotes(
                de.faktenstrom.publish.events.Correction.Severity.MINOR, null, "kurz", "lang"));

    desk.receive(trusted(id, 2));
    desk.receive(trusted(id, 3));

    assertThat(desk.outbox.announcements()).hasSize(2);
    ItemView item = desk.board().item(id).orElseThrow();
    assertThat(item.line().standing().state()).isEqualTo(State.IN_REVIEW);
    assertThat(item.current().originVersion()).isEqualTo(3);
    assertThat(item.current().version()).isEqualTo(4);

    desk.desk().release(desk.order(id), ReleaseWish.NOW);
    desk.receive(trusted(id, 4));

    assertThat(desk.outbox.announcements())
        .extracting(Announcement::version)
        .containsExactly(1, 2, 4, 5);
  }

  @Test
  void takesAThousandItemsInAFewStatements() {
    List<Event> batch = new ArrayList<>();
    for (int n = 0; n < 500; n++) {
      UUID one = UUID.randomUUID();
      batch.add(trusted(one, 1));
      batch.add(trusted(one, 2));
    }
    Collections.shuffle(batch, new Random(7));

    desk.receive(batch);

    assertThat(desk.count("desk.item")).isEqualTo(500);
    assertThat(desk.board().counts()).containsEntry(State.RELEASED, 500);
    assertThat(desk.outbox.events()).hasSize(desk.count("desk.item_version"));
    assertThat(desk.count("desk.audit")).isEqualTo(desk.outbox.events().size());
  }

  @Test
  void leavesNothingBehindWhenTheBatchFails() {
    Event broken =
        new Event(
            UUID.randomUUID(),
            trusted(id, 1).type(),
            "/enrich",
            "urn:uuid:" + id,
            DeskUnderTest.START,
            null,
            "{".getBytes());

    assertThatThrownBy(() -> desk.receive(trusted(UUID.randomUUID(), 1), broken))
        .isInstanceOf(RuntimeException.class);

    assertThat(desk.count("desk.item")).isZero();
    assertThat(desk.outbox.events()).isEmpty();
  }

  @Test
  void pagesThroughTheInboxWithoutLossOrRepeat() {
    Stream.generate(UUID::randomUUID)
        .limit(25)
        .forEach(one -> {
          desk.receive(reviewed(one, 1));
          desk.clock.advance(java.time.Duration.ofMillis(one.hashCode() & 1));
        });

    List<UUID> seen = new ArrayList<>();
    String after = null;
    do {
      Page<ItemLine> page = desk.board().items(State.IN_REVIEW, after, 7);
      page.entries().forEach(line -> seen.add(line.id()));
      after = page.next();
    } while (after != null);

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }
}
