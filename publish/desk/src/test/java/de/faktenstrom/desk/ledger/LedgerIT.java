package de.faktenstrom.desk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Samples;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.AudienceChanged;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import de.faktenstrom.publish.events.Delivered.State;
import de.faktenstrom.publish.events.Filter;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LedgerIT {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID item = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void keepsTheNewestOfEachReceiver() {
    desk.record(
        delivered(1, outcome("a", State.WAITING, 0), outcome("b", State.WAITING, 0)),
        delivered(1, outcome("a", State.RETRYING, 2)));
    desk.record(delivered(1, outcome("a", State.DELIVERED, 5)));
    desk.record(delivered(1, outcome("a", State.RETRYING, 3)));

    assertThat(desk.ledger().page(item, 1, "", 10))
        .extracting(LedgerEntry::receiver, LedgerEntry::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("a", "delivered"),
            org.assertj.core.groups.Tuple.tuple("b", "waiting"));
  }

  @Test
  void keepsTheTimeOfWhatIsToldAgain() {
    desk.record(delivered(1, outcome("a", State.DELIVERED, 1)));
    desk.record(delivered(1, outcome("a", State.DELIVERED, 99)));

    assertThat(desk.ledger().page(item, 1, "", 10))
        .extracting(LedgerEntry::at)
        .containsExactly(NOON.plusSeconds(1));
  }

  @Test
  void tellsHowManyAreInformedAndHowManyFail() {
    desk.record(
        delivered(
            2,
            outcome("a", State.DELIVERED, 1),
            outcome("b", State.DELIVERED, 1),
            outcome("c", State.RETRYING, 1),
            outcome("d", State.GIVEN_UP, 1),
            outcome("e", State.WAITING, 1),
            outcome("f", State.SUPPRESSED, 1)),
        delivered(1, outcome("a", State.SUPERSEDED, 1)));

    assertThat(desk.ledger().tallies(item))
        .containsExactly(new Tally(2, 1, 5, 2, 2, 1, 1), new Tally(1, 1, 0, 0, 0, 0, 1));
    assertThat(desk.ledger().troubled(10)).hasSize(2);
  }

  @Test
  void pagesThroughReceivers() {
    desk.record(delivered(1, outcome("a", State.WAITING, 0), outcome("b", State.WAITING, 0)));

    List<LedgerEntry> first = desk.ledger().page(item, 1, "", 1);
    List<LedgerEntry> second = desk.ledger().page(item, 1, first.getFirst().place(), 1);

    assertThat(second).extracting(LedgerEntry::receiver).containsExactly("b");
  }

  @Test
  void saysWhoWouldGetARelease() {
    desk.receive(Samples.reviewed(item, 1));
    Filter facts = new Filter(Set.of(), Set.of(Kind.FACTS), Set.of("de"), false);
    Filter english = new Filter(Set.of(), Set.of(), Set.of("en"), false);
    desk.record(
        audience(NOON, group("old", Filter.ALL, 1)),
        audience(NOON.plusSeconds(1), group("tagblatt", facts, 2), group("herald", english, 3)));
    desk.record(audience(NOON, group("older", Filter.ALL, 9)));

    var view = desk.board().item(item).orElseThrow();
    List<Reach> reach =
        desk.context
            .getBean(Audience.class)
            .reach(desk.board().preview(view, Set.of(Channel.WEBHOOK)));

    assertThat(reach)
        .containsExactly(new Reach(Channel.WEBHOOK, 2, List.of(new Reach.Group("tagblatt", 2))));
  }

  private static AudienceChanged.Group group(String name, Filter filter, int receivers) {
    return new AudienceChanged.Group(name, filter, receivers);
  }

  private static Event audience(Instant at, AudienceChanged.Group... groups) {
    return event(AudienceChanged.TYPE, new AudienceChanged(Channel.WEBHOOK, List.of(groups), at));
  }

  private Event delivered(int revision, Delivered.Outcome... outcomes) {
    return event(
        Delivered.TYPE,
        new Delivered("urn:uuid:" + item, 1, revision, Channel.WEBHOOK, List.of(outcomes)));
  }

  private static Delivered.Outcome outcome(String receiver, State state, int second) {
    return new Delivered.Outcome(
        receiver, "Partner " + receiver, state, 1, NOON.plusSeconds(second), null);
  }

  private static Event event(String type, Object data) {
    return new Event(UUID.randomUUID(), type, "/webhooks", "x", NOON, null, EventJson.write(data));
  }
}
