package de.faktenstrom.desk.concern;

import de.faktenstrom.enrich.events.Citation;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/// Something that may change under an item: a table, a work, or the item at its source.
///
/// @param type `genesis` or `doi` as in [Citation#type], or `item`
/// @param value code, DOI or UUID, lower case
public record Reference(String type, String value) {

  static final String TABLE = "genesis";
  static final String WORK = "doi";
  static final String ITEM = "item";

  private static final Set<String> WATCHED = Set.of(TABLE, WORK);

  public Reference {
    value = value.toLowerCase(Locale.ROOT);
  }

  static boolean isWatched(Citation citation) {
    return WATCHED.contains(citation.type());
  }

  static Reference of(Citation citation) {
    return new Reference(citation.type(), citation.value());
  }

  static Reference item(UUID id) {
    return new Reference(ITEM, id.toString());
  }
}
