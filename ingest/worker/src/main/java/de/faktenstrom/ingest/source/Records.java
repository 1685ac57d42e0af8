package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
import de.faktenstrom.ingest.gather.Gathering;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.item.Intake;
import de.faktenstrom.ingest.item.Verdict;
import de.faktenstrom.ingest.source.FeedAnswer.Nothing;
import de.faktenstrom.ingest.source.Fetch.Validators;
import de.faktenstrom.ingest.source.Schedule.Moment;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// What an attempt came to, in one transaction: items, versions, events, the attempt itself, the
/// validators, and when the source is due again. An attempt whose lease has ended meanwhile leaves
/// nothing.
@Component
public class Records implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final TransactionTemplate transaction;
  private final Intake intake;
  private final Leases leases;
  private final FetchTable fetches;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Gathering<Empty, Boolean> gathering =
      new Gathering<>("ingest-record", this::recorded, _ -> 1, new Gathering.Limits(1, 500, 500));

  Records(
      TransactionTemplate transaction,
      Intake intake,
      Leases leases,
      FetchTable fetches,
      Clock clock,
      MeterRegistry meters) {
    this.transaction = transaction;
    this.intake = intake;
    this.leases = leases;
    this.fetches = fetches;
    this.clock = clock;
    this.meters = meters;
  }

  /// What was read.
  ///
  /// @param movedTo where the source is from now on
  /// @param pause shortest time until the next attempt
  /// @param interval in place of the source's own, while what is read takes several attempts
  public record Reading(
      List<Arrival> arrivals,
      @Nullable URI movedTo,
      Duration pause,
      Instant started,
      @Nullable Duration interval) {

    public Reading(List<Arrival> arrivals, @Nullable URI movedTo, Duration pause, Instant started) {
      this(arrivals, movedTo, pause, started, null);
    }

    Due paced(Due due) {
      return interval == null ? due : due.every(interval);
    }
  }

  /// Blocks until it is recorded, together with others that end now.
  public void nothing(Due due, Nothing nothing, Instant started) {
    var recorded = gathering.offer(new Empty(due, nothing, started));
    if (recorded == null) {
      return; // stopped: the lease ends by itself, and the source is read again
    }
    try {
      recorded.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private record Empty(Due due, Nothing nothing, Instant started) {}

  /// One that cannot be recorded takes no other with it.
  private List<Boolean> recorded(List<Empty> batch) {
    try {
      together(batch);
    } catch (DataAccessException e) {
      if (batch.size() == 1) {
        throw e;
      }
      LOG.warn("Attempts are recorded one by one: {}", e.getMessage());
      batch.forEach(this::alone);
    }
    return Collections.nCopies(batch.size(), true);
  }

  private void alone(Empty empty) {
    try {
      together(List.of(empty));
    } catch (DataAccessException e) {
      LOG.warn(
          "Source {}: nothing could be recorded: {}", empty.due().source().id(), e.getMessage());
    }
  }

  private void together(List<Empty> batch) {
    Instant now = clock.instant();
    transaction.executeWithoutResult(_ -> {
      Set<UUID> leased = leases.hold(batch.stream().map(Empty::due).toList());
      List<Empty> holding = batch.stream().filter(e -> leased.contains(e.due().lease())).toList();
      end(holding.stream().map(e -> ended(e, now)).toList());
      holding.forEach(e -> move(e.due(), e.nothing().movedTo()));
    });
    batch.forEach(e -> tell(e.due(), e.nothing().fetch(), null));
  }

  private static Ended ended(Empty empty, Instant now) {
    Nothing nothing = empty.nothing();
    Ended ended =
        ended(empty.due(), nothing.fetch(), new Times(empty.started(), nothing.pause(), now));
    return nothing.gone() ? ended.leaving(State.GONE, null) : ended;
  }

  /// Nothing was there; not worth a line among the attempts.
  public void idle(Due due, Instant started) {
    Fetch fetch = Fetch.of(Outcome.UNCHANGED, Reasons.EMPTY, null, Validators.NONE);
    quietly(ended(due, fetch, new Times(started, Duration.ZERO, clock.instant())));
  }

  private void quietly(Ended attempt) {
    transaction.executeWithoutResult(_ -> {
      if (leases.hold(attempt.due())) {
        leases.end(List.of(attempt));
      }
    });
  }

  /// The attempt goes on later: no line among the attempts, whatever the source's interval is.
  ///
  /// @param reason German
  public void later(Due due, Instant started, String reason, Duration pause) {
    Instant now = clock.instant();
    Duration took = Duration.between(started, now);
    Fetch fetch = Fetch.of(Outcome.UNCHANGED, reason, null, Validators.NONE);
    quietly(new Ended(due, fetch, started, took, now.plus(pause), null, null));
  }

  /// Gives the source back unread, for now.
  void putOff(Due due, Duration by) {
    leases.postpone(Map.of(due, clock.instant().plus(by)));
  }

  /// @param fetch what the attempt came to, from the verdicts; called within the transaction, so
  ///   that what it writes is written with the items
  /// @return whether it was recorded
  public boolean taken(Due due, Reading reading, Function<List<Verdict>, Fetch> fetch) {
    try {
      Fetch taken = transaction.execute(_ -> take(due, reading, fetch));
      if (taken != null) {
        tell(due, taken, trace(reading));
      }
      return taken != null;
    } catch (DataAccessException e) {
      LOG.warn("Source {}: what was read could not be stored", due.source().id(), e);
      failed(due, reading.started(), Reasons.NOT_STORED);
      return false;
    }
  }

  /// An attempt that came to nothing.
  ///
  /// @param reason German
  public void failed(Due due, Instant started, String reason) {
    Fetch fetch = Fetch.of(Outcome.FAILED, reason, null, Validators.NONE);
    nothing(due, new Nothing(fetch, Duration.ZERO, null, false), started);
  }

  /// The source said that it is over (410).
  public void gone(Due due, Instant started) {
    Fetch fetch = Fetch.of(Outcome.FAILED, Reasons.GONE, 410, Validators.NONE);
    nothing(due, new Nothing(fetch, Duration.ZERO, null, true), started);
  }

  private @Nullable Fetch take(Due due, Reading reading, Function<List<Verdict>, Fetch> fetch) {
    if (!leases.hold(due)) {
      return null;
    }
    Fetch taken = fetch.apply(verdicts(due, reading.arrivals()));
    end(
        List.of(
            ended(
                reading.paced(due),
                taken,
                new Times(reading.started(), reading.pause(), clock.instant()))));
    move(due, reading.movedTo());
    CrashPoint.reached("ingest.fetch.written");
    return taken;
  }

  /// What changes nothing is not worth a line.
  private static void tell(Due due, Fetch fetch, @Nullable String trace) {
    var level =
        switch (fetch.outcome()) {
          case CHANGED -> Level.INFO;
          case UNCHANGED -> Level.DEBUG;
          case FAILED, QUARANTINED -> Level.WARN;
        };
    try (var _ = Trace.of(null, trace)) {
      LOG.atLevel(level)
          .log(
              "Source {} ({}): {}, {} new, {} changed. {}",
              due.source().name(),
              due.source().id(),
              fetch.outcome(),
              fetch.counts().created(),
              fetch.counts().changed(),
              fetch.reason());
    }
  }

  /// Only feeds may change what they call an item; a file in a folder is what its name says.
  private List<Verdict> verdicts(Due due, List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      return List.of();
    }
    return due.source().kind() == SourceKind.FEED
        ? intake.takeDocument(arrivals)
        : intake.take(arrivals);
  }

  private static @Nullable String trace(Reading reading) {
    return reading.arrivals().isEmpty() ? null : reading.arrivals().getFirst().traceparent();
  }

  /// @param pause shortest time until the next attempt
  private record Times(Instant started, Duration pause, Instant now) {}

  private static Ended ended(Due due, Fetch fetch, Times times) {
    Moment moment = new Moment(times.now(), ThreadLocalRandom.current().nextDouble());
    Ended ended =
        new Ended(
            due,
            fetch,
            times.started(),
            Duration.between(times.started(), times.now()),
            Schedule.next(due, fetch.outcome(), times.pause(), moment),
            null,
            null);
    boolean stops =
        fetch.outcome() == Outcome.FAILED && Schedule.givesUp(due.history(), times.now());
    return stops ? ended.leaving(State.STOPPED, Reasons.stopped(fetch.reason())) : ended;
  }

  /// Writes attempts down; the caller holds their leases.
  void end(List<Ended> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    fetches.insert(attempts);
    leases.end(attempts);
    for (Ended attempt : attempts) {
      String outcome = attempt.fetch().outcome().toString();
      meters.counter("faktenstrom.ingest.fetch", "outcome", outcome).increment();
    }
  }

  private void move(Due due, @Nullable URI to) {
    if (to != null) {
      leases.move(due.source().id(), to.toString());
    }
  }

  /// How many of the verdicts have that outcome.
  public static int count(List<Verdict> verdicts, String outcome) {
    return Math.toIntExact(verdicts.stream().filter(v -> v.outcome().equals(outcome)).count());
  }

  @Override
  public void close() {
    gathering.close();
  }
}
