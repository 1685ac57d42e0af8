package de.faktenstrom.ingest.feed;

import java.util.List;

/// What was understood of a document, and what stood in the way.
///
/// @param kind `rss20 rss10 rss091u atom10 atom03 json11 …`, or `unknown` where it is no feed
/// @param deleted entries that the feed says were deleted
/// @param problems none for a well-formed document
public record ParsedFeed(
    String kind,
    FeedSource source,
    List<FeedItem> items,
    List<Tombstone> deleted,
    List<Problem> problems) {

  static final String UNKNOWN = "unknown";

  /// Whether the document is a feed at all.
  public boolean isFeed() {
    return !kind.equals(UNKNOWN);
  }

  static ParsedFeed refused(Problem problem) {
    return new ParsedFeed(UNKNOWN, FeedSource.EMPTY, List.of(), List.of(), List.of(problem));
  }
}
