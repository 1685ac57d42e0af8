package de.faktenstrom.enrich.tagging;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;

/// What is above a concept (skos:broaderTransitive), level by level.
final class Ancestors {

  private final Map<String, Concept> byUri = new HashMap<>();

  private Ancestors(List<Concept> concepts) {
    concepts.forEach(concept -> byUri.put(concept.uri(), concept));
  }

  static Function<Concept, List<Topic.Heading>> in(List<Concept> concepts) {
    return new Ancestors(concepts)::of;
  }

  /// Each once, also where a vocabulary runs in circles; what the vocabulary does not have is left
  /// out.
  private List<Topic.Heading> of(Concept concept) {
    List<Topic.Heading> above = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(concept.uri()));
    Queue<String> next = new ArrayDeque<>(concept.broader());
    for (String uri; (uri = next.poll()) != null; ) {
      Concept broader = byUri.get(uri);
      if (broader != null && seen.add(uri)) {
        above.add(new Topic.Heading(broader.slug(), broader.preferred()));
        next.addAll(broader.broader());
      }
    }
    return above;
  }
}
