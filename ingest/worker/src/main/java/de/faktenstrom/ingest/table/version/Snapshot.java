package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One read state of a table: its observations sorted by their codes, in columns of interned codes.
public final class Snapshot {

  private final List<Dimension> dimensions;

  /// A column for each dimension, and the measures as the last.
  private final List<Coded> keys;

  private final ValueColumn values;
  private final NoteColumn notes;
  private final String hash;

  Snapshot(List<Dimension> dimensions, List<Coded> keys, ValueColumn values, NoteColumn notes) {
    this.dimensions = List.copyOf(dimensions);
    this.keys = List.copyOf(keys);
    this.values = values;
    this.notes = notes;
    this.hash = hashed();
  }

  private String hashed() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      CanonicalText.write(this, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Sorted by code. Coordinates of observations are in this order.
  public List<Dimension> dimensions() {
    return dimensions;
  }

  /// Of the dimension with this code, sorted by code; empty if there is none.
  public List<Member> members(String dimension) {
    int index = index(dimension);
    return index < 0 ? List.of() : keys.get(index).members();
  }

  /// Place of a dimension among all; negative if there is none.
  int index(String dimension) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).code().equals(dimension)) {
        return i;
      }
    }
    return -1;
  }

  /// Place of time among the dimensions; negative if the table has none.
  int timeIndex() {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).isTime()) {
        return i;
      }
    }
    return -1;
  }

  public List<Member> measures() {
    return keys.getLast().members();
  }

  /// The time values, sorted; empty if the table has no time.
  public List<Member> periods() {
    int time = timeIndex();
    return time < 0 ? List.of() : keys.get(time).members();
  }

  /// How many observations there are.
  public int size() {
    return keys.getLast().ranks().length;
  }

  /// @param row from 0, in the order of the codes
  public Observation observation(int row) {
    List<String> coordinates = new ArrayList<>(dimensions.size());
    for (int i = 0; i < dimensions.size(); i++) {
      coordinates.add(keys.get(i).code(row));
    }
    Note note = notes.note(row);
    return new Observation(
        List.copyOf(coordinates),
        keys.getLast().code(row),
        values.value(row),
        note.unit(),
        note.statuses());
  }

  public Stream<Observation> observations() {
    return IntStream.range(0, size()).mapToObj(this::observation);
  }

  /// @param coordinates codes of members by codes of dimensions, all of them
  public @Nullable Observation find(Map<String, String> coordinates, String measure) {
    int[] ranks = new int[keys.size()];
    for (int i = 0; i < dimensions.size(); i++) {
      ranks[i] = keys.get(i).rank(coordinates.getOrDefault(dimensions.get(i).code(), ""));
    }
    ranks[ranks.length - 1] = keys.getLast().rank(measure);
    int row = row(ranks);
    return row < 0 ? null : observation(row);
  }

  /// @return negative if no row has these ranks
  int row(int[] ranks) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = compare(middle, ranks);
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared < 0 ? high : middle - 1;
    }
    return -1;
  }

  private int compare(int row, int[] ranks) {
    for (int i = 0; i < ranks.length; i++) {
      int compared = Integer.compare(keys.get(i).ranks()[row], ranks[i]);
      if (compared != 0) {
        return compared;
      }
    }
    return 0;
  }

  /// SHA-256 of the canonical text in hexadecimal: the identity of this state, whatever the order,
  /// language, header, number format and encoding it was read in.
  public String hash() {
    return hash;
  }

  List<Coded> keys() {
    return keys;
  }

  ValueColumn values() {
    return values;
  }

  NoteColumn notes() {
    return notes;
  }
}
