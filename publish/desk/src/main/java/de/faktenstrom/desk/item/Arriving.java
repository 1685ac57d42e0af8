package de.faktenstrom.desk.item;

import de.faktenstrom.desk.concern.Basis;
import de.faktenstrom.desk.judgement.Judgements;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Outcome;
import de.faktenstrom.desk.state.Transition;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.ingest.events.ItemIngested;
import de.faktenstrom.ingest.events.Trust;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a batch of arriving versions does. Pure.
final class Arriving {

  private final Map<UUID, ItemRow> known;
  private final Map<UUID, Judgements> judged;
  private final Instant now;
  private final Effects effects = new Effects();

  private Arriving(Map<UUID, ItemRow> known, Map<UUID, Judgements> judged, Instant now) {
    this.known = known;
    this.judged = judged;
    this.now = now;
  }

  /// @param known the items of the batch that are at the desk already
  /// @param judged what editors said of their tags and citations
  /// @param batch in order for each item
  static Effects of(
      Map<UUID, ItemRow> known,
      Map<UUID, Judgements> judged,
      Iterable<Read<ItemEnriched>> batch,
      Instant now) {
    Arriving arriving = new Arriving(known, judged, now);
    batch.forEach(arriving::receive);
    return arriving.effects;
  }

  private void receive(Read<ItemEnriched> read) {
    UUID id = ItemUri.id(read.data().item().uri());
    ItemRow row = row(id, read.data());
    int origin = read.data().item().version();
    if (origin > row.originVersion()) {
      receive(row, read);
    } else {
      effects.again(read.data());
    }
  }

  private ItemRow row(UUID id, ItemEnriched content) {
    ItemRow changed = effects.item(id);
    ItemRow row = changed == null ? known.get(id) : changed;
    return row == null ? ItemRow.unseen(id, Card.of(content, now)) : row;
  }

  private void receive(ItemRow row, Read<ItemEnriched> read) {
    ItemIngested item = read.data().item();
    String by = "source:" + item.source().name();
    boolean trusted = item.source().trust() == Trust.RELEASE && row.trustCounts();
    boolean asks = item.embargoQuestion() != null;
    Action action = new Action.Receive(now, trusted, item.embargo(), asks);
    Outcome.Moved moved =
        switch (Transition.of(row.standing(), action)) {
          case Outcome.Moved done -> done;
          case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
        };
    Card card = Card.of(read.data(), row.card().arrived()).after(row.card());
    Step step = new Step(row, action, moved, Set.of(), card, by, null);
    String trace = read.event().traceparent();
    ItemEnriched seen = judged.getOrDefault(row.id(), Judgements.NONE).over(read.data());
    effects.add(step, step.after(item.version(), row.deskVersion()), new Content(seen, trace));
    effects.add(
        new NewVersion(
            row.id(),
            moved.to().current(),
            item.version(),
            now,
            by,
            null,
            trace,
            read.event().data(),
            Basis.of(seen)));
    boolean planned = moved.to().plan() != null || row.standing().plan() != null;
    if (moved.notice() != null || planned) {
      effects.add(step.deed());
    }
  }
}
