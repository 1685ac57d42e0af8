package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.sitemap.Sitemap.Entry;
import java.net.URI;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What may be read of a site: addresses of the sitemap's own host that `robots.txt` allows.
///
/// @param root the sitemap that was set up
record Site(URI root, Robots robots) {

  /// Sitemaps of an index; those changed last come first.
  static final int MOST_FILES = 50;

  boolean isOwn(@Nullable URI address) {
    return address != null
        && Objects.equals(root.getHost(), address.getHost())
        && root.getPort() == address.getPort();
  }

  /// Pages below a path, each once.
  Collection<Entry> pages(List<Entry> entries, String include) {
    return own(entries, address -> address.getPath().startsWith(include)).values();
  }

  /// Sitemaps that an index names, at most so many.
  List<Entry> files(List<Entry> entries) {
    return own(entries, _ -> true).values().stream()
        .sorted(
            Comparator.comparing(Entry::modified, Comparator.nullsFirst(Comparator.reverseOrder())))
        .limit(MOST_FILES)
        .toList();
  }

  private Map<String, Entry> own(List<Entry> entries, java.util.function.Predicate<URI> wanted) {
    Map<String, Entry> own = new LinkedHashMap<>();
    for (Entry entry : entries) {
      String url = CanonicalUrl.of(entry.url(), null);
      URI address = url == null ? null : URI.create(url);
      if (url != null
          && address != null
          && url.length() <= SitemapParser.LONGEST_URL
          && isOwn(address)
          && wanted.test(address)
          && robots.allows(address)) {
        own.putIfAbsent(url, new Entry(url, entry.modified()));
      }
    }
    return own;
  }
}
