package de.faktenstrom.feeds;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Conditional requests (RFC 9110, section 13).
final class Conditional {

  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US)
          .withZone(ZoneOffset.UTC);

  private Conditional() {}

  static String date(Instant instant) {
    return HTTP_DATE.format(instant);
  }

  /// Whether the client has these very bytes. `If-None-Match` wins over `If-Modified-Since`; that
  /// one counts only where it names our own `Last-Modified` exactly, for a later time says nothing
  /// about what a feed has lost, and a client's clock may run ahead of an embargo.
  static boolean unchanged(
      Prepared prepared, String etag, @Nullable String noneMatch, @Nullable String modifiedSince) {
    if (noneMatch != null) {
      return Stream.of(noneMatch.split(","))
          .map(String::strip)
          .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
          .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }
    Instant lastModified = prepared.lastModified();
    return modifiedSince != null
        && lastModified != null
        && modifiedSince.equals(date(lastModified));
  }
}
