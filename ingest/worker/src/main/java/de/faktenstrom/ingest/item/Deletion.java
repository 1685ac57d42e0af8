package de.faktenstrom.ingest.item;

import java.util.UUID;

/// An item that its source has deleted.
///
/// @param key what the source calls it, see [Draft#key]
/// @param version the newest one that came in
public record Deletion(UUID item, String key, int version, String headline) {

  private static final int LONGEST_HEADLINE = 200;

  public String uri() {
    return "urn:uuid:" + item;
  }

  /// What the desk has to know of it.
  public String german() {
    return "Die Quelle hat „%s“ (%s) gelöscht. Der Beitrag bleibt, wie er ist; über eine Rücknahme entscheidet die Redaktion."
        .formatted(Plain.cut(headline, LONGEST_HEADLINE), uri());
  }

  /// The same of so many, to go on with; empty for none.
  public static String german(int count) {
    return switch (count) {
      case 0 -> "";
      case 1 -> " An der Quelle wurde 1 Beitrag gelöscht.";
      default -> " An der Quelle wurden %d Beiträge gelöscht.".formatted(count);
    };
  }
}
