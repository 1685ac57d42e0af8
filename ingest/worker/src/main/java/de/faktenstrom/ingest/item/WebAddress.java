package de.faktenstrom.ingest.item;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A link as an author wrote it, made absolute and else left alone: its fragment and parameters may
/// matter.
final class WebAddress {

  private WebAddress() {}

  private static final Pattern ON_THE_WEB =
      Pattern.compile("(?i)https?://[^/?#\\s\"<>\\\\]+([/?#].*)?");

  /// Absent where it is no address on the web.
  static @Nullable String of(String given, @Nullable URI base) {
    String stripped = given.strip();
    if (!ON_THE_WEB.matcher(stripped).matches()) {
      return base == null ? null : resolved(stripped, base);
    }
    return escaped(stripped);
  }

  private static @Nullable String resolved(String given, URI base) {
    String page = CanonicalUrl.of(given, base);
    if (page == null) {
      return null;
    }
    try {
      return escaped(base.resolve(given.replace(" ", "%20")).toString());
    } catch (IllegalArgumentException _) {
      return page;
    }
  }

  private static String escaped(String address) {
    return address.replace(" ", "%20").replace("\"", "%22").replace("<", "%3C").replace(">", "%3E");
  }
}
