package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import java.util.List;
import java.util.Map;

/// Works and the citations that name them. Pure.
final class Attaching {

  private Attaching() {}

  /// Works that a registry may know, each once.
  static List<Sought> sought(ItemEnriched version) {
    return version.citations().stream()
        .filter(Citation::resolvable)
        .map(Sought::of)
        .distinct()
        .toList();
  }

  static ItemEnriched attach(ItemEnriched version, Map<Sought, Work> works) {
    return works.isEmpty()
        ? version
        : version.citing(
            version.citations().stream()
                .map(citation -> citation.resolved(works.get(Sought.of(citation))))
                .toList());
  }
}
