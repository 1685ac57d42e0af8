package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.concern.Basis;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Notice;
import de.faktenstrom.desk.state.Outcome;
import de.faktenstrom.desk.state.Reason;
import de.faktenstrom.desk.state.Transition;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.ItemWritten;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.ItemIngested;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries out one order on one item: lock, decide, write, announce. Within the caller's
/// transaction.
final class Workbench {

  private final Items items;
  private final Answers answers;
  private final Outbox outbox;
  private final Audit audit;

  Workbench(Items items, Answers answers, Outbox outbox, Audit audit) {
    this.items = items;
    this.answers = answers;
    this.outbox = outbox;
    this.audit = audit;
  }

  Reply carryOut(Order order, Task task) {
    Optional<ItemRow> row = items.lock(order.item());
    if (row.isEmpty()) {
      return new Reply.Missing();
    }
    Order.Once once = order.once();
    Optional<Reply> answered = once == null ? Optional.empty() : answers.find(order.item(), once);
    return answered.orElseGet(() -> decide(order, task, row.get()));
  }

  private Reply decide(Order order, Task task, ItemRow row) {
    if (order.edition() != null && order.edition() != row.edition()) {
      return new Reply.Stale(row.edition());
    }
    if (!order.actor().mayEdit()) {
      return new Reply.Refused(new Outcome.Refused(Reason.NOT_ALLOWED, null));
    }
    return switch (Transition.of(row.standing(), task.action())) {
      case Outcome.Refused why -> new Reply.Refused(why);
      case Outcome.Moved moved -> new Reply.Done(write(order, task, row, moved));
    };
  }

  private Receipt write(Order order, Task task, ItemRow row, Outcome.Moved moved) {
    Effects effects = new Effects();
    ItemRow after = effects(order, task, row, moved, effects);
    items.write(effects);
    Receipt receipt = Receipt.of(after, moved.notice() == null ? null : task.action().at());
    Order.Once once = order.once();
    if (once != null) {
      answers.keep(row.id(), once, receipt, task.action().at());
    }
    outbox.append("/desk", effects.events());
    Announced.by(order.actor().name(), effects.events());
    audit.append(task.action().at(), effects.deeds());
    reached(task.action());
    return receipt;
  }

  private ItemRow effects(
      Order order, Task task, ItemRow row, Outcome.Moved moved, Effects effects) {
    Content content = content(task, row, moved);
    String by = order.actor().name();
    Card card = row.card();
    int deskVersion = row.deskVersion();
    if (content != null && task.wording() != null) {
      card = Card.of(content.enriched(), card.arrived()).after(card);
      deskVersion = moved.to().current();
      effects.add(version(row, task.action(), deskVersion, by, content));
      effects.add(asked(content, deskVersion));
    }
    Step step = new Step(row, task.action(), moved, task.channels(), card, by, task.coSigner());
    ItemRow after = step.after(row.originVersion(), deskVersion);
    effects.add(step, after, content == null ? null : items.judged(row.id(), content));
    effects.add(step.deed());
    return after;
  }

  /// Of the version that is newest, or out, after the move; absent where neither matters.
  private @Nullable Content content(Task task, ItemRow row, Outcome.Moved moved) {
    Wording wording = task.wording();
    if (wording == null) {
      return moved.notice() == null ? null : items.stored(row.id(), moved.to().released());
    }
    Content base = items.stored(row.id(), base(row, moved));
    ItemEnriched written = wording.over(base.enriched(), task.action().at());
    return new Content(written, base.traceparent());
  }

  /// Nobody waits for the answer: the new words go out at once, with what was known of the old.
  private static Outgoing asked(Content written, int number) {
    ItemIngested item = written.enriched().item();
    return new Outgoing(
        ItemWritten.TOPIC,
        ItemWritten.TYPE,
        item.uri(),
        new ItemWritten(item, number),
        written.traceparent());
  }

  /// What is corrected is what is out, not what waits behind it.
  private static int base(ItemRow row, Outcome.Moved moved) {
    Notice notice = moved.notice();
    return notice == Notice.CORRECTED || notice == Notice.UPDATED
        ? row.standing().released()
        : row.standing().current();
  }

  private NewVersion version(ItemRow row, Action action, int number, String by, Content content) {
    String notes = Wire.notes(action);
    Instant at = action.at();
    byte[] json = EventJson.write(content.enriched());
    return new NewVersion(
        row.id(),
        number,
        null,
        at,
        by,
        notes,
        content.traceparent(),
        json,
        Basis.of(items.judged(row.id(), content).enriched()));
  }

  private static void reached(Action action) {
    switch (action) {
      case Action.Release _, Action.Schedule _, Action.PlaceEmbargo _ ->
          CrashPoint.reached("desk.release.written");
      case Action.Correct _ -> CrashPoint.reached("desk.correct.written");
      case Action.Withdraw _ -> CrashPoint.reached("desk.withdraw.written");
      case Action _ -> {}
    }
  }
}
