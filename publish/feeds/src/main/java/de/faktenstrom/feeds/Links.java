package de.faktenstrom.feeds;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Every public address, absolute.
///
/// @param root without a slash at the end
record Links(String root) {

  static Links of(URI publicUrl) {
    String url = publicUrl.toString();
    return new Links(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
  }

  String home() {
    return root + "/";
  }

  String feed(FeedName name, Format format) {
    return root + "/feeds/" + encoded(name) + "." + format.extension();
  }

  /// The page that shows what the feed holds.
  String page(FeedName name) {
    return switch (name) {
      case FeedName.All _ -> home();
      case FeedName.OfTopic(String slug) -> root + "/themen/" + segment(slug);
      case FeedName.OfKind(var kind) -> root + "/arten/" + kind;
    };
  }

  /// @param id the UUID of the item's uri
  String item(String id) {
    return root + "/beitrag/" + id;
  }

  String version(String id, int version) {
    return item(id) + "?version=" + version;
  }

  /// The page of a version's citation.
  String citation(String id, String style, int version) {
    return item(id) + "/cite/" + style + "?version=" + version;
  }

  String citationApi(String id, String form, int version) {
    return root + "/api/v1/items/" + id + "/citation?format=" + form + "&version=" + version;
  }

  private static String encoded(FeedName name) {
    return name instanceof FeedName.OfTopic(String slug) ? "topics/" + segment(slug) : name.path();
  }

  private static String segment(String text) {
    return UriUtils.encodePathSegment(text, java.nio.charset.StandardCharsets.UTF_8);
  }

  /// The address if it is an absolute one of the web, otherwise nothing: a feed never carries
  /// another.
  static @Nullable String web(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      URI uri = new URI(address.strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? uri.toASCIIString() : null;
    } catch (java.net.URISyntaxException notAnAddress) {
      return null;
    }
  }
}
