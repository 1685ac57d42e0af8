package de.faktenstrom.enrich.relating;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Place;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.related.ContentReader;
import de.faktenstrom.enrich.same.Print;
import de.faktenstrom.enrich.same.Told;
import de.faktenstrom.enrich.text.PlainText;
import de.faktenstrom.ingest.events.ItemIngested;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// From an enriched version to its profile.
final class Profiles {

  private static final String URN = "urn:uuid:";

  // Values that say something across texts; links and the words of source lines do not.
  private static final Set<String> TELLING =
      Set.of(
          "doi",
          "urn-nbn",
          "isbn",
          "arxiv",
          "ecli",
          "decision",
          "drucksache",
          "genesis",
          "eurostat",
          "gesis");

  private final ContentReader reader = new ContentReader();

  /// @throws IllegalArgumentException where the item's uri is no `urn:uuid`
  Profile of(ItemEnriched enriched) {
    ItemIngested item = enriched.item();
    String teaser = item.teaser() == null ? "" : item.teaser();
    String text = teaser + "\n" + PlainText.ofHtml(item.body()).text();
    List<String> concepts = enriched.topics().stream().map(Topic::uri).toList();
    List<String> places = enriched.places().stream().map(Place::code).toList();
    List<String> cited =
        enriched.citations().stream()
            .filter(citation -> TELLING.contains(citation.type()))
            .map((Citation citation) -> citation.type() + " " + citation.value())
            .toList();
    List<String> subjects = new ArrayList<>(concepts);
    subjects.addAll(places);
    return new Profile(
        id(item.uri()),
        item.version(),
        Print.of(
            new Told(enriched.language(), item.headline() + "\n" + text, concepts, places, cited)),
        reader.read(enriched.language(), item.headline(), text, subjects));
  }

  static UUID id(String uri) {
    if (!uri.startsWith(URN)) {
      throw new IllegalArgumentException("An item's uri begins with " + URN + ".");
    }
    return UUID.fromString(uri.substring(URN.length()));
  }

  static String uri(UUID id) {
    return URN + id;
  }
}
