package de.faktenstrom.newsletter;

import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// Words in a reader's language, times in the office's zone, links to this installation. Public so
/// that templates may call it.
public record Wording(Words words, NewsletterSettings settings) {

  String permalink(String uri) {
    return settings.link("/beitrag/" + uri.substring(uri.lastIndexOf(':') + 1));
  }

  /// `22.11.2026, 14:00 Uhr`
  public String time(Instant instant) {
    return format(instant, "time.pattern");
  }

  /// `Montag, 23. November 2026`
  String day(Instant instant) {
    return format(instant, "day.pattern");
  }

  private String format(Instant instant, String pattern) {
    return DateTimeFormatter.ofPattern(words.get(pattern), words.locale())
        .withZone(settings.zone())
        .format(instant);
  }
}
