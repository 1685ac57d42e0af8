package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Applies batches for one reader: what is new goes through the route in one transaction with the
/// record that it did. A fault of the database that will pass is waited out; an event that fails
/// for good is set aside, and those after it, of its subject too, go on.
final class BatchReader {

  private static final Logger LOG = LoggerFactory.getLogger(BatchReader.class);
  private static final int ATTEMPTS = 3;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final TransactionTemplate transaction;
  private final AppliedTable applied;
  private final boolean flush;
  private final Burial burial;
  private final Consumer<String> reached;

  BatchReader(
      TransactionTemplate transaction,
      AppliedTable applied,
      boolean flush,
      Burial burial,
      Consumer<String> reached) {
    this.transaction = transaction;
    this.applied = applied;
    this.flush = flush;
    this.burial = burial;
    this.reached = reached;
  }

  /// How the reader waits without its group thinking it dead.
  interface Rest {
    /// @throws RuntimeException when the reader is to stop
    void take(Duration duration);
  }

  /// Returns when each event is applied or in the dead letters.
  void handle(List<Received> batch, Consumer<List<Event>> route, Rest rest) {
    try {
      untilItPasses(() -> apply(batch, route), rest);
    } catch (Stopping | WakeupException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.warn(
          "Reader {} goes through {} events one by one: {}",
          burial.reader(),
          batch.size(),
          Cause.of(e));
      for (Received one : batch) {
        rest.take(Duration.ZERO);
        try (var _ = scope(one)) {
          alone(one, route, rest);
        }
      }
    }
    reached.accept("reader.committed");
  }

  private void alone(Received one, Consumer<List<Event>> route, Rest rest) {
    for (int attempt = 1; ; attempt++) {
      try {
        untilItPasses(() -> apply(List.of(one), route), rest);
        return;
      } catch (Stopping | WakeupException e) {
        throw e;
      } catch (RuntimeException e) {
        Cause cause = Cause.of(e);
        if (attempt == ATTEMPTS) {
          whateverComes(() -> bury(one, cause), rest);
          return;
        }
        LOG.warn("Reader {} fails at attempt {}: {}", burial.reader(), attempt, cause);
        rest.take(FIRST_PAUSE.multipliedBy(attempt));
      }
    }
  }

  private static Trace.Scope scope(Received one) {
    return one instanceof Received.Good good ? Trace.of(good.event()) : Trace.of(null, null);
  }

  private void apply(List<Received> batch, Consumer<List<Event>> route) {
    transaction.executeWithoutResult(_ -> {
      if (!flush) {
        applied.needNoDiskSync();
      }
      Set<UUID> fresh = record(batch);
      List<Event> events =
          batch.stream()
              .filter(Received.Good.class::isInstance)
              .map(one -> ((Received.Good) one).event())
              .filter(event -> fresh.remove(event.id()))
              .toList();
      batch.stream()
          .filter(Received.Poison.class::isInstance)
          .map(Received.Poison.class::cast)
          .filter(poison -> fresh.remove(poison.id()))
          .forEach(burial::of);
      if (!events.isEmpty()) {
        route.accept(events);
        reached.accept("reader.applied");
      }
    });
  }

  private void bury(Received one, Cause cause) {
    transaction.executeWithoutResult(_ -> {
      Set<UUID> fresh = record(List.of(one));
      if (one instanceof Received.Good good && fresh.contains(good.event().id())) {
        burial.of(good, cause);
        reached.accept("reader.dead");
      }
    });
  }

  private Set<UUID> record(List<Received> batch) {
    List<UUID> ids = batch.stream().flatMap(one -> idOf(one).stream()).toList();
    return new HashSet<>(
        applied.apply(burial.reader(), ids, batch.stream().map(Received::place).toList()));
  }

  private static List<UUID> idOf(Received one) {
    return switch (one) {
      case Received.Good good -> List.of(good.event().id());
      case Received.Poison poison -> List.of(poison.id());
      case Received.Foreign _ -> List.of();
    };
  }

  private void untilItPasses(Runnable work, Rest rest) {
    repeat(work, rest, false);
  }

  private void whateverComes(Runnable work, Rest rest) {
    repeat(work, rest, true);
  }

  private void repeat(Runnable work, Rest rest, boolean always) {
    Duration pause = FIRST_PAUSE;
    while (true) {
      try {
        work.run();
        return;
      } catch (RuntimeException e) {
        if (!always && !Trouble.willPass(e)) {
          throw e;
        }
        LOG.warn("Reader {} is held up and tries on: {}", burial.reader(), Cause.of(e));
        rest.take(pause);
        pause = pause.multipliedBy(2);
        pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      }
    }
  }

  /// The reader is to stop; what it holds is read again next time.
  @SuppressWarnings("serial")
  static final class Stopping extends RuntimeException {}
}
