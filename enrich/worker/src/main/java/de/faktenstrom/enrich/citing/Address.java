package de.faktenstrom.enrich.citing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Web addresses. The normal form has scheme and host in lower case, no default port, and a path.
final class Address {

  static final String TYPE = "url";

  static final Kind KIND = Kind.of(Address::read, "://");

  private static final int LONGEST = 2000;

  private Address() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    int start = beginning(text, at);
    if (start < 0) {
      return at + 1;
    }
    int run = Edges.endOfRun(text, start, LONGEST);
    int end = Edges.trim(text, start, run);
    Reference reference = end > at ? Links.of(clean.written(start, end)) : null;
    if (reference != null && clean.isFree(start)) {
      found.add(new Found(reference, start, end));
    }
    return Math.max(at + 1, run);
  }

  private static int beginning(String text, int at) {
    for (String scheme : new String[] {"https", "http"}) {
      int start = at - scheme.length();
      if (start >= 0 && text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return start;
      }
    }
    return -1;
  }

  static @Nullable Reference ofLink(String href) {
    String value = normal(href);
    return value == null ? null : new Reference.Identifier(TYPE, value, value);
  }

  /// Absent where it is no address of the web.
  static @Nullable String normal(String address) {
    try {
      URI uri = new URI(escape(address.strip()));
      String scheme = uri.getScheme();
      String host = uri.getHost();
      if (scheme == null || host == null || !scheme.toLowerCase(Locale.ROOT).startsWith("http")) {
        return null;
      }
      String named = host.toLowerCase(Locale.ROOT);
      boolean plausible = named.indexOf('.') > 0 || named.startsWith("[");
      return plausible ? scheme.toLowerCase(Locale.ROOT) + "://" + named + rest(uri) : null;
    } catch (URISyntaxException _) {
      return null;
    }
  }

  private static String rest(URI uri) {
    int usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    String port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String fragment = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
    return port + path + query + fragment;
  }

  /// Characters that people write and browsers escape by themselves.
  private static String escape(String address) {
    if (address.chars().noneMatch(c -> "[]{}|\\^".indexOf(c) >= 0)) {
      return address;
    }
    int path = address.indexOf('/', address.indexOf("://") + 3);
    if (path < 0) {
      return address;
    }
    StringBuilder escaped = new StringBuilder(address.substring(0, path));
    for (char c : address.substring(path).toCharArray()) {
      escaped.append(
          "[]{}|\\^".indexOf(c) >= 0 ? "%" + Integer.toHexString(c).toUpperCase(Locale.ROOT) : c);
    }
    return escaped.toString();
  }
}
