package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Member;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A column of codes by their places in the sorted list of all that occur.
///
/// @param labels in the order of the codes
/// @param ranks by row; never changed
@SuppressWarnings("ArrayRecordComponent")
record Coded(List<String> codes, List<String> labels, int[] ranks) {

  String code(int row) {
    return codes.get(ranks[row]);
  }

  /// @return a negative number if it does not occur
  int rank(String code) {
    return Collections.binarySearch(codes, code, CodeColumn::compare);
  }

  /// For each place here the one in another column, negative as by [#rank(String)].
  int[] ranksIn(Coded other) {
    return codes.stream().mapToInt(other::rank).toArray();
  }

  List<Member> members() {
    List<Member> members = new ArrayList<>(codes.size());
    for (int i = 0; i < codes.size(); i++) {
      members.add(new Member(codes.get(i), labels.get(i)));
    }
    return members;
  }

  Coded ordered(int[] order) {
    int[] ordered = new int[order.length];
    for (int row = 0; row < order.length; row++) {
      ordered[row] = ranks[order[row]];
    }
    return new Coded(codes, labels, ordered);
  }
}
