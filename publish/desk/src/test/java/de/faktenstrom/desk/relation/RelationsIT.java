package de.faktenstrom.desk.relation;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.enrich.events.ItemRelated;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelationsIT {

  private static final UUID FIRST = UUID.fromString("01a20501-0000-7000-8000-000000000001");
  private static final UUID SECOND = UUID.fromString("01a20501-0000-7000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("01a20501-0000-7000-8000-000000000003");

  private DeskUnderTest desk;
  private Relations relations;

  @BeforeEach
  void open() {
    desk = new DeskUnderTest();
    relations = desk.context.getBean(Relations.class);
    desk.receive(
        Samples.reviewed(FIRST, 1), Samples.reviewed(SECOND, 1), Samples.reviewed(THIRD, 1));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void holdsBothWaysThatTwoItemsTellTheSame() {
    record(said(SECOND, 1, List.of(FIRST), List.of()));

    assertThat(same(SECOND)).containsExactly(FIRST);
    assertThat(same(FIRST)).containsExactly(SECOND);
    assertThat(relations.of(THIRD).isEmpty()).isTrue();
  }

  @Test
  void namesSourceHeadlineAndState() {
    record(said(SECOND, 1, List.of(FIRST), List.of()));

    Other other = relations.of(SECOND).same().getFirst();

    assertThat(other.state()).isEqualTo("in_review");
    assertThat(other.source()).isNotBlank();
    assertThat(other.headline()).isNotBlank();
    assertThat(other.translated()).isTrue();
  }

  @Test
  void forgetsWhatAnOlderVersionSaid() {
    record(said(SECOND, 1, List.of(FIRST), List.of(THIRD)));

    record(said(SECOND, 2, List.of(), List.of(FIRST)));

    assertThat(same(SECOND)).isEmpty();
    assertThat(related(SECOND)).containsExactly(FIRST);
  }

  @Test
  void doesNotCallRelatedWhatTellsTheSame() {
    record(said(FIRST, 1, List.of(), List.of(SECOND, THIRD)));

    record(said(SECOND, 1, List.of(FIRST), List.of()));

    assertThat(related(FIRST)).containsExactly(THIRD);
  }

  @Test
  void showsNothingThatIsNotAtTheDesk() {
    record(said(FIRST, 1, List.of(UUID.randomUUID()), List.of(UUID.randomUUID())));

    assertThat(relations.of(FIRST).isEmpty()).isTrue();
  }

  private void record(ItemRelated... said) {
    List<Event> events =
        Stream.of(said)
            .map(one ->
                new Event(
                    UUID.randomUUID(),
                    ItemRelated.TYPE,
                    "/enrich",
                    one.uri(),
                    DeskUnderTest.START,
                    Samples.TRACE,
                    EventJson.write(one)))
            .toList();
    desk.transaction.executeWithoutResult(_ -> relations.record(events));
  }

  private List<UUID> same(UUID item) {
    return relations.of(item).same().stream().map(Other::id).toList();
  }

  private List<UUID> related(UUID item) {
    return relations.of(item).related().stream().map(Other::id).toList();
  }

  private static ItemRelated said(UUID item, int version, List<UUID> same, List<UUID> related) {
    return new ItemRelated(
        "urn:uuid:" + item,
        version,
        same.stream().map(one -> new ItemRelated.Same("urn:uuid:" + one, 0.9, true)).toList(),
        related.stream()
            .map(one -> new ItemRelated.Near("urn:uuid:" + one, 0.5 - related.indexOf(one) / 10.0))
            .toList());
  }
}
