package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One read state of a table: its observations sorted by their codes, in columns of interned codes.
public final class Snapshot {

  Snapshot() {}

  /// Sorted by code. Coordinates of observations are in this order.
  public List<Dimension> dimensions() {
    throw new UnsupportedOperationException();
  }

  /// Of the dimension with this code, sorted by code.
  public List<Member> members(String dimension) {
    throw new UnsupportedOperationException();
  }

  public List<Member> measures() {
    throw new UnsupportedOperationException();
  }

  /// The time values, sorted; empty if the table has no time.
  public List<Member> periods() {
    throw new UnsupportedOperationException();
  }

  /// How many observations there are.
  public int size() {
    throw new UnsupportedOperationException();
  }

  /// @param row from 0, in the order of the codes
  public Observation observation(int row) {
    throw new UnsupportedOperationException();
  }

  public Stream<Observation> observations() {
    throw new UnsupportedOperationException();
  }

  /// @param coordinates codes of members by codes of dimensions, all of them
  public @Nullable Observation find(Map<String, String> coordinates, String measure) {
    throw new UnsupportedOperationException();
  }

  /// SHA-256 of the canonical text in hexadecimal: the identity of this state, whatever the order,
  /// language, header, number format and encoding it was read in.
  public String hash() {
    throw new UnsupportedOperationException();
  }
}
