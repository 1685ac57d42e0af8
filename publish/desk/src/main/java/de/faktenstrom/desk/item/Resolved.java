package de.faktenstrom.desk.item;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What registries have told of cited works by now, put into versions that are at the desk. Nothing
/// else of a version changes: neither its number nor its words, and nobody has to look at it again.
/// Pure.
final class Resolved {

  private Resolved() {}

  /// The works of a version, by type and value of the citation.
  static Map<String, Work> works(ItemEnriched version) {
    Map<String, Work> works = new HashMap<>();
    for (Citation citation : version.citations()) {
      if (citation.work() != null) {
        works.put(key(citation), citation.work());
      }
    }
    return works;
  }

  static ItemEnriched into(ItemEnriched version, Map<String, Work> works) {
    List<Citation> citations =
        version.citations().stream()
            .map(citation -> citation.resolved(works.get(key(citation))))
            .toList();
    return version.citing(citations);
  }

  /// @param version the desk's number
  static Outgoing event(ItemEnriched content, int version, Content before) {
    String uri = content.item().uri();
    return new Outgoing(
        Announcement.TOPIC,
        CitationsResolved.TYPE,
        uri,
        new CitationsResolved(uri, version, content.citations()),
        before.traceparent());
  }

  private static String key(Citation citation) {
    return Objects.requireNonNull(citation.type()) + " " + citation.value();
  }
}
