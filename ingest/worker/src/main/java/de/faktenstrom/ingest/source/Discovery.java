package de.faktenstrom.ingest.source;

import de.faktenstrom.ingest.item.CanonicalUrl;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.item.Tags;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Finds the feeds of a web page: those it names (HTML, `rel=alternate`), else where they usually
/// are.
final class Discovery {

  private static final int MOST = 20;
  private static final Set<String> TYPES =
      Set.of(
          "application/rss+xml",
          "application/atom+xml",
          "application/feed+json",
          "application/rdf+xml");
  private static final List<String> USUAL =
      List.of("feed", "rss", "feed.xml", "rss.xml", "atom.xml", "index.xml", "feed.json");

  private Discovery() {}

  /// @param url absolute
  record Found(String url, @Nullable String title) {}

  /// The feeds a page names, in its order.
  ///
  /// @param base where the page came from
  static List<Found> in(String html, URI base) {
    Document page = Jsoup.parse(Tags.bounded(html), base.toString());
    return page.select("link[rel~=(?i)\\balternate\\b][href], a[type][href]").stream()
        .filter(link -> TYPES.contains(type(link)))
        .map(link -> found(link, base))
        .filter(Objects::nonNull)
        .distinct()
        .limit(MOST)
        .toList();
  }

  /// Where a site's feed is likely to be: beside the page, then at the root.
  static List<URI> usual(URI page) {
    String path = page.getRawPath() == null ? "" : page.getRawPath();
    URI folder = page.resolve(path.endsWith("/") ? path : path + "/");
    return Stream.of(folder, page.resolve("/"))
        .flatMap(place -> USUAL.stream().map(place::resolve))
        .distinct()
        .toList();
  }

  private static String type(Element link) {
    return link.attr("type").split(";", 2)[0].strip().toLowerCase(java.util.Locale.ROOT);
  }

  private static @Nullable Found found(Element link, URI base) {
    String url = CanonicalUrl.of(link.absUrl("href"), base);
    String title = Plain.orAbsent(Plain.line(link.attr("title")));
    return url == null ? null : new Found(url, title == null ? null : Plain.cut(title, 200));
  }
}
