package de.faktenstrom.enrich.indexing;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Sparse rows, one after the other.
///
/// @param offsets where each row begins, and the end
/// @param columns ascending in each row
record Matrix(int[] offsets, int[] columns, float[] values) {

  static Matrix of(List<Vector> rows) {
    int[] offsets = new int[rows.size() + 1];
    for (int i = 0; i < rows.size(); i++) {
      offsets[i + 1] = Math.addExact(offsets[i], rows.get(i).size());
    }
    int[] columns = new int[offsets[rows.size()]];
    float[] values = new float[columns.length];
    for (int i = 0; i < rows.size(); i++) {
      Vector row = rows.get(i);
      System.arraycopy(row.columns(), 0, columns, offsets[i], row.size());
      System.arraycopy(row.values(), 0, values, offsets[i], row.size());
    }
    return new Matrix(offsets, columns, values);
  }

  int rows() {
    return offsets.length - 1;
  }

  Vector row(int i) {
    int from = offsets[i];
    int to = offsets[i + 1];
    return new Vector(Arrays.copyOfRange(columns, from, to), Arrays.copyOfRange(values, from, to));
  }

  /// The same rows without the columns that are not wanted.
  Matrix only(IntPredicate wanted) {
    int[] starts = new int[offsets.length];
    int[] kept = new int[columns.length];
    float[] moved = new float[columns.length];
    int size = 0;
    for (int row = 0; row < rows(); row++) {
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        if (wanted.test(columns[i])) {
          kept[size] = columns[i];
          moved[size++] = values[i];
        }
      }
      starts[row + 1] = size;
    }
    return new Matrix(starts, Arrays.copyOf(kept, size), Arrays.copyOf(moved, size));
  }

  /// Rows and columns exchanged.
  ///
  /// @param width how many columns there are
  Matrix transposed(int width) {
    int[] starts = new int[width + 1];
    for (int column : columns) {
      starts[column + 1]++;
    }
    for (int i = 0; i < width; i++) {
      starts[i + 1] += starts[i];
    }
    int[] next = starts.clone();
    int[] rows = new int[columns.length];
    float[] moved = new float[columns.length];
    for (int row = 0; row < rows(); row++) {
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        int at = next[columns[i]]++;
        rows[at] = row;
        moved[at] = values[i];
      }
    }
    return new Matrix(starts, rows, moved);
  }

  /// Each row as a mix of the rows of a dense matrix.
  float[][] times(float[][] dense, int depth) {
    float[][] product = new float[rows()][];
    IntStream.range(0, rows())
        .parallel()
        .forEach(row -> {
          float[] sum = new float[depth];
          for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            float[] other = dense[columns[i]];
            float value = values[i];
            for (int k = 0; k < depth; k++) {
              sum[k] += value * other[k];
            }
          }
          product[row] = sum;
        });
    return product;
  }
}
