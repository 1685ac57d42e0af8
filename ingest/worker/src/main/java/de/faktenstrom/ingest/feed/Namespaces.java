package de.faktenstrom.ingest.feed;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which vocabulary a namespace means, by the prefix people usually give it; the formats themselves
/// have none.
final class Namespaces {

  static final String XML = "http://www.w3.org/XML/1998/namespace";
  static final String XHTML = "http://www.w3.org/1999/xhtml";
  static final String ATOM = "http://www.w3.org/2005/Atom";

  private static final Map<String, List<String>> KNOWN =
      Map.ofEntries(
          Map.entry(
              "",
              List.of(
                  "",
                  "http://backend.userland.com/rss",
                  "http://backend.userland.com/rss2",
                  "http://backend.userland.com/rss2.1",
                  "http://backend.userland.com/rss091",
                  "http://blogs.law.harvard.edu/tech/rss",
                  "http://cyber.law.harvard.edu/rss",
                  "http://purl.org/rss/1.0/",
                  "http://purl.org/rss/1.0/modules/rss091#",
                  "http://my.netscape.com/rdf/simple/0.9/",
                  "http://channel.netscape.com/rdf/simple/0.9/",
                  "http://my.netscape.com/publish/formats/rss-0.91.dtd",
                  "http://example.com/newformat#",
                  "http://example.com/necho",
                  "http://purl.org/echo/",
                  "uri/of/echo/namespace#",
                  "http://purl.org/pie/",
                  "http://purl.org/atom/ns#",
                  ATOM)),
          Map.entry("at", List.of("http://purl.org/atompub/tombstones/1.0")),
          Map.entry("admin", List.of("http://webns.net/mvcb/")),
          Map.entry("cc", List.of("http://web.resource.org/cc/", "http://creativecommons.org/ns#")),
          Map.entry(
              "creativecommons",
              List.of(
                  "http://backend.userland.com/creativeCommonsRssModule",
                  "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html")),
          Map.entry("content", List.of("http://purl.org/rss/1.0/modules/content/")),
          Map.entry(
              "dc",
              List.of("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/elements/1.0/")),
          Map.entry("dcterms", List.of("http://purl.org/dc/terms/")),
          Map.entry(
              "feedburner",
              List.of(
                  "http://rssnamespace.org/feedburner/ext/1.0", "http://www.feedburner.com/fb/")),
          Map.entry("geo", List.of("http://www.w3.org/2003/01/geo/wgs84_pos#")),
          Map.entry("georss", List.of("http://www.georss.org/georss")),
          Map.entry("gml", List.of("http://www.opengis.net/gml")),
          Map.entry(
              "itunes",
              List.of(
                  "http://www.itunes.com/dtds/podcast-1.0.dtd",
                  "http://example.com/dtds/podcast-1.0.dtd")),
          Map.entry(
              "media",
              List.of(
                  "http://search.yahoo.com/mrss/",
                  "http://search.yahoo.com/mrss",
                  "http://tools.search.yahoo.com/mrss/",
                  "http://video.search.yahoo.com/mrss/",
                  "http://www.rssboard.org/media-rss")),
          Map.entry(
              "prism",
              List.of(
                  "http://prismstandard.org/namespaces/1.2/basic/",
                  "http://prismstandard.org/namespaces/basic/2.0/",
                  "http://prismstandard.org/namespaces/basic/3.0/")),
          Map.entry("rdf", List.of("http://www.w3.org/1999/02/22-rdf-syntax-ns#")),
          Map.entry("slash", List.of("http://purl.org/rss/1.0/modules/slash/")),
          Map.entry("sy", List.of("http://purl.org/rss/1.0/modules/syndication/")),
          Map.entry("thr", List.of("http://purl.org/syndication/thread/1.0")),
          Map.entry("wfw", List.of("http://wellformedweb.org/commentapi/")),
          Map.entry("xhtml", List.of(XHTML)),
          Map.entry("xlink", List.of("http://www.w3.org/1999/xlink")),
          Map.entry("svg", List.of("http://www.w3.org/2000/svg")),
          Map.entry("xml", List.of(XML)));

  private static final Map<String, String> PREFIXES = inverted();

  private Namespaces() {}

  /// The vocabulary's prefix, or null for one that nothing here reads.
  static @Nullable String prefix(String namespace) {
    String known = PREFIXES.get(namespace);
    return known == null ? PREFIXES.get(namespace.toLowerCase(Locale.ROOT)) : known;
  }

  /// What an undeclared prefix surely means; documents cut in half or glued together use them.
  static @Nullable String usual(String prefix) {
    if (prefix.equals("atom")) {
      return ATOM;
    }
    List<String> namespaces = prefix.isEmpty() ? null : KNOWN.get(prefix.toLowerCase(Locale.ROOT));
    return namespaces == null ? null : namespaces.getFirst();
  }

  private static Map<String, String> inverted() {
    Map<String, String> prefixes = new HashMap<>();
    KNOWN.forEach((prefix, namespaces) ->
        namespaces.forEach(namespace -> {
          prefixes.put(namespace, prefix);
          prefixes.put(namespace.toLowerCase(Locale.ROOT), prefix);
        }));
    return Map.copyOf(prefixes);
  }
}
