package de.faktenstrom.ingest.source;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Trace;
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
import java.util.List;
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
public class Records {

  private static final Logger LOG = LoggerFactory.getLogger(Records.class);

  private final TransactionTemplate transaction;
  private final Intake intake;
  private final Leases leases;
  private final FetchTable fetches;
  private final Clock clock;
  private final MeterRegistry meters;

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

  void nothing(Due due, Nothing nothing, Instant started) {
    Reading reading = new Reading(List.of(), nothing.movedTo(), nothing.pause(), started);
    transaction.executeWithoutResult(_ -> {
      if (leases.hold(due)) {
        end(due, nothing.fetch(), reading);
        if (nothing.gone()) {
          leases.gone(due.source().id());
        }
      }
    });
    tell(due, nothing.fetch(), reading);
  }

  /// Nothing was there; not worth a line among the attempts.
  public void idle(Due due, Instant started) {
    Moment moment = new Moment(clock.instant(), 0);
    Instant next = Schedule.next(due, Outcome.UNCHANGED, Duration.ZERO, moment);
    transaction.executeWithoutResult(_ -> {
      if (leases.hold(due)) {
        Fetch fetch = Fetch.of(Outcome.UNCHANGED, Reasons.EMPTY, null, Validators.NONE);
        leases.end(due, fetch, started, next);
      }
    });
  }

  /// @param fetch what the attempt came to, from the verdicts; called within the transaction, so
  ///   that what it writes is written with the items
  /// @return whether it was recorded
  public boolean taken(Due due, Reading reading, Function<List<Verdict>, Fetch> fetch) {
    try {
      Fetch taken = transaction.execute(_ -> take(due, reading, fetch));
      if (taken != null) {
        tell(due, taken, reading);
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
    end(due, taken, reading);
    CrashPoint.reached("ingest.fetch.written");
    return taken;
  }

  /// What changes nothing is not worth a line.
  private static void tell(Due due, Fetch fetch, Reading reading) {
    String trace = reading.arrivals().stream().map(Arrival::traceparent).findFirst().orElse(null);
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

  private void end(Due due, Fetch fetch, Reading reading) {
    Instant now = clock.instant();
    Moment moment = new Moment(now, ThreadLocalRandom.current().nextDouble());
    Instant next = Schedule.next(reading.paced(due), fetch.outcome(), reading.pause(), moment);
    fetches.insert(
        due.source().id(), fetch, reading.started(), Duration.between(reading.started(), now));
    leases.end(due, fetch, reading.started(), next);
    if (reading.movedTo() != null) {
      leases.move(due.source().id(), reading.movedTo().toString());
    }
    meters.counter("faktenstrom.ingest.fetch", "outcome", fetch.outcome().toString()).increment();
  }

  /// How many of the verdicts have that outcome.
  public static int count(List<Verdict> verdicts, String outcome) {
    return Math.toIntExact(verdicts.stream().filter(v -> v.outcome().equals(outcome)).count());
  }
}
