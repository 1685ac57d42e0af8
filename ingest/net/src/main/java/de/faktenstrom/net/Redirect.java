package de.faktenstrom.net;

import de.faktenstrom.net.Answer.Response;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Where an answer sends its reader (RFC 9110 section 15.4).
record Redirect(URI to, boolean permanent) {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> FOR_ONE_ORIGIN = Set.of("authorization", "cookie");

  /// Absent where the answer is no redirect, or one whose address cannot be read.
  static @Nullable Redirect of(Response response) {
    if (!STATUSES.contains(response.status())) {
      return null;
    }
    try {
      return response
          .header("location")
          .map(given -> resolved(response.finalUri(), given.strip().replace(" ", "%20")))
          .map(to -> new Redirect(to, response.status() == 301 || response.status() == 308))
          .orElse(null);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// What may be said there too: secrets do not follow to another origin.
  Map<String, String> headers(URI from, Map<String, String> headers) {
    if (origin(from).equals(origin(to))) {
      return headers;
    }
    Map<String, String> kept = new TreeMap<>(headers);
    kept.keySet().removeIf(name -> FOR_ONE_ORIGIN.contains(name.toLowerCase(Locale.ROOT)));
    return kept;
  }

  /// [URI#resolve] loses the path's last segment where only a query is given.
  private static URI resolved(URI base, String given) {
    return base.resolve(given.startsWith("?") ? base.getRawPath() + given : given);
  }

  private static String origin(URI uri) {
    return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
  }
}
