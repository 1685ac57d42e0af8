package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.ingest.events.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a list shows of an item's newest version.
///
/// @param question the newest there was about an embargo; open while the item stands asked
public record Card(
    Kind kind,
    String headline,
    String language,
    String source,
    Instant arrived,
    @Nullable EmbargoQuestion question) {

  static Card of(ItemEnriched content, Instant arrived) {
    return new Card(
        content.item().kind(),
        content.item().headline(),
        content.language(),
        content.item().source().name(),
        arrived,
        content.item().embargoQuestion());
  }

  /// With the question of the version before, where this one brings none.
  Card after(Card before) {
    return question != null
        ? this
        : new Card(kind, headline, language, source, arrived, before.question);
  }
}
