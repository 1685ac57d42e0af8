package de.faktenstrom.enrich.bibliography;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The weights of a chain: a row of states for each feature, in steps of 1/20 of the row's largest
/// (as good as exact ones, and packed to a third), and a score for each step from state to state.
final class Model {

  /// Changes with [Features], [Label] and the file's form.
  private static final int VERSION = 1;

  // A row that never says more than this is not kept.
  private static final float LEAST = 0.15f;
  private static final int GRADES = 20;
  private static final int STEPS = State.COUNT * State.COUNT;

  private final int[] features;
  private final float[] scales;
  private final byte[] weights;
  private final float[][] steps;
  private final int[] slots;

  private Model(int[] features, float[] scales, byte[] weights, float[][] steps) {
    this.features = features;
    this.scales = scales;
    this.weights = weights;
    this.steps = steps;
    slots = new int[Integer.highestOneBit(Math.max(1, features.length)) * 4];
    for (int row = 0; row < features.length; row++) {
      int slot = features[row] & (slots.length - 1);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = row + 1;
    }
  }

  /// @param rows number of each feature's row
  /// @param weights of all rows, one after the other
  static Model of(Map<Integer, Integer> rows, float[] weights, float[][] steps) {
    TreeMap<Integer, Float> kept = new TreeMap<>();
    rows.forEach((feature, row) -> {
      float most = 0;
      for (int s = 0; s < State.COUNT; s++) {
        most = Math.max(most, Math.abs(weights[row * State.COUNT + s]));
      }
      if (most >= LEAST) {
        kept.put(feature, most / GRADES);
      }
    });
    int[] features = kept.keySet().stream().mapToInt(Integer::intValue).toArray();
    float[] scales = new float[features.length];
    byte[] small = new byte[features.length * State.COUNT];
    for (int i = 0; i < features.length; i++) {
      scales[i] = kept.getOrDefault(features[i], 1f);
      int row = rows.getOrDefault(features[i], 0);
      for (int s = 0; s < State.COUNT; s++) {
        float weight = weights[row * State.COUNT + s];
        small[i * State.COUNT + s] = (byte) Math.round(weight / scales[i]);
      }
    }
    return new Model(features, scales, small, steps);
  }

  /// Adds the score of each state, given a token's features, to `scores`.
  void add(int[] asked, float[] scores) {
    for (int feature : asked) {
      int slot = feature & (slots.length - 1);
      while (slots[slot] != 0 && features[slots[slot] - 1] != feature) {
        slot = (slot + 1) & (slots.length - 1);
      }
      if (slots[slot] != 0) {
        int row = slots[slot] - 1;
        float scale = scales[row];
        for (int s = 0, at = row * State.COUNT; s < State.COUNT; s++, at++) {
          scores[s] += scale * weights[at];
        }
      }
    }
  }

  /// Score of `to` behind `from`.
  ///
  /// @param border class of the punctuation between, as in [Border]
  float step(int border, int from, int to) {
    return steps[border][from * State.COUNT + to];
  }

  /// Writes it compressed; closes nothing.
  void write(OutputStream to) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(to);
    DataOutputStream out = new DataOutputStream(packed);
    out.writeInt(VERSION);
    out.writeInt(features.length);
    for (int feature : features) {
      out.writeInt(feature);
    }
    for (float scale : scales) {
      out.writeFloat(scale);
    }
    out.write(weights);
    for (float[] border : steps) {
      for (float step : border) {
        out.writeFloat(step);
      }
    }
    out.flush();
    packed.finish();
  }

  /// @throws IOException where the file is no model of this version
  static Model read(InputStream from) throws IOException {
    DataInputStream in = new DataInputStream(new GZIPInputStream(from, 1 << 16));
    if (in.readInt() != VERSION) {
      throw new IOException("The model of references is of another version; train it anew.");
    }
    int count = in.readInt();
    int[] features = new int[count];
    for (int i = 0; i < count; i++) {
      features[i] = in.readInt();
    }
    float[] scales = new float[count];
    for (int i = 0; i < count; i++) {
      scales[i] = in.readFloat();
    }
    byte[] weights = new byte[count * State.COUNT];
    in.readFully(weights);
    float[][] steps = new float[Border.COUNT][STEPS];
    for (float[] border : steps) {
      for (int i = 0; i < STEPS; i++) {
        border[i] = in.readFloat();
      }
    }
    return new Model(features, scales, weights, steps);
  }
}
