package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// Which features there are, a column each, and how telling they are: words weighted by frequency
/// and rarity (tf-idf), each kind of feature by its part, the whole of length 1.
final class Dictionary {

  private static final int[] LEAST = {2, 2, 3, 2};
  private static final float[] PART = {1, 0.6f, 0.3f, 0.5f};
  private static final double MOST = 0.2;
  private static final int FEW = 1_000;

  private final Longs keys;
  private final Ints columns;
  private final Floats weights;
  private final Ints kinds;
  private final int mask;

  private Dictionary(Drawer drawer) throws IOException {
    keys = drawer.longs("dictionary.keys");
    columns = drawer.ints("dictionary.columns");
    weights = drawer.floats("dictionary.weights");
    kinds = drawer.ints("dictionary.kinds");
    mask = keys.size() - 1;
  }

  static Dictionary open(Drawer drawer) throws IOException {
    return new Dictionary(drawer);
  }

  /// Keeps what stands in several works, but in a large collection not in every fifth.
  static void write(List<Wording> wordings, Drawer drawer) throws IOException {
    Bag documents = new Bag(1 << 20);
    for (Wording wording : wordings) {
      for (long feature : wording.features()) {
        documents.add(feature, 1);
      }
    }
    long[] kept =
        Arrays.stream(documents.keys())
            .filter(key -> documents.get(key) >= LEAST[Wording.kind(key)])
            .filter(key -> documents.get(key) <= Math.max(FEW, MOST * wordings.size()))
            .toArray();
    int slots = Integer.highestOneBit(Math.max(8, kept.length)) << 2;
    long[] keys = new long[slots];
    int[] columns = new int[slots];
    float[] weights = new float[kept.length];
    int[] kinds = new int[kept.length];
    for (int column = 0; column < kept.length; column++) {
      int slot = slot(kept[column], slots - 1);
      while (keys[slot] != 0) {
        slot = (slot + 1) & (slots - 1);
      }
      keys[slot] = kept[column];
      columns[slot] = column;
      kinds[column] = Wording.kind(kept[column]);
      double rarity = Math.log(wordings.size() / (double) documents.get(kept[column]));
      weights[column] = (float) rarity * PART[Wording.kind(kept[column])];
    }
    drawer.put("dictionary.keys", keys);
    drawer.put("dictionary.columns", columns);
    drawer.put("dictionary.weights", weights);
    drawer.put("dictionary.kinds", kinds);
  }

  int size() {
    return weights.size();
  }

  /// What a column counts, see [Wording].
  int kind(int column) {
    return kinds.at(column);
  }

  /// The column of a feature, or -1.
  int column(long feature) {
    for (int slot = slot(feature, mask); ; slot = (slot + 1) & mask) {
      long there = keys.at(slot);
      if (there == feature) {
        return columns.at(slot);
      }
      if (there == 0) {
        return -1;
      }
    }
  }

  private static int slot(long feature, int mask) {
    return (int) (feature >>> 3) & mask;
  }

  Vector vector(Wording wording) {
    long[] packed = new long[wording.features().length];
    int size = 0;
    double square = 0;
    for (int i = 0; i < packed.length; i++) {
      int column = column(wording.features()[i]);
      if (column >= 0) {
        float value = (1 + (float) Math.log(wording.counts()[i])) * weights.at(column);
        if (value > 0) {
          square += value * value;
          packed[size++] = ((long) column << 32) | Float.floatToRawIntBits(value);
        }
      }
    }
    Arrays.sort(packed, 0, size);
    float norm = (float) (square == 0 ? 1 : 1 / Math.sqrt(square));
    int[] sorted = new int[size];
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      sorted[i] = (int) (packed[i] >>> 32);
      values[i] = Float.intBitsToFloat((int) packed[i]) * norm;
    }
    return new Vector(sorted, values);
  }
}
