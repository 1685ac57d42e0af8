package de.faktenstrom.enrich.same;

/// How alike two prints are, and whether they tell the same message.
///
/// Offices write one form every month: names, places and subjects stay, figures and dates change.
/// So what changes in a series decides, and what stays only confirms.
///
/// @param wording estimated share of the shorter text's pairs of words that the other has too, 0 to
///   1; 0 across languages
/// @param facts all facts that both have
/// @param changing those of them that change in a series
/// @param places those that are places
/// @param across the texts are in two languages
record Likeness(double wording, Overlap facts, Overlap changing, Overlap places, boolean across) {

  private static final int ALL = 0;
  private static final int CHANGING = 1;
  private static final int PLACES = 2;

  /// Of weighted sets.
  ///
  /// @param both the weight of what both have
  /// @param least the weight of the lighter one
  record Overlap(double both, double least) {

    /// Both have some, and none is the same.
    boolean isContradicted() {
      return least > 0 && both == 0;
    }

    double share() {
      return least == 0 ? 0 : both / least;
    }
  }

  static Likeness of(Print a, Print b) {
    Sums sums = Sums.of(a.facts(), b.facts());
    boolean across = a.english() != b.english();
    return new Likeness(
        across ? 0 : wording(a, b), sums.of(ALL), sums.of(CHANGING), sums.of(PLACES), across);
  }

  /// Of the Jaccard index J of sets of m and n: J (m + n) / (1 + J) are in both.
  private static double wording(Print a, Print b) {
    double jaccard = Sketch.likeness(a.sketch(), b.sketch());
    double both = jaccard * ((double) a.shingles() + b.shingles()) / (1 + jaccard);
    return Math.min(1, both / Math.max(1, Math.min(a.shingles(), b.shingles())));
  }

  /// The same message: reprinted, or told in the other language.
  boolean same() {
    return across ? translated() : reprinted();
  }

  private boolean reprinted() {
    return changing.least() < Limits.SAYING
        ? wording >= (changing.isContradicted() ? Limits.WORDING_AGAINST : Limits.WORDING_ALONE)
            && !places.isContradicted()
        : wording >= Limits.WORDING && changing.share() >= Limits.CHANGING;
  }

  private boolean translated() {
    return facts.both() >= Limits.WEIGHT_ACROSS
        && facts.share() >= Limits.FACTS_ACROSS
        && (changing.least() < Limits.SAYING
            ? facts.share() >= Limits.FACTS_ALONE_ACROSS
            : changing.share() >= Limits.CHANGING_ACROSS);
  }

  /// The higher the more alike, 0 to 1.
  double score() {
    return across ? facts.share() : (wording + facts.share()) / 2;
  }

  /// Where the lines are drawn, found by trial on seeded texts (`decisions/0060`, `0061`).
  private static final class Limits {

    /// Less than a month's name: nothing to compare.
    static final double SAYING = 0.5;

    static final double WORDING = 0.2;
    static final double CHANGING = 0.5;
    static final double WORDING_ALONE = 0.27;
    static final double WORDING_AGAINST = 0.6;
    static final double WEIGHT_ACROSS = 1.8;
    static final double FACTS_ACROSS = 0.45;
    static final double CHANGING_ACROSS = 0.6;
    static final double FACTS_ALONE_ACROSS = 0.8;
  }

  /// Sums over two sorted lists of facts.
  private static final class Sums {

    private final double[] both = new double[3];
    private final double[] left = new double[3];
    private final double[] right = new double[3];

    static Sums of(int[] a, int[] b) {
      Sums sums = new Sums();
      int j = 0;
      for (int fact : a) {
        while (j < b.length && Integer.compareUnsigned(b[j], fact) < 0) {
          add(sums.right, b[j++]);
        }
        add(sums.left, fact);
        if (j < b.length && b[j] == fact) {
          add(sums.both, fact);
          add(sums.right, b[j++]);
        }
      }
      while (j < b.length) {
        add(sums.right, b[j++]);
      }
      return sums;
    }

    private static void add(double[] sums, int fact) {
      FactKind kind = FactKind.of(fact);
      sums[ALL] += kind.weight;
      sums[CHANGING] += kind.changing ? kind.weight : 0;
      sums[PLACES] += kind == FactKind.PLACE ? kind.weight : 0;
    }

    Overlap of(int which) {
      return new Overlap(both[which], Math.min(left[which], right[which]));
    }
  }
}
