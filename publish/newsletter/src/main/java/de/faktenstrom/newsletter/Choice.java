package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Announcement;
import java.util.List;
import java.util.Map;

/// Which items a reader gets.
final class Choice {

  private Choice() {}

  /// The wanted of the candidates, in their order.
  ///
  /// @param holdings by uri
  static List<Candidate> choose(
      Reader reader, List<Candidate> candidates, Map<String, Holding> holdings) {
    return candidates.stream()
        .filter(candidate ->
            wants(reader, candidate, holdings.getOrDefault(candidate.uri(), Holding.NOTHING)))
        .toList();
  }

  /// Nothing twice. A correction goes to who got an older version, to who asks for corrections,
  /// and, as the news it is to them, to who would have got the item anyway; a withdrawal to the
  /// first two.
  static boolean wants(Reader reader, Candidate candidate, Holding held) {
    if (held.planned() || held.got() >= candidate.revision()) {
      return false;
    }
    return switch (candidate.announcement()) {
      case Announcement.Released _, Announcement.Updated _ -> matches(reader, candidate, false);
      case Announcement.Described _ -> false;
      case Announcement.Corrected _ ->
          held.got() > 0 || matches(reader, candidate, !candidate.news());
      case Announcement.Withdrawn _ -> held.got() > 0 || matches(reader, candidate, true);
    };
  }

  private static boolean matches(Reader reader, Candidate candidate, boolean askedForCorrections) {
    return reader.wishes().stream()
        .filter(wish -> !askedForCorrections || wish.filter().correctionsOnly())
        .filter(wish -> !candidate.announcement().at().isBefore(wish.since()))
        .anyMatch(wish -> wish.filter().matches(candidate.announcement()));
  }
}
