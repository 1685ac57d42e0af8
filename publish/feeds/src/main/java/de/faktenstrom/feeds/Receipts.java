package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.feeds.FeedTables.Stands;
import de.faktenstrom.feeds.Projection.Standing;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// What the desk is told: one receipt for each announcement that concerns the feeds. Delivered
/// means that the tables hold it, superseded that they already held a newer one.
final class Receipts {

  private static final String RECEIVER = "feeds";

  private Receipts() {}

  static List<Outgoing> of(Projection projection, Map<UUID, Stands> standing, Instant at) {
    Map<UUID, Integer> newest =
        projection.standings().stream()
            .collect(Collectors.toMap(Standing::item, Standing::revision));
    return projection.announcements().stream()
        .filter(read -> concerns(read.data(), stands(standing, read)))
        .map(read -> {
          boolean late =
              stands(standing, read).revision()
                  > Objects.requireNonNull(newest.get(Projection.item(read.data())));
          return receipt(read, late, at);
        })
        .toList();
  }

  private static Stands stands(Map<UUID, Stands> standing, Read<Announcement> read) {
    return Objects.requireNonNull(standing.get(Projection.item(read.data())));
  }

  private static boolean concerns(Announcement announcement, Stands stands) {
    return Projection.forFeeds(announcement) || Projection.mends(announcement) && stands.listed();
  }

  private static Outgoing receipt(Read<Announcement> read, boolean late, Instant at) {
    Announcement announcement = read.data();
    Delivered.Outcome outcome =
        late
            ? outcome(Delivered.State.SUPERSEDED, at, "A newer revision was in the feeds already.")
            : outcome(Delivered.State.DELIVERED, at, null);
    Delivered delivered =
        new Delivered(
            announcement.uri(),
            announcement.version(),
            announcement.revision(),
            Channel.FEED,
            List.of(outcome));
    return new Outgoing(
        Delivered.TOPIC, Delivered.TYPE, announcement.uri(), delivered, read.event().traceparent());
  }

  private static Delivered.Outcome outcome(
      Delivered.State state, Instant at, @org.jspecify.annotations.Nullable String detail) {
    return new Delivered.Outcome(RECEIVER, "Feeds", state, 1, at, detail);
  }
}
