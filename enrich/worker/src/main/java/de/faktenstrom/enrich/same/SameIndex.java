package de.faktenstrom.enrich.same;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Finds the items that tell the same message, among any number. Items come, are replaced and go at
/// any time; a call holds the index for itself.
public final class SameIndex implements AutoCloseable {

  private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED;
  private static final int FEWEST_HEADS = 1 << 10;
  private static final int ROWS_A_HEAD = 2;
  // A series has thousands of texts of one form, and a reprint comes within days: the newest of
  // a chain are looked at.
  private static final int MOST_OF_A_CHAIN = 40;

  private final Mapped memory;
  private final Rows rows;
  private final Keys keys = new Keys();
  private MemorySegment heads;
  private int mask;
  private int live;

  private SameIndex(Path folder) {
    memory = new Mapped(folder);
    rows = new Rows(memory);
    mask = FEWEST_HEADS - 1;
    heads = memory.segment(headBytes());
  }

  /// An empty one.
  ///
  /// @param folder for its files, which are deleted when it is closed
  public static SameIndex in(Path folder) {
    return new SameIndex(folder);
  }

  /// How many items can be found.
  public synchronized int size() {
    return live;
  }

  /// Bytes outside the heap.
  public synchronized long bytes() {
    return (long) rows.size() * Rows.BYTES + headBytes();
  }

  private long headBytes() {
    return 4L * Bands.COUNT * (mask + 1);
  }

  /// Where a band's chains begin: each band has chains of its own.
  private long head(int band, long hash) {
    return 4 * ((long) band * (mask + 1) + (hash & mask));
  }

  /// Adds an item, or replaces what it said before.
  ///
  /// @param key not 0
  public synchronized void put(long key, Print print) {
    if (rows.size() >= ROWS_A_HEAD * (mask + 1)) {
      grow();
    }
    int row = rows.add(key, print);
    forget(keys.put(key, row));
    live++;
    link(row, print);
  }

  public synchronized void remove(long key) {
    int row = keys.row(key);
    if (row >= 0) {
      forget(keys.put(key, -1));
    }
  }

  private void forget(int row) {
    if (row >= 0) {
      rows.remove(row);
      live--;
    }
  }

  private void link(int row, Print print) {
    long[] bands = Bands.of(print);
    for (int band = 0; band < bands.length; band++) {
      if (bands[band] != Bands.NONE) {
        long head = head(band, bands[band]);
        rows.chain(row, band, heads.get(INT, head) - 1);
        heads.set(INT, head, row + 1);
      }
    }
  }

  private void grow() {
    mask = 2 * (mask + 1) - 1;
    heads = memory.segment(headBytes());
    for (int row = 0; row < rows.size(); row++) {
      if (rows.key(row) != 0) {
        link(row, rows.print(row));
      }
    }
  }

  /// Those alike, the most alike first.
  ///
  /// @param self the key of the item asked for, which is not among them; 0 for none
  public synchronized List<Twin> find(Print print, long self, int most) {
    List<Twin> twins = new ArrayList<>();
    for (int row : candidates(print)) {
      long key = rows.key(row);
      if (key != 0 && key != self) {
        Likeness likeness = Likeness.of(print, rows.print(row));
        if (likeness.same()) {
          twins.add(new Twin(key, likeness.score(), likeness.across()));
        }
      }
    }
    twins.sort(Comparator.comparingDouble(Twin::score).reversed().thenComparingLong(Twin::key));
    return List.copyOf(twins.subList(0, Math.min(most, twins.size())));
  }

  private Set<Integer> candidates(Print print) {
    Set<Integer> found = new HashSet<>();
    long[] bands = Bands.of(print);
    for (int band = 0; band < bands.length; band++) {
      if (bands[band] == Bands.NONE) {
        continue;
      }
      int row = heads.get(INT, head(band, bands[band])) - 1;
      for (int seen = 0; row >= 0 && seen < MOST_OF_A_CHAIN; seen++) {
        found.add(row);
        row = rows.before(row, band);
      }
    }
    return found;
  }

  @Override
  public synchronized void close() {
    memory.close();
  }
}
