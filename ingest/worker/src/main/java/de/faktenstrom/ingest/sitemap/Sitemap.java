package de.faktenstrom.ingest.sitemap;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a sitemap's address brought.
sealed interface Sitemap {

  record Pages(List<Entry> pages) implements Sitemap {}

  record Index(List<Entry> sitemaps) implements Sitemap {}

  /// @param reason German, one sentence
  record Unreadable(String reason) implements Sitemap {}

  /// @param url as it stands
  /// @param modified `lastmod`, or the publication date of the news extension
  record Entry(String url, @Nullable Instant modified) {}
}
