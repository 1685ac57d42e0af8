package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.ingest.events.Kind;
import java.time.Instant;

/// What a list shows of an item's newest version.
public record Card(Kind kind, String headline, String language, String source, Instant arrived) {

  static Card of(ItemEnriched content, Instant arrived) {
    return new Card(
        content.item().kind(),
        content.item().headline(),
        content.language(),
        content.item().source().name(),
        arrived);
  }
}
