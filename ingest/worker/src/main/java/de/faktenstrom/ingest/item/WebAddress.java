package de.faktenstrom.ingest.item;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A link as an author wrote it, made absolute and else left alone: its fragment and parameters may
/// matter.
final class WebAddress {

  private WebAddress() {}

  /// Absent where it is no address on the web.
  static @Nullable String of(String given, @Nullable URI base) {
    String stripped = given.strip();
    String page = CanonicalUrl.of(stripped, base);
    if (page == null) {
      return null;
    }
    if (isAbsolute(stripped)) {
      return stripped
          .replace(" ", "%20")
          .replace("\"", "%22")
          .replace("<", "%3C")
          .replace(">", "%3E");
    }
    try {
      return base == null ? page : base.resolve(stripped.replace(" ", "%20")).toString();
    } catch (IllegalArgumentException _) {
      return page;
    }
  }

  private static boolean isAbsolute(String address) {
    String lower = address.toLowerCase(Locale.ROOT);
    return lower.startsWith("http://") || lower.startsWith("https://");
  }
}
