package de.faktenstrom.enrich.places;

import java.util.List;

/// Which of the places with one name is meant: the one whose neighbours the text names.
final class Namesakes {

  private static final int WINDOW = 300;
  private static final double WORD_NEAR = 2;
  private static final double PLACE_NEAR = 1.5;
  private static final double PLACE = 0.25;

  private final Gazetteer gazetteer;

  Namesakes(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
  }

  /// @param sure whether the text says so, and not only which place is larger
  record Choice(Entry entry, boolean sure) {}

  Choice choose(String text, Sighting one, List<Sighting> all) {
    List<Entry> candidates = one.labels().stream().map(Label::entry).distinct().toList();
    if (candidates.size() == 1) {
      return new Choice(candidates.getFirst(), true);
    }
    Entry best = largest(candidates);
    double most = 0;
    for (Entry candidate : candidates) {
      double support = support(text, one, candidate, all);
      if (support > most) {
        most = support;
        best = candidate;
      }
    }
    return new Choice(best, most > 0);
  }

  private static Entry largest(List<Entry> candidates) {
    return candidates.stream().min((a, b) -> a.rank() - b.rank()).orElseThrow();
  }

  private double support(String text, Sighting one, Entry candidate, List<Sighting> all) {
    double support = 0;
    int from = Math.max(0, one.start() - WINDOW);
    String near = text.substring(from, Math.min(text.length(), one.end() + WINDOW));
    for (String word : candidate.near()) {
      support += stands(near, word, one.start() - from, one.end() - from) ? WORD_NEAR : 0;
    }
    for (Sighting other : all) {
      if (other.labels().size() == 1 && isNeighbour(candidate, other.labels().getFirst().entry())) {
        support += Math.abs(other.start() - one.start()) < WINDOW ? PLACE_NEAR : PLACE;
      }
    }
    return support;
  }

  /// A place inside it, the one around it unless that is around all its namesakes too, or another
  /// in the same Land or country.
  private boolean isNeighbour(Entry candidate, Entry other) {
    if (gazetteer.contains(candidate, other)) {
      return true;
    }
    return candidate.within() != null
        && (candidate.within().equals(other.code()) || candidate.within().equals(other.within()))
        && candidate.within().startsWith("ags:");
  }

  private static boolean stands(String text, String word, int start, int end) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean outside = at + word.length() <= start || at >= end;
      if (outside && Words.isStart(text, at) && Words.isEnd(text, at + word.length())) {
        return true;
      }
    }
    return false;
  }
}
