package de.faktenstrom.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with a document: each sentence once, and not more of them than somebody
/// reads.
final class Problems {

  private static final int MOST = 20;
  private static final int LONGEST = 300;

  private final Set<String> sentences = new LinkedHashSet<>();
  private boolean more;

  void add(String problem) {
    String sentence = problem.length() > LONGEST ? problem.substring(0, LONGEST) + "…" : problem;
    if (sentences.size() < MOST) {
      sentences.add(sentence);
    } else {
      more |= !sentences.contains(sentence);
    }
  }

  List<String> toList() {
    List<String> all = new ArrayList<>(sentences);
    if (more) {
      all.add("There are further problems of these kinds.");
    }
    return List.copyOf(all);
  }
}
