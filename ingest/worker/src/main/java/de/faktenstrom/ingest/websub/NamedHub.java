package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.feed.Link;
import de.faktenstrom.net.Target;
import de.faktenstrom.net.Verdict;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The hub of a feed and the feed's name there (WebSub section 4): from the `Link` headers, else
/// from the document.
///
/// @param topic the feed's `rel=self`, exactly as given
record NamedHub(String hub, String topic) {

  private static final int LONGEST = 2_000;

  /// Absent where not both are named, or the first hub is one that cannot be asked. A feed that
  /// came over TLS is not left to a hub without.
  ///
  /// @param headers the values of the `Link` headers
  /// @param url where the document is from
  static @Nullable NamedHub of(List<String> headers, List<Link> links, URI url) {
    List<Link> named =
        headers.stream()
            .flatMap(value -> LinkHeader.links(value).stream())
            .map(link -> new Link(link.rel(), link.target(), null, null, null, null))
            .toList();
    String hub = first("hub", named, links, url);
    String topic = first("self", named, links, url);
    boolean weaker = "https".equals(url.getScheme()) && hub != null && !hub.startsWith("https:");
    return hub == null || topic == null || weaker ? null : new NamedHub(hub, topic);
  }

  private static @Nullable String first(
      String rel, List<Link> headers, List<Link> document, URI base) {
    return Stream.of(headers, document)
        .flatMap(List::stream)
        .filter(link -> link.rel().equalsIgnoreCase(rel))
        .map(link -> absolute(link.href(), base))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String absolute(String href, URI base) {
    try {
      URI uri = base.resolve(href.strip());
      boolean usable =
          uri.toString().length() <= LONGEST && Target.check(uri) instanceof Verdict.Allowed;
      return usable ? uri.toString() : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }
}
