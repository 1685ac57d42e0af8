package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import java.util.stream.Stream;

/// Which feed: everything, one topic, or one kind. [#path] is its name in addresses and in the
/// tables.
sealed interface FeedName {

  String path();

  FeedName ALL = new All();

  /// The feeds in which an announcement has its place.
  static List<FeedName> of(Announcement announcement) {
    return Stream.concat(
            Stream.of(ALL, new OfKind(announcement.kind())),
            announcement.topics().stream()
                .flatMap(Topic::headings)
                .map(Topic.Heading::slug)
                .distinct()
                .map(OfTopic::new))
        .toList();
  }

  /// Everything.
  record All() implements FeedName {
    @Override
    public String path() {
      return "all";
    }
  }

  /// One topic, by its concept's slug.
  record OfTopic(String slug) implements FeedName {
    @Override
    public String path() {
      return "topics/" + slug;
    }
  }

  /// One kind of publication.
  record OfKind(Kind kind) implements FeedName {
    @Override
    public String path() {
      return "kinds/" + kind;
    }
  }
}
