package de.faktenstrom.desk.relation;

import de.faktenstrom.enrich.events.ItemRelated;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// A row of `desk.relation`.
record Relation(UUID item, UUID other, String kind, int version, double score, boolean translated) {

  private static final String URN = "urn:uuid:";

  static List<Relation> of(ItemRelated said) {
    UUID item = id(said.uri());
    Stream<Relation> same =
        said.same().stream()
            .map(one ->
                new Relation(
                    item, id(one.uri()), "same", said.version(), one.score(), one.translated()));
    Stream<Relation> related =
        said.related().stream()
            .map(one ->
                new Relation(item, id(one.uri()), "related", said.version(), one.score(), false));
    return Stream.concat(same, related).toList();
  }

  /// @throws IllegalArgumentException where the uri is no `urn:uuid`
  static UUID id(String uri) {
    if (!uri.startsWith(URN)) {
      throw new IllegalArgumentException("An item's uri begins with " + URN + ".");
    }
    return UUID.fromString(uri.substring(URN.length()));
  }
}
