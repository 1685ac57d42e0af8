package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.resolve.Heard.Said;
import de.faktenstrom.enrich.resolve.Heard.Silence;
import de.faktenstrom.eventlog.CrashPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks one registry for one work at a time. No transaction is open while it waits; who dies
/// between question and answer leaves the work to whoever comes after the lease.
public final class Asking {

  private static final Logger LOG = LoggerFactory.getLogger(Asking.class);
  private static final Duration LEASE = Duration.ofMinutes(5);

  /// An item that cites many works is enriched anew a few times, not once for each.
  static final Duration GATHER = Duration.ofSeconds(5);

  private final WorkTable works;
  private final ItemTable items;
  private final PaceTable paces;
  private final Enquiry enquiry;
  private final Course course;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Asking(
      Tables tables, Enquiry enquiry, Course course, TransactionTemplate transaction, Clock clock) {
    this.works = tables.works();
    this.items = tables.items();
    this.paces = tables.paces();
    this.enquiry = enquiry;
    this.course = course;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// The tables it works on.
  record Tables(WorkTable works, ItemTable items, PaceTable paces) {}

  /// @return whether anything was asked
  public boolean ask(Registry registry) {
    Optional<Standing> claimed =
        Objects.requireNonNull(transaction.execute(_ -> claim(registry, now())));
    claimed.ifPresent(standing -> {
      Heard heard = enquiry.ask(registry, standing.sought());
      CrashPoint.reached("enrich.resolve.answered");
      transaction.executeWithoutResult(_ -> settle(standing, heard, now()));
    });
    return claimed.isPresent();
  }

  private Optional<Standing> claim(Registry registry, Instant now) {
    Optional<Standing> due = works.claim(registry, now, LEASE);
    if (due.isPresent() && !paces.turn(registry, now, Registry.PACE)) {
      works.put(due.get().at(now));
      return Optional.empty();
    }
    return due;
  }

  private void settle(Standing before, Heard heard, Instant now) {
    Standing after = course.after(before, heard, now);
    works.put(after);
    if (!Objects.equals(after.answer(), before.answer())) {
      items.renew(after.sought(), now.plus(GATHER));
    }
    switch (heard) {
      case Said(Reading reading) -> {
        String prefix = before.sought().prefix();
        if (reading instanceof Reading.Agency(String name) && prefix != null) {
          works.belongs(prefix, name);
        }
        paces.answered(before.registry());
      }
      case Silence(String reason, Duration pause) -> {
        paces.silent(before.registry(), now, pause);
        LOG.info("{} did not answer: {}", before.registry(), reason);
      }
    }
    CrashPoint.reached("enrich.resolve.written");
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
