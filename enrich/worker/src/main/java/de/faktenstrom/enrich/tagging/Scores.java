package de.faktenstrom.enrich.tagging;

import de.faktenstrom.enrich.vocabulary.Label;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// From matches to scores between 0 and 1. Evidence adds up with falling returns; a headline says
/// more than a teaser, that more than the body, its beginning more than its end.
final class Scores {

  private static final double HEADLINE = 3.0;
  private static final double TEASER = 1.8;
  private static final double BODY = 1.0;
  private static final int LEAD = 80;
  private static final double LATER = 0.7;
  private static final double LONG_TEXT = 500;
  private static final double PART = 0.7;
  private static final double HALF = 1.6;
  private static final double WEAKEST = 0.3;
  private static final double FAR_BELOW = 0.44;

  private Scores() {}

  /// The evidence one match gives.
  ///
  /// @param words how many the field has
  static double evidence(Match match, String field, int words) {
    return field(field, match.position(), words)
        * kind(match.target().kind())
        * match.target().weight()
        * (match.part() ? PART : 1);
  }

  private static double field(String field, int position, int words) {
    return switch (field) {
      case "headline" -> HEADLINE;
      case "teaser" -> TEASER;
      default -> position < LEAD ? BODY : BODY * LATER / (1 + words / LONG_TEXT);
    };
  }

  private static double kind(Label.Kind kind) {
    return switch (kind) {
      case PREFERRED -> 1.05;
      case ALTERNATIVE -> 1.0;
      case HIDDEN -> 0.85;
      case CONTEXT -> 0.5;
    };
  }

  static double saturate(double evidence) {
    return 1 - Math.exp(-evidence / HALF);
  }

  /// Labels that count only in context need a match of another label beside them.
  static void dropLonely(List<Match> matches) {
    boolean context =
        matches.stream().anyMatch(match -> match.target().kind() != Label.Kind.CONTEXT);
    if (!context) {
      matches.clear();
    }
  }

  /// The few that stand out: none far below the best, none too weak, at most `most`.
  static List<Found> cut(List<Found> found, int most) {
    double best = found.stream().mapToDouble(Found::score).max().orElse(0);
    double threshold = Math.max(WEAKEST, best * FAR_BELOW);
    return found.stream()
        .filter(one -> one.score() >= threshold)
        .sorted(Comparator.comparingDouble(Found::score).reversed().thenComparing(Found::concept))
        .limit(most)
        .toList();
  }

  /// Each place counts once, though the labels of two languages may both stand there.
  static List<Match> withoutRepeats(List<Match> matches) {
    Set<Long> places = new HashSet<>();
    return matches.stream()
        .filter(match -> places.add(((long) match.field() << 32) | match.start()))
        .toList();
  }

  /// @param concept index in the vocabulary
  record Found(int concept, double score, List<Match> matches) {}
}
