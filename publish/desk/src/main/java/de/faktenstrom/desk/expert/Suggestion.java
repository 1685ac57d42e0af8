package de.faktenstrom.desk.expert;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Topic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody to talk to about an item. A formula that an editor can check by hand: each topic they
/// share counts as much as it weighs in the item, half where one is above the other; who wrote what
/// the item cites comes first; half of all that where the person does not speak the item's
/// language.
///
/// @param reasons the strongest first
public record Suggestion(Known known, double score, List<Reason> reasons) {

  static final int MOST = 5;

  private static final double AUTHOR = 10;
  private static final double NEAR = 0.5;
  private static final double FOREIGN = 0.5;
  private static final double LEAST = 0.15;

  /// @param known whom to choose from; who agreed to nothing is left out
  /// @return the best first, by name among equals
  public static List<Suggestion> of(ItemEnriched item, List<Known> known) {
    return known.stream()
        .filter(Known::reachable)
        .map(some -> of(item, some))
        .filter(suggestion -> suggestion.score >= LEAST)
        .sorted(
            Comparator.comparingDouble(Suggestion::score)
                .reversed()
                .thenComparing(suggestion -> suggestion.known.expert().name()))
        .limit(MOST)
        .toList();
  }

  private static Suggestion of(ItemEnriched item, Known known) {
    Expert expert = known.expert();
    List<Reason> reasons = new ArrayList<>();
    for (Citation citation : item.citations()) {
      authorship(citation, expert)
          .filter(reason -> !reasons.contains(reason))
          .ifPresent(reasons::add);
    }
    double score = AUTHOR * reasons.size();
    List<Topic> topics =
        item.topics().stream().sorted(Comparator.comparingDouble(Topic::score).reversed()).toList();
    for (Topic topic : topics) {
      Topic same = find(expert, topic);
      Topic near = same == null ? near(expert, topic) : same;
      if (near != null) {
        score += topic.score() * (same == null ? NEAR : 1);
        reasons.add(new Reason.Knows(topic.labels(), near.labels()));
      }
    }
    boolean speaks = expert.languages().isEmpty() || expert.languages().contains(item.language());
    return new Suggestion(known, speaks ? score : score * FOREIGN, List.copyOf(reasons));
  }

  private static Optional<Reason> authorship(Citation citation, Expert expert) {
    String value = citation.value().toLowerCase(Locale.ROOT);
    return switch (citation.type()) {
      case "doi" ->
          expert.works().contains(value) ? Optional.of(new Reason.Wrote(value)) : Optional.empty();
      case "orcid" ->
          citation.value().equals(expert.orcid())
              ? Optional.of(new Reason.Named(citation.value()))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static @Nullable Topic find(Expert expert, Topic topic) {
    return expert.topics().stream()
        .filter(some -> some.slug().equals(topic.slug()))
        .findFirst()
        .orElse(null);
  }

  /// A topic of the person that is above or below it.
  private static @Nullable Topic near(Expert expert, Topic topic) {
    return expert.topics().stream()
        .filter(some -> above(topic, some) || above(some, topic))
        .findFirst()
        .orElse(null);
  }

  private static boolean above(Topic narrow, Topic broad) {
    return narrow.broader().stream().anyMatch(heading -> heading.slug().equals(broad.slug()));
  }
}
