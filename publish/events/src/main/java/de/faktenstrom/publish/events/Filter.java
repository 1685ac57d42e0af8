package de.faktenstrom.publish.events;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Kind;
import java.util.Set;

/// What a receiver wants. An empty set asks for everything of its kind.
///
/// @param topics slugs of concepts; each asks for the concepts below it too
/// @param languages BCP 47 primary tags (`de`, `en`)
public record Filter(
    Set<String> topics, Set<Kind> kinds, Set<String> languages, boolean correctionsOnly) {

  public static final Filter ALL = new Filter(Set.of(), Set.of(), Set.of(), false);

  /// Whether the announcement is wanted. Corrections and withdrawals of what a receiver already
  /// holds are sent whatever its filter says: that is the channel's duty, not the filter's.
  public boolean matches(Announcement announcement) {
    return (kinds.isEmpty() || kinds.contains(announcement.kind()))
        && (languages.isEmpty() || languages.contains(primary(announcement.language())))
        && (topics.isEmpty()
            || announcement.topics().stream()
                .flatMap(Topic::headings)
                .anyMatch(heading -> topics.contains(heading.slug())))
        && (!correctionsOnly
            || announcement instanceof Announcement.Corrected
            || announcement instanceof Announcement.Withdrawn);
  }

  private static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }
}
