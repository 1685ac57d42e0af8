package de.faktenstrom.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a document says about itself as a whole, or an item about the feed it was taken from.
///
/// @param link the page for people
/// @param extensions what the modules say beyond the model, by name: `ttl`, `sy:updateperiod`,
///   `publisher`
public record FeedSource(
    @Nullable String id,
    @Nullable Text title,
    @Nullable Text subtitle,
    @Nullable Text rights,
    @Nullable String link,
    List<Link> links,
    List<Person> authors,
    List<Person> contributors,
    List<Category> categories,
    @Nullable Instant published,
    @Nullable Instant updated,
    @Nullable Instant created,
    @Nullable Instant expired,
    @Nullable String comments,
    @Nullable String language,
    @Nullable String generator,
    Map<String, String> extensions) {

  static final FeedSource EMPTY = Draft.ofSource().toSource();
}
