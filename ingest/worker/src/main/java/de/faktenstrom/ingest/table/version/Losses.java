package de.faktenstrom.ingest.table.version;

import java.util.List;

/// Whether too many cells are gone, or have no number any more, in periods that both states have;
/// or, if they share none, whether the new periods are much thinner.
final class Losses implements Alignment.Walk {

  private final Snapshot before;
  private final Snapshot after;
  private final int time;
  private final int[] periodsAfter;
  private long stayed;
  private long gone;
  private long numbers;
  private long silenced;

  Losses(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    this.time = before.timeIndex();
    this.periodsAfter =
        time < 0 ? new int[0] : before.keys().get(time).ranksIn(after.keys().get(time));
  }

  @Override
  public void both(int old, int now) {
    stayed++;
    boolean wasNumber = before.values().isNumber(old);
    numbers += wasNumber ? 1 : 0;
    silenced += wasNumber && !after.values().isNumber(now) ? 1 : 0;
  }

  @Override
  public void onlyBefore(int row) {
    boolean stays = time < 0 || periodsAfter[before.keys().get(time).ranks()[row]] >= 0;
    gone += stays ? 1 : 0;
  }

  @Override
  public void onlyAfter(int row) {}

  void doubt(List<String> doubts, double most) {
    if (gone > most * (stayed + gone)) {
      doubts.add(
          "%s von %s Zellen fehlen, obwohl ihre Zeiträume noch da sind."
              .formatted(Plausibility.count(gone), Plausibility.count(stayed + gone)));
    }
    if (silenced > most * numbers) {
      doubts.add(
          "%s von %s Zahlen sind jetzt nur noch Zeichen für fehlende Werte."
              .formatted(Plausibility.count(silenced), Plausibility.count(numbers)));
    }
    if (stayed + gone == 0 && perPeriod(after) < (1 - most) * perPeriod(before)) {
      doubts.add(
          "Je Zeitraum gibt es nur noch %s statt %s Zellen."
              .formatted(
                  Plausibility.count(perPeriod(after)), Plausibility.count(perPeriod(before))));
    }
  }

  private static long perPeriod(Snapshot state) {
    return state.size() / Math.max(1, state.periods().size());
  }
}
