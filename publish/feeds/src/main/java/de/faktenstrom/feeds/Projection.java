package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.EventJson.Read;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// What a batch of announcements means for the tables. The result of several batches does not
/// depend on their order.
///
/// @param standings one for each item, in the order of their ids, which is the order their rows are
///   locked in
record Projection(
    List<Read<Announcement>> announcements, List<Standing> standings, List<Listing> listings) {

  static Projection of(List<Read<Announcement>> announcements) {
    Map<UUID, Standing> standings = new TreeMap<>();
    List<Listing> listings = new ArrayList<>(announcements.size() * 6);
    for (Read<Announcement> read : announcements) {
      Announcement announcement = read.data();
      standings.merge(item(announcement), Standing.after(announcement), Standing::and);
      list(announcement, listings);
    }
    return new Projection(announcements, List.copyOf(standings.values()), listings);
  }

  /// @throws IllegalArgumentException where the uri is no `urn:uuid:`
  static UUID item(Announcement announcement) {
    String uri = announcement.uri();
    if (!uri.startsWith("urn:uuid:")) {
      throw new IllegalArgumentException("An item's uri must be urn:uuid:…, this is " + uri);
    }
    return UUID.fromString(uri.substring("urn:uuid:".length()));
  }

  static boolean forFeeds(Announcement announcement) {
    return announcement.channels().contains(Channel.FEED);
  }

  /// Corrections and withdrawals of what a feed shows belong there, whatever their channels are.
  static boolean mends(Announcement announcement) {
    return announcement instanceof Announcement.Corrected
        || announcement instanceof Announcement.Withdrawn;
  }

  private static void list(Announcement announcement, List<Listing> into) {
    switch (announcement) {
      case Announcement.Withdrawn _ -> list(announcement, Role.WITHDRAWAL, into);
      case Announcement.Corrected _ -> {
        list(announcement, Role.ITEM, into);
        list(announcement, Role.CORRECTION, into);
      }
      case Announcement.WithContent _ -> {
        if (forFeeds(announcement)) {
          list(announcement, Role.ITEM, into);
        }
      }
    }
  }

  private static void list(Announcement announcement, Role role, List<Listing> into) {
    for (FeedName feed : FeedName.of(announcement)) {
      into.add(
          new Listing(
              feed.path(), role, announcement.at(), item(announcement), announcement.revision()));
    }
  }

  /// A row of `feeds.listing`.
  record Listing(String feed, Role role, Instant updated, UUID item, int revision) {}

  /// A row of `feeds.item`: every part only grows.
  record Standing(UUID item, int revision, boolean withdrawn, int fed, int mended) {

    static Standing after(Announcement announcement) {
      int revision = announcement.revision();
      return new Standing(
          Projection.item(announcement),
          revision,
          announcement instanceof Announcement.Withdrawn,
          forFeeds(announcement) ? revision : 0,
          announcement instanceof Announcement.Corrected ? revision : 0);
    }

    Standing and(Standing other) {
      return new Standing(
          item,
          Math.max(revision, other.revision),
          revision > other.revision ? withdrawn : other.withdrawn,
          Math.max(fed, other.fed),
          Math.max(mended, other.mended));
    }
  }
}
