package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.CitationsResolved;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Works that became known after an announcement, and the announcement as a page shows it. Pure.
final class Resolved {

  private Resolved() {}

  /// When the youngest of the answers was given.
  static Instant asked(CitationsResolved resolved) {
    return resolved.citations().stream()
        .map(Citation::work)
        .flatMap(work -> work == null ? Stream.<Instant>empty() : Stream.of(work.asked()))
        .max(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /// Nothing but the works under its citations differs.
  static Announcement into(Announcement said, List<CitationsResolved> known) {
    return switch (said) {
      case Announcement.Withdrawn withdrawn -> withdrawn;
      case Announcement.WithContent content ->
          known.stream()
              .filter(resolved -> resolved.version() == content.version())
              .findFirst()
              .<Announcement>map(resolved -> with(content, resolved))
              .orElse(content);
    };
  }

  private static Announcement with(Announcement.WithContent said, CitationsResolved resolved) {
    Map<String, Work> works = new HashMap<>();
    for (Citation citation : resolved.citations()) {
      Work work = citation.work();
      if (work != null) {
        works.put(key(citation), work);
      }
    }
    var text =
        said.publication()
            .citing(
                said.publication().citations().stream()
                    .map(citation -> citation.resolved(works.get(key(citation))))
                    .toList());
    return switch (said) {
      case Announcement.Released old ->
          new Announcement.Released(text, old.revision(), old.channels());
      case Announcement.Updated old ->
          new Announcement.Updated(text, old.revision(), old.channels());
      case Announcement.Corrected old ->
          new Announcement.Corrected(text, old.correction(), old.revision(), old.channels());
      case Announcement.Described old ->
          new Announcement.Described(
              text, old.correction(), old.at(), old.revision(), old.channels());
    };
  }

  private static String key(Citation citation) {
    return citation.type() + " " + citation.value();
  }
}
