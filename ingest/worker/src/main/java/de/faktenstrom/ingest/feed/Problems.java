package de.faktenstrom.ingest.feed;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Collects what is wrong with a document: each once, and not more than somebody reads.
final class Problems {

  private static final int MOST = 20;

  private final Set<Problem> problems = new LinkedHashSet<>();
  private boolean more;

  void add(Flaw flaw, Object... about) {
    add(flaw.of(about));
  }

  void add(Problem problem) {
    if (problems.size() < MOST) {
      problems.add(problem);
    } else {
      more |= !problems.contains(problem);
    }
  }

  boolean isEmpty() {
    return problems.isEmpty();
  }

  List<Problem> toList() {
    List<Problem> all = new ArrayList<>(problems);
    if (more) {
      all.add(Flaw.FURTHER.of());
    }
    return List.copyOf(all);
  }
}
