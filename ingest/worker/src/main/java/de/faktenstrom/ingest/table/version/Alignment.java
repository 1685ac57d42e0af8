package de.faktenstrom.ingest.table.version;

import java.util.ArrayList;
import java.util.List;

/// Two states with the same dimensions, walked together in the order of their codes.
final class Alignment {

  /// Takes what the walk meets.
  interface Walk {
    void both(int before, int after);

    void onlyBefore(int row);

    void onlyAfter(int row);
  }

  private final Snapshot before;
  private final Snapshot after;

  /// For each key column from the rank in one state to the rank in the codes of both.
  private final int[][] ofBefore;

  private final int[][] ofAfter;

  Alignment(Snapshot before, Snapshot after) {
    this.before = before;
    this.after = after;
    int columns = before.keys().size();
    ofBefore = new int[columns][];
    ofAfter = new int[columns][];
    for (int i = 0; i < columns; i++) {
      merge(i);
    }
  }

  private void merge(int column) {
    List<String> one = before.keys().get(column).codes();
    List<String> other = after.keys().get(column).codes();
    int[] ofOne = new int[one.size()];
    int[] ofOther = new int[other.size()];
    int i = 0;
    int j = 0;
    for (int rank = 0; i < one.size() || j < other.size(); rank++) {
      int compared =
          i == one.size()
              ? 1
              : j == other.size() ? -1 : CodeColumn.compare(one.get(i), other.get(j));
      if (compared <= 0) {
        ofOne[i++] = rank;
      }
      if (compared >= 0) {
        ofOther[j++] = rank;
      }
    }
    ofBefore[column] = ofOne;
    ofAfter[column] = ofOther;
  }

  void walk(Walk walk) {
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      int compared = i == before.size() ? 1 : j == after.size() ? -1 : compare(i, j);
      if (compared == 0) {
        walk.both(i++, j++);
      } else if (compared < 0) {
        walk.onlyBefore(i++);
      } else {
        walk.onlyAfter(j++);
      }
    }
  }

  private int compare(int beforeRow, int afterRow) {
    for (int column = 0; column < ofBefore.length; column++) {
      int one = ofBefore[column][before.keys().get(column).ranks()[beforeRow]];
      int other = ofAfter[column][after.keys().get(column).ranks()[afterRow]];
      if (one != other) {
        return Integer.compare(one, other);
      }
    }
    return 0;
  }

  /// Codes of one that the other has not.
  static List<String> missing(Coded one, Coded other) {
    List<String> missing = new ArrayList<>();
    for (String code : one.codes()) {
      if (other.rank(code) < 0) {
        missing.add(code);
      }
    }
    return missing;
  }
}
