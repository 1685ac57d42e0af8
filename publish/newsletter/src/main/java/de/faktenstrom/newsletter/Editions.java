package de.faktenstrom.newsletter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Prepares editions: scheduled ones shortly before they are due, alerts as soon as something is
/// out, and prepared ones anew when an item of them was corrected or withdrawn. Any number of
/// instances may call it.
@Component
class Editions {

  /// Prepared before it is due, so that it leaves on time.
  static final Duration LEAD = Duration.ofMinutes(2);

  private final Planner planner;
  private final Rebuild rebuild;
  private final PlanLock lock;
  private final Clock clock;
  private final Schedule schedule;
  private final Map<Rhythm, Instant> done = new ConcurrentHashMap<>();

  Editions(
      Planner planner, Rebuild rebuild, PlanLock lock, Clock clock, NewsletterSettings settings) {
    this.planner = planner;
    this.rebuild = rebuild;
    this.lock = lock;
    this.clock = clock;
    this.schedule = new Schedule(settings.editionTime(), settings.zone());
  }

  /// What is to be planned now. Cheap where nothing is.
  public void tick() {
    if (rebuild.isDue(clock.instant())) {
      lock.plan(rebuild::all);
    }
    if (planner.alertsAreDue()) {
      lock.plan(now -> planner.prepare(Rhythm.AT_ONCE, UUID.randomUUID().toString(), now));
    }
    prepareScheduled(Rhythm.DAILY);
    prepareScheduled(Rhythm.WEEKLY);
  }

  /// An edition out of turn, of all that is new since the last one.
  ///
  /// @param slot a second call with the same makes none
  EditionTables.Edition now(Rhythm rhythm, String slot) {
    lock.plan(now -> {
      rebuild.all(now);
      planner.prepare(rhythm, slot, now);
    });
    return planner
        .edition(rhythm, slot)
        .orElseGet(() -> EditionTables.Edition.none(rhythm, clock.instant()));
  }

  /// After any downtime only the last missed one: it carries all that the others would have.
  private void prepareScheduled(Rhythm rhythm) {
    Instant due = schedule.latest(rhythm, clock.instant().plus(LEAD));
    if (due.equals(done.get(rhythm))) {
      return;
    }
    if (planner.edition(rhythm, due.toString()).isEmpty()) {
      lock.plan(_ -> planner.prepare(rhythm, due.toString(), due));
    }
    done.put(rhythm, due);
  }
}
