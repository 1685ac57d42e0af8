package de.faktenstrom.enrich.citing;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Web addresses. The normal form has scheme and host in lower case, no default port, and a path.
final class Address {

  static final String TYPE = "url";

  private Address() {}

  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    for (int at = next(text, 0); at >= 0; ) {
      int end = Edges.trim(text, at, Edges.endOfRun(text, at));
      String value = normal(Edges.withoutUnseen(text.substring(at, end)));
      if (value != null && Edges.isFree(text, at)) {
        found.add(new Found(TYPE, value, value, at, end));
      }
      at = next(text, Math.max(at + 4, end));
    }
    return found;
  }

  private static int next(String text, int from) {
    for (int at = text.indexOf("://", from); at >= 0; at = text.indexOf("://", at + 3)) {
      if (at - 5 >= from && text.regionMatches(true, at - 5, "https", 0, 5)) {
        return at - 5;
      }
      if (at - 4 >= from && text.regionMatches(true, at - 4, "http", 0, 4)) {
        return at - 4;
      }
    }
    return -1;
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
