package de.faktenstrom.enrich.places;

/// From mentions to scores between 0 and 1, with falling returns: a headline says more than a
/// teaser, that more than the body, its beginning more than its end.
final class Evidences {

  private static final double HEADLINE = 3.0;
  private static final double TEASER = 1.8;
  private static final double BODY = 1.0;
  private static final int LEAD = 600;
  private static final double LATER = 0.7;
  private static final double LONG_TEXT = 4_000;
  private static final double UNSURE = 0.6;
  private static final double HALF = 1.6;
  private static final double WEAKEST = 0.2;
  private static final double FAR_BELOW = 0.25;

  private Evidences() {}

  static double of(Places.Mention mention, Places.Field field) {
    return field(field, mention.sighting().start())
        * mention.sighting().evidence().weight()
        * (mention.sure() ? 1 : UNSURE);
  }

  private static double field(Places.Field field, int position) {
    return switch (field.name()) {
      case "headline" -> HEADLINE;
      case "teaser" -> TEASER;
      default -> position < LEAD ? BODY : BODY * LATER / (1 + field.text().length() / LONG_TEXT);
    };
  }

  static double score(double evidence) {
    return 1 - Math.exp(-evidence / HALF);
  }

  /// What a place needs beside the surest.
  static double threshold(double best) {
    return Math.max(WEAKEST, best * FAR_BELOW);
  }
}
