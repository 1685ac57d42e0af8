package de.faktenstrom.enrich.indexing;

import java.lang.management.ManagementFactory;
import java.util.List;

/// How fast tags come, in one thread that is warm.
///
/// @param works how many were tagged for it
/// @param seconds of processor time, evidence included
public record Speed(int works, double seconds) {

  private static final int MOST = 5_000;

  /// Tags the works twice and measures the second time.
  public static Speed of(Tags tags, List<Work> works) {
    List<Work> sample = works.subList(0, Math.min(MOST, works.size()));
    sample.forEach(work -> tags.tag(work, Tags.AUTO));
    long before = now();
    sample.forEach(work -> tags.tag(work, Tags.AUTO));
    return new Speed(sample.size(), (now() - before) / 1e9);
  }

  /// Works a second of processor time.
  public double rate() {
    return works / Math.max(1e-9, seconds);
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
