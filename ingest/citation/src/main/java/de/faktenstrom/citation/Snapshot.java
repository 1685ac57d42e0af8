package de.faktenstrom.citation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// What pins a citation to the very data that were read: no style has a place for it, so it stands
/// behind the entry. The instant is written as RFC 3339 has it, with the offset of the house.
final class Snapshot {

  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private Snapshot() {}

  /// Empty for a work that is no snapshot.
  static String of(Work work, Language language) {
    String retrieved = work.custom("retrieved");
    String hash = work.custom("sha256");
    if (retrieved == null || hash == null) {
      return "";
    }
    String when =
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(Instant.parse(retrieved).atZone(ZONE));
    return " [%s %s, SHA-256 %s]".formatted(language.in("Abruf", "Retrieved"), when, hash);
  }
}
