package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.CrashPoint;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Takes announcements into the tables and leaves the receipts, all in the reader's transaction.
@Component
class Projector {

  private static final Map<String, Class<CitationsResolved>> RESOLVED =
      Map.of(CitationsResolved.TYPE, CitationsResolved.class);

  private final FeedTables tables;
  private final Resolving resolving;
  private final Outbox outbox;
  private final Clock clock;
  private final Counter projected;

  Projector(
      FeedTables tables, Resolving resolving, Outbox outbox, Clock clock, MeterRegistry meters) {
    this.tables = tables;
    this.resolving = resolving;
    this.outbox = outbox;
    this.clock = clock;
    this.projected = meters.counter("feeds.projected");
  }

  /// Within the caller's transaction.
  void project(List<Event> events) {
    List<Read<Announcement>> announcements = EventJson.readAll(events, Announcement.TYPES);
    if (!announcements.isEmpty()) {
      announce(announcements);
    }
    List<Read<CitationsResolved>> resolved = EventJson.readAll(events, RESOLVED);
    if (!resolved.isEmpty()) {
      resolving.keep(resolved);
    }
  }

  private void announce(List<Read<Announcement>> announcements) {
    Projection projection = Projection.of(announcements);
    Map<UUID, FeedTables.Stands> standing = tables.write(projection);
    CrashPoint.reached("feeds.projected");
    outbox.append("/feeds", Receipts.of(projection, standing, clock.instant()));
    CrashPoint.reached("feeds.appended");
    projected.increment(announcements.size());
  }
}
