package de.faktenstrom.desk.concern;

import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.ingest.events.ItemIngested;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a version rests on, and how old its figures are.
///
/// @param asOf the later of what its source says of publication and change, but never later than
///   when it came in. A version written at the desk is as old as the one it was written over:
///   nobody looked its figures up anew.
/// @param references what can be told to have changed, each once
public record Basis(Instant asOf, List<Reference> references) {

  public static Basis of(ItemEnriched content) {
    return new Basis(
        age(content.item()).truncatedTo(ChronoUnit.MICROS),
        content.citations().stream()
            .filter(Reference::isWatched)
            .map(Reference::of)
            .distinct()
            .toList());
  }

  private static Instant age(ItemIngested item) {
    Instant published = item.published();
    Instant updated = item.updated();
    Instant said =
        published == null || (updated != null && updated.isAfter(published)) ? updated : published;
    return said == null || said.isAfter(item.ingested()) ? item.ingested() : said;
  }
}
