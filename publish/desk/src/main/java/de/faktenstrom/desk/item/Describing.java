package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Outcome;
import de.faktenstrom.desk.state.Transition;
import de.faktenstrom.enrich.events.WrittenEnriched;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.eventlog.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Changes what is known of an item's versions, and tells it where readers see a difference. All
/// within the caller's transaction.
final class Describing {

  private static final Map<String, Class<WrittenEnriched>> TYPES =
      Map.of(WrittenEnriched.TYPE, WrittenEnriched.class);

  private final Items items;
  private final Outbox outbox;
  private final Audit audit;

  Describing(Items items, Outbox outbox, Audit audit) {
    this.items = items;
    this.outbox = outbox;
    this.audit = audit;
  }

  /// A change of what is known, made while the item is locked.
  @FunctionalInterface
  interface Change {
    /// @return what belongs into the audit
    List<Deed> make();
  }

  /// What enrich answers about versions written at the desk. An answer that is told again, or that
  /// is about other words, changes nothing.
  void answered(List<Event> batch, Instant now) {
    for (Read<WrittenEnriched> read : EventJson.readAll(batch, TYPES)) {
      WrittenEnriched answer = read.data();
      UUID id = ItemUri.id(answer.enriched().item().uri());
      items.lock(id).ifPresent(row -> change(row, "enrich", now, () -> take(id, answer, now)));
    }
  }

  private List<Deed> take(UUID id, WrittenEnriched answer, Instant now) {
    return items.describe(id, answer.version(), answer.enriched(), now)
        ? items.restsAnew(id, answer.version())
        : List.of();
  }

  /// @param row locked
  /// @param by who changes it
  void change(ItemRow row, String by, Instant at, Change change) {
    Content before = out(row);
    List<Deed> deeds = new ArrayList<>(change.make());
    Content after = out(row);
    boolean seen =
        before != null && after != null && !Described.alike(before.enriched(), after.enriched());
    Effects effects = step(row, by, at, seen ? after : null);
    items.write(effects);
    deeds.addAll(effects.deeds());
    outbox.append("/desk", effects.events());
    audit.append(at, deeds);
  }

  private @Nullable Content out(ItemRow row) {
    return row.standing().out() ? items.content(row.id(), row.standing().released()) : null;
  }

  /// @param seen what is out now, absent where readers see no difference
  private Effects step(ItemRow row, String by, Instant at, @Nullable Content seen) {
    Effects effects = new Effects();
    Content newest = items.content(row.id(), row.standing().current());
    Card card = Card.of(newest.enriched(), row.card().arrived()).after(row.card());
    Action action = describe(row, at);
    if (seen != null
        && Transition.of(row.standing(), action) instanceof Outcome.Moved moved
        && moved.notice() != null) {
      Step step = new Step(row, action, moved, Set.of(), card, by, null);
      effects.add(step, step.after(row.originVersion(), row.deskVersion()), seen);
      effects.add(step.deed());
    } else if (!card.equals(row.card())) {
      effects.add(row.with(card));
    }
    return effects;
  }

  private Action describe(ItemRow row, Instant at) {
    return items
        .told(row.id(), row.standing().released())
        .map(told -> new Action.Describe(at, told.since(), told.correction()))
        .orElseGet(() -> new Action.Describe(at, at, null));
  }
}
