package de.faktenstrom.ingest.table.version;

import java.util.List;

/// Whether most values jumped, above all by a power of ten: thousands instead of units. New periods
/// are held against the period before.
final class Magnitudes implements Alignment.Walk {

  private static final int POWERS = 9;
  private static final int FEWEST = 5;

  /// How far from a power of ten, as logarithm: a factor of a quarter.
  private static final double NEAR = 0.1;

  /// A factor of about three.
  private static final double FAR = 0.5;

  private final Snapshot before;
  private final Snapshot after;
  private final long[] byPower = new long[2 * POWERS + 1];
  private final int[][] ranksBefore;
  private long compared;
  private long far;

  Magnitudes(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    this.ranksBefore = new int[after.keys().size()][];
    for (int i = 0; i < ranksBefore.length; i++) {
      ranksBefore[i] = after.keys().get(i).ranksIn(before.keys().get(i));
    }
  }

  @Override
  public void both(int old, int now) {
    double was = before.values().magnitude(old);
    double is = after.values().magnitude(now);
    boolean sameUnit = before.notes().note(old).unit().equals(after.notes().note(now).unit());
    if (!sameUnit || Double.isNaN(was) || Double.isNaN(is) || was == 0 || is == 0) {
      return;
    }
    compared++;
    double jump = Math.log10(Math.abs(is / was));
    int power = (int) Math.round(Math.clamp(jump, -POWERS, POWERS));
    if (Math.abs(jump - power) < NEAR) {
      byPower[power + POWERS]++;
    }
    far += Math.abs(jump) > FAR ? 1 : 0;
  }

  @Override
  public void onlyBefore(int row) {}

  @Override
  public void onlyAfter(int row) {
    int time = after.timeIndex();
    int[] ranks = new int[ranksBefore.length];
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = ranksBefore[i][after.keys().get(i).ranks()[row]];
    }
    if (time < 0 || ranks[time] >= 0) {
      return;
    }
    // Where it would stand among the old periods, less one: the last before it.
    ranks[time] = -ranks[time] - 2;
    int old = before.row(ranks);
    if (old >= 0) {
      both(old, row);
    }
  }

  void doubt(List<String> doubts) {
    if (compared < FEWEST) {
      return;
    }
    for (int power = -POWERS; power <= POWERS; power++) {
      long here = byPower[power + POWERS];
      if (power != 0 && here * 2 > compared) {
        doubts.add(sentence(power, here));
        return;
      }
    }
    if (far * 2 > compared) {
      doubts.add(
          "%s von %s vergleichbaren Werten haben sich auf mehr als das Dreifache oder weniger als ein Drittel verändert."
              .formatted(Plausibility.count(far), Plausibility.count(compared)));
    }
  }

  private String sentence(int power, long here) {
    String factor = Plausibility.count((long) Math.pow(10, Math.abs(power)));
    return "%s von %s vergleichbaren Werten sind etwa um den Faktor %s %s als zuvor."
        .formatted(
            Plausibility.count(here),
            Plausibility.count(compared),
            factor,
            power > 0 ? "größer" : "kleiner");
  }
}
