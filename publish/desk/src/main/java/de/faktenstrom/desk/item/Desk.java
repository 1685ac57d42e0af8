package de.faktenstrom.desk.item;

import de.faktenstrom.desk.DeskSettings;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.ingest.events.Embargo;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// All that editors do to items. Each order is one transaction: state, audit and announcement, or
/// nothing.
public final class Desk {

  private final Workbench bench;
  private final TransactionTemplate transaction;
  private final DeskSettings settings;
  private final Clock clock;

  Desk(Workbench bench, TransactionTemplate transaction, DeskSettings settings, Clock clock) {
    this.bench = bench;
    this.transaction = transaction;
    this.settings = settings;
    this.clock = clock;
  }

  /// Lets the newest version out: now, at a time, or when an embargo ends.
  public Reply release(Order order, ReleaseWish wish) {
    Action action = wish.action(now(), settings.zone());
    Reply reply = carryOut(order, new Task(action, null, wish.channels(), wish.coSigner()));
    CrashPoint.reached("desk.release.committed");
    return reply;
  }

  /// A new version that mends an error: out at once, or in the planned one's place.
  public Reply correct(Order order, Wording wording, CorrectionNotes notes) {
    Action action =
        new Action.Correct(
            now(), notes.severity(), notes.noteEditors(), notes.noteShort(), notes.noteReaders());
    return carryOut(order, Task.of(action, wording));
  }

  /// A new version of what is public, out at once; the older one was not wrong.
  public Reply update(Order order, Wording wording) {
    return carryOut(order, Task.of(new Action.Update(now()), wording));
  }

  /// A new version that is not to go out yet.
  public Reply edit(Order order, Wording wording) {
    return carryOut(order, Task.of(new Action.Edit(now()), wording));
  }

  /// @param reason for editors
  /// @param noteReaders for readers, plain text
  public Reply withdraw(Order order, String reason, String noteReaders) {
    return carryOut(order, Task.of(new Action.Withdraw(now(), reason, noteReaders)));
  }

  public Reply submit(Order order) {
    return carryOut(order, Task.of(new Action.Submit(now())));
  }

  public Reply approve(Order order) {
    return carryOut(order, Task.of(new Action.Approve(now())));
  }

  public Reply reject(Order order, String reason) {
    return carryOut(order, Task.of(new Action.Reject(now(), reason)));
  }

  /// Takes a planned release back; the item stays approved.
  public Reply hold(Order order) {
    return carryOut(order, Task.of(new Action.Hold(now())));
  }

  /// Says what a source means by its words about an embargo.
  ///
  /// @param embargo absent where they place none
  public Reply answerEmbargo(Order order, @Nullable Embargo embargo) {
    return carryOut(order, Task.of(new Action.Answer(now(), embargo)));
  }

  public Reply moveEmbargo(Order order, Embargo embargo) {
    return carryOut(order, Task.of(new Action.MoveEmbargo(now(), embargo)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Reply carryOut(Order order, Task task) {
    return Objects.requireNonNull(transaction.execute(_ -> bench.carryOut(order, task)));
  }
}
