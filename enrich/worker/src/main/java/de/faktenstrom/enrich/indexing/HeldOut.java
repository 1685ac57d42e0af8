package de.faktenstrom.enrich.indexing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Parts the works that a model learns from and those that it is judged by. A work's own words say
/// where it belongs, and the share shrinks as the collection grows: what judges a larger collection
/// was held out of every smaller one too, so that the model before has not learned it either.
///
/// @param learned what the model learns from
/// @param held what it is judged by
record HeldOut(List<Work> learned, List<Work> held) {

  private static final int ENOUGH = 2_000;
  private static final double GREATEST_SHARE = 0.1;
  private static final int STEPS = 1 << 20;

  static HeldOut of(List<Work> works) {
    double share = Math.min(GREATEST_SHARE, ENOUGH / (double) Math.max(1, works.size()));
    Map<Boolean, List<Work>> parts =
        works.stream().collect(Collectors.partitioningBy(work -> place(work) < share * STEPS));
    return new HeldOut(parts.getOrDefault(false, List.of()), parts.getOrDefault(true, List.of()));
  }

  private static int place(Work work) {
    return (int) (Hash.of(work.title() + "\n" + work.summary()) >>> 3) & (STEPS - 1);
  }
}
