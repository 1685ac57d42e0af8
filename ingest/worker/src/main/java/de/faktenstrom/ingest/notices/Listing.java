package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Work;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A list that is being read, page by page.
///
/// @param since where it has to begin
/// @param from where it does begin: later than `since` once it was cut short
/// @param begun when it was asked for first
/// @param cursor how it goes on; absent where it is to be asked for from its beginning
/// @param pages that were taken, of all its beginnings
/// @param highest when the registry took up the latest record since the last beginning
/// @param inOrder whether every record was taken up after the one ahead of it or with it
/// @param restarts how often it had to begin again
record Listing(
    Instant since,
    Instant from,
    Instant begun,
    @Nullable String cursor,
    int pages,
    @Nullable Instant highest,
    boolean inOrder,
    int restarts) {

  private static final int MANY = 10;

  static Listing of(Instant since, Instant now) {
    return new Listing(since, since, now, null, 0, null, true, 0);
  }

  Listing with(Page page) {
    Instant latest = highest;
    boolean ordered = inOrder;
    for (Work work : page.works()) {
      Instant indexed = work.indexed();
      if (indexed == null || latest != null && indexed.isBefore(latest)) {
        ordered = false;
      } else {
        latest = indexed;
      }
    }
    return new Listing(since, from, begun, page.next(), pages + 1, latest, ordered, restarts);
  }

  /// Whether nothing can have been passed over: what was cut off is known by order alone.
  boolean isWhole() {
    return inOrder || from.equals(since);
  }

  /// The list from its beginning, because it cannot go on. Where records are asked for in the order
  /// in which they were taken up, and come so, all before the latest is told.
  Listing restarted() {
    Instant reached = highest != null && highest.isAfter(from) ? highest : from;
    Instant again = inOrder ? reached : since;
    return new Listing(
        since, again, begun, null, pages, null, inOrder, Math.min(restarts + 1, MANY));
  }

  /// Longer each time it has to begin again.
  Duration patience() {
    return Duration.ofMinutes(1L << Math.max(0, restarts - 1));
  }
}
