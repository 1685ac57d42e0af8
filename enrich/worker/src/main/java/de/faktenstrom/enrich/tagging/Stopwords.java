package de.faktenstrom.enrich.tagging;

import java.util.Set;

/// Words that labels and texts may differ in: articles and the commonest prepositions. Words that
/// turn the sense (ohne, without) are not among them.
public final class Stopwords {

  public static final Set<String> GERMAN =
      Set.of(
          "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
          "eines", "und", "oder", "sowie", "von", "vom", "zu", "zum", "zur", "in", "im", "an", "am",
          "auf", "fur", "bei", "beim", "mit", "durch", "ihr", "ihre", "ihren", "ihrer", "unsere",
          "seine", "seinen", "diese", "dieser", "sich");

  public static final Set<String> ENGLISH =
      Set.of(
          "the", "a", "an", "of", "in", "for", "to", "and", "or", "on", "at", "by", "with", "their",
          "its", "his", "her", "our", "into", "s");

  private Stopwords() {}
}
