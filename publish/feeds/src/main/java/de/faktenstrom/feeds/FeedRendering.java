package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.feeds.FeedReads.AnnouncementKey;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Makes a feed's bytes from its places. The same tables always give the same bytes.
@Component
class FeedRendering {

  private final FeedReads reads;
  private final Fragments fragments;
  private final FeedsSettings settings;
  private final Map<Format, Renderer> renderers = new EnumMap<>(Format.class);

  FeedRendering(FeedReads reads, Fragments fragments, FeedsSettings settings) {
    this.reads = reads;
    this.fragments = fragments;
    this.settings = settings;
    for (Format format : Format.values()) {
      renderers.put(format, Renderer.of(format, Links.of(settings.publicUrl())));
    }
  }

  Prepared render(FeedName name, Format format, List<Place> places) {
    Renderer renderer = Objects.requireNonNull(renderers.get(format));
    Instant updated = places.isEmpty() ? null : places.getFirst().updated();
    List<byte[]> entries = fragments.of(places, format, renderer);
    byte[] bytes = joined(renderer, head(name, places, updated), entries);
    return Prepared.of(format.mediaType() + ";charset=utf-8", updated, bytes);
  }

  String title(FeedName name, List<Place> places) {
    return switch (name) {
      case FeedName.All _ -> settings.title();
      case FeedName.OfKind(var kind) -> settings.title() + ": " + Labels.kind(kind);
      case FeedName.OfTopic(String slug) -> settings.title() + ": " + label(slug, places);
    };
  }

  private FeedHead head(FeedName name, List<Place> places, @Nullable Instant updated) {
    return new FeedHead(
        name,
        title(name, places),
        settings.description(),
        updated == null ? Instant.EPOCH : updated);
  }

  /// The topic's label as the newest entry has it.
  private String label(String slug, List<Place> places) {
    return places.stream()
        .limit(1)
        .map(AnnouncementKey::of)
        .flatMap(key -> reads.announcements(List.of(key)).values().stream())
        .flatMap(announcement -> announcement.topics().stream())
        .flatMap(Topic::headings)
        .filter(heading -> heading.slug().equals(slug))
        .map(Topic.Heading::labels)
        .map(Topic.Labels::de)
        .findFirst()
        .orElse(slug);
  }

  static byte[] joined(Renderer renderer, FeedHead head, List<byte[]> entries) {
    ByteArrayOutputStream feed = new ByteArrayOutputStream(64 * 1024);
    feed.writeBytes(renderer.before(head));
    boolean first = true;
    for (byte[] entry : entries) {
      if (!first) {
        feed.writeBytes(renderer.between());
      }
      feed.writeBytes(entry);
      first = false;
    }
    feed.writeBytes(renderer.after());
    return feed.toByteArray();
  }
}
