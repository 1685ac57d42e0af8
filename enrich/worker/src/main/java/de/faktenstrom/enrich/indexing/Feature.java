package de.faktenstrom.enrich.indexing;

/// What the ranking knows of a candidate. The order is the model's: append, and raise the version
/// of [Manifest].
enum Feature {
  /// Score in the tree of classifiers.
  TREE,
  /// Place in that list, 0 the best.
  TREE_RANK,
  /// Score by the best score in that list.
  TREE_SHARE,
  /// Share of the neighbours' votes.
  VOTE,
  VOTE_RANK,
  VOTE_SHARE,
  /// Share of their votes by the cosine of their subject vectors.
  KINDRED,
  KINDRED_SHARE,
  /// Cosine of the nearest neighbour that has the subject.
  NEAREST,
  /// How many neighbours have it.
  NEIGHBOURS,
  /// Cosine of the nearest neighbour at all.
  CLOSENESS,
  /// Cosine with what works of the subject have in common, and of subject vectors.
  CENTROID,
  DIRECTION,
  /// Labels in title and abstract.
  TITLE_HITS,
  SUMMARY_HITS,
  FIRST_HIT,
  HIT_WORDS,
  WHOLE_WORD,
  OUTSIDE_LONGER,
  /// How often the label, where it stood, was right.
  TITLE_PRECISION,
  PRECISION,
  /// Share of the label's words that stand anywhere, as stems and as beginnings of words.
  COVERED,
  COVERED_ROOTS,
  QUALIFIED,
  LABEL_WORDS,
  /// Works with the subject, in the text's language and in both (logarithms).
  FREQUENCY,
  LANGUAGE_FREQUENCY,
  /// How well it goes with the other good candidates.
  COMPANY,
  ENGLISH,
  TITLE_LENGTH,
  LENGTH;

  static final int COUNT = values().length;
}
