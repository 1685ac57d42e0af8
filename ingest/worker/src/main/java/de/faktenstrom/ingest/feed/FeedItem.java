package de.faktenstrom.ingest.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One entry of a feed.
///
/// @param id as given, never normalised; absent where the source gives none
/// @param link the page for people
/// @param source the feed an aggregated item was taken from
/// @param extensions what the modules say beyond the model, by name: `itunes:duration`,
///   `slash:comments`
public record FeedItem(
    @Nullable String id,
    @Nullable Text title,
    @Nullable Text summary,
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
    List<Text> content,
    List<Enclosure> enclosures,
    @Nullable FeedSource source,
    Map<String, String> extensions) {}
