package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.feeds.FeedReads.AnnouncementKey;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Announcement;
import java.text.Collator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Which feeds there are: those that hold something now. Asked anew a few seconds after a change.
@Component
class Overview {

  private static final Duration YOUNG = Duration.ofSeconds(3);

  private final FeedReads reads;
  private final Clock clock;
  private volatile @Nullable Known known;

  Overview(FeedReads reads, Clock clock) {
    this.reads = reads;
    this.clock = clock;
  }

  Feeds feeds() {
    return feeds(false);
  }

  /// A topic by its slug. One that came within the last seconds is found too.
  Optional<Topic.Heading> topic(String slug) {
    return topic(slug, feeds(false))
        .or(() ->
            reads.known(new FeedName.OfTopic(slug)) ? topic(slug, feeds(true)) : Optional.empty());
  }

  private static Optional<Topic.Heading> topic(String slug, Feeds feeds) {
    return feeds.topics().stream().filter(known -> known.slug().equals(slug)).findFirst();
  }

  private Feeds feeds(boolean atOnce) {
    Known now = known;
    Instant at = clock.instant();
    if (now == null || (atOnce || at.isAfter(now.until)) && now.stamp != reads.stamp()) {
      long stamp = reads.stamp();
      now = new Known(read(), stamp, at.plus(YOUNG));
      known = now;
    }
    return now.feeds;
  }

  private Feeds read() {
    Map<String, AnnouncementKey> newest = reads.newestByFeed();
    Map<AnnouncementKey, Announcement> announcements = reads.announcements(newest.values());
    List<Topic.Heading> topics =
        newest.entrySet().stream()
            .filter(feed -> feed.getKey().startsWith("topics/"))
            .flatMap(feed ->
                topic(
                    feed.getKey().substring("topics/".length()),
                    announcements.get(feed.getValue())))
            .sorted(
                Comparator.comparing(
                    topic -> topic.labels().de(), Collator.getInstance(Locale.GERMAN)))
            .toList();
    List<Kind> kinds =
        Stream.of(Kind.values()).filter(kind -> newest.containsKey("kinds/" + kind)).toList();
    return new Feeds(kinds, topics);
  }

  private static Stream<Topic.Heading> topic(String slug, @Nullable Announcement announcement) {
    return announcement == null
        ? Stream.empty()
        : announcement.topics().stream()
            .flatMap(Topic::headings)
            .filter(heading -> heading.slug().equals(slug))
            .limit(1);
  }

  /// @param topics by their German label
  record Feeds(List<Kind> kinds, List<Topic.Heading> topics) {}

  private record Known(Feeds feeds, long stamp, Instant until) {}
}
