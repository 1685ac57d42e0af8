package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Audit;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Outcome;
import de.faktenstrom.desk.state.Transition;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Outbox;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Lets out what has fallen due: embargoes that ended, releases whose hour has come, and all that
/// fell due while the program was down.
public final class Timers {

  private static final int BATCH = 500;

  /// How long a plan made by another instance may stay unseen.
  private static final Duration LOOK = Duration.ofMillis(100);

  /// Until the database is asked again when it did not answer.
  private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);

  private final Items items;
  private final Outbox outbox;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private volatile Instant nextLook = Instant.MIN;

  Timers(Items items, Outbox outbox, Audit audit, TransactionTemplate transaction, Clock clock) {
    this.items = items;
    this.outbox = outbox;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// Called far more often than the database is asked: that is every 100 ms, and at the next due
  /// instant.
  public void tick() {
    Instant now = clock.instant();
    if (now.isBefore(nextLook)) {
      return;
    }
    nextLook = now.plus(AFTER_TROUBLE);
    serve();
    Instant latest = clock.instant().plus(LOOK);
    Instant due = items.nextDue();
    nextLook = due != null && due.isBefore(latest) ? due : latest;
  }

  /// All that is due now.
  ///
  /// @return how many went out
  public int serve() {
    int served = 0;
    int last = BATCH;
    while (last == BATCH) {
      last = Objects.requireNonNull(transaction.execute(_ -> batch()));
      served += last;
    }
    return served;
  }

  private int batch() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<ItemRow> due = items.lockDue(now, BATCH);
    if (due.isEmpty()) {
      return 0;
    }
    CrashPoint.reached("desk.timer.due");
    Effects effects = new Effects();
    Map<UUID, Content> contents = items.planned(due);
    due.forEach(row -> letOut(row, now, contents.get(row.id()), effects));
    items.write(effects);
    outbox.append("/desk", effects.events());
    Announced.by("clock", effects.events());
    audit.append(now, effects.deeds());
    CrashPoint.reached("desk.timer.released");
    return due.size();
  }

  private static void letOut(ItemRow row, Instant now, @Nullable Content content, Effects effects) {
    Action action = new Action.Due(now);
    switch (Transition.of(row.standing(), action)) {
      case Outcome.Moved moved -> {
        Step step = new Step(row, action, moved, Set.of(), row.card(), "clock", null);
        effects.add(step, step.after(row.originVersion(), row.deskVersion()), content);
        effects.add(step.deed());
      }
      case Outcome.Refused refused -> throw new IllegalStateException(refused.toString());
    }
  }
}
