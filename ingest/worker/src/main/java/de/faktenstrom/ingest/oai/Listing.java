package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Token;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A list that is being read, page by page.
///
/// @param since where it has to begin, absent for the beginning of time
/// @param from where it does begin: later than `since` once it was cut short
/// @param begun when the repository began to make it, by its own clock or ours, whichever is behind
/// @param token how it goes on, by our clock; absent where it is to be asked for from its beginning
/// @param restarts how often it had to be begun again
record Listing(
    Granularity granularity,
    @Nullable Instant since,
    @Nullable Instant from,
    @Nullable Instant begun,
    @Nullable Token token,
    Progress progress,
    int restarts) {

  /// Clocks differ, and a token that still holds saves a whole list.
  private static final Duration GRACE = Duration.ofMinutes(1);

  private static final int MANY = 10;

  /// How much of it was taken.
  ///
  /// @param highest latest datestamp
  /// @param inOrder whether no record was older than the one before it
  record Progress(int pages, long records, @Nullable Instant highest, boolean inOrder) {

    static final Progress NONE = new Progress(0, 0, null, true);

    private Progress with(List<Entry> entries) {
      Instant latest = highest;
      boolean ordered = inOrder;
      for (Entry entry : entries) {
        Instant datestamp = entry.datestamp();
        if (datestamp == null || latest != null && datestamp.isBefore(latest)) {
          ordered = false;
        } else {
          latest = datestamp;
        }
      }
      return new Progress(pages + 1, records + entries.size(), latest, ordered);
    }
  }

  static Listing of(Granularity granularity, @Nullable Instant since) {
    return new Listing(granularity, since, since, null, null, Progress.NONE, 0);
  }

  Listing with(Page page, Instant now) {
    Instant earlier = page.made() == null || page.made().isBefore(now) ? page.made() : now;
    return new Listing(
        granularity,
        since,
        from,
        begun == null && restarts == 0 && progress.pages() == 0 ? earlier : begun,
        page.next() == null ? null : ours(page.next(), page.made(), now),
        progress.with(page.entries()),
        restarts);
  }

  /// A token's life counts from the answer that brought it; one that was over before it began is a
  /// repository's mistake.
  private static Token ours(Token token, @Nullable Instant made, Instant now) {
    Duration life =
        token.expires() == null || made == null
            ? Duration.ZERO
            : Duration.between(made, token.expires());
    return new Token(token.value(), life.isPositive() ? now.plus(life) : null);
  }

  boolean expired(Instant now) {
    return token != null && token.expires() != null && now.isAfter(token.expires().plus(GRACE));
  }

  /// Whether the page says to go on where it was reached: each token leads to another page (section
  /// 3.5).
  boolean isStuck(Page page) {
    return token != null && page.next() != null && token.value().equals(page.next().value());
  }

  /// The list from its beginning, because its token is of no use. The protocol promises no order;
  /// where records have come by datestamp so far, all before the latest is taken, and the list is
  /// cut short to what is left. [Harvest] does not rely on it.
  Listing restarted() {
    boolean shorter = progress.inOrder() && progress.highest() != null;
    return new Listing(
        granularity,
        since,
        shorter ? progress.highest() : since,
        begun,
        null,
        shorter ? new Progress(0, 0, progress.highest(), true) : Progress.NONE,
        Math.min(restarts + 1, MANY));
  }

  /// Whether the repository may have had records that were never asked for.
  boolean cutShort() {
    return from != null && !from.equals(since);
  }

  /// Longer each time it has to begin again.
  Duration patience() {
    return Duration.ofMinutes(1L << Math.max(0, restarts - 1));
  }
}
