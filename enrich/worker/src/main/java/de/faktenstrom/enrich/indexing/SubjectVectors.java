package de.faktenstrom.enrich.indexing;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// Words and subjects as short dense vectors: words that speak for the same subjects lie together,
/// whatever their language, so that an English text finds what German ones were indexed with.
///
/// Learned by a few rounds of power iteration on the words × subjects matrix (randomised singular
/// value decomposition, Halko et al. 2011), then every direction is made equally wide.
final class SubjectVectors {

  private static final int DEPTH = 96;
  private static final int ROUNDS = 3;
  private static final int LEAST_WORKS = 4;

  private final Ints places;
  private final Floats words;
  private final Floats mean;
  private final Floats subjects;
  private final Floats works;

  private SubjectVectors(Drawer drawer) throws IOException {
    places = drawer.ints("vectors.places");
    words = drawer.floats("vectors.words");
    mean = drawer.floats("vectors.mean");
    subjects = drawer.floats("vectors.subjects");
    works = drawer.floats("vectors.works");
  }

  static SubjectVectors open(Drawer drawer) throws IOException {
    return new SubjectVectors(drawer);
  }

  /// The direction of a text, of length 1.
  float[] direction(Vector query) {
    float[] sum = new float[DEPTH];
    for (int k = 0; k < DEPTH; k++) {
      sum[k] = -mean.at(k);
    }
    for (int i = 0; i < query.size(); i++) {
      int place = places.at(query.columns()[i]);
      if (place >= 0) {
        float value = query.values()[i];
        for (int k = 0; k < DEPTH; k++) {
          sum[k] += value * words.at(place * DEPTH + k);
        }
      }
    }
    return unit(sum);
  }

  /// The cosine of a text and a subject, 0 for a subject without works.
  float subject(float[] direction, int subject) {
    return cosine(direction, subjects, subject * DEPTH);
  }

  /// The cosine of a text and an indexed work.
  float work(float[] direction, int work) {
    return cosine(direction, works, work * DEPTH);
  }

  private static float cosine(float[] direction, Floats others, int from) {
    float sum = 0;
    for (int k = 0; k < DEPTH; k++) {
      sum += direction[k] * others.at(from + k);
    }
    return sum;
  }

  /// @param works of this part of the rows
  static void write(
      Matrix works, int[][] subjects, int labels, Dictionary dictionary, Drawer drawer)
      throws IOException {
    int[] places = places(works, dictionary);
    int width = Arrays.stream(places).max().orElse(-1) + 1;
    Matrix rows = narrowed(works, places);
    Matrix columns = rows.transposed(width);
    Matrix given = given(subjects, labels);
    Matrix takers = given.transposed(labels);
    float[][] side = random(labels);
    float[][] basis = {};
    for (int round = 0; round < ROUNDS; round++) {
      basis = columns.times(given.times(side, DEPTH), DEPTH);
      Dense.orthonormalise(basis, DEPTH);
      side = takers.times(rows.times(basis, DEPTH), DEPTH);
    }
    float[][] placed = rows.times(basis, DEPTH);
    float[] mean = Dense.mean(placed, DEPTH);
    float[][] stretch = Dense.whitening(placed, mean, DEPTH);
    float[][] wide = Dense.times(basis, stretch, DEPTH);
    float[] middle = Dense.times(new float[][] {mean}, stretch, DEPTH)[0];
    float[][] directions = rows.times(wide, DEPTH);
    for (float[] direction : directions) {
      for (int k = 0; k < DEPTH; k++) {
        direction[k] -= middle[k];
      }
      unit(direction);
    }
    float[][] centres = takers.times(directions, DEPTH);
    for (float[] centre : centres) {
      unit(centre);
    }
    drawer.put("vectors.places", places);
    drawer.put("vectors.words", Dense.flat(wide, DEPTH));
    drawer.put("vectors.mean", middle);
    drawer.put("vectors.subjects", Dense.flat(centres, DEPTH));
    drawer.put("vectors.works", Dense.flat(directions, DEPTH));
  }

  private static int[] places(Matrix works, Dictionary dictionary) {
    int[] count = new int[dictionary.size()];
    for (int column : works.columns()) {
      count[column]++;
    }
    int[] places = new int[count.length];
    int next = 0;
    for (int column = 0; column < count.length; column++) {
      boolean kept = count[column] >= LEAST_WORKS && dictionary.kind(column) == Wording.WORD;
      places[column] = kept ? next++ : -1;
    }
    return places;
  }

  private static Matrix narrowed(Matrix works, int[] places) {
    int[] offsets = new int[works.rows() + 1];
    int[] columns = new int[works.columns().length];
    float[] values = new float[columns.length];
    int size = 0;
    for (int row = 0; row < works.rows(); row++) {
      for (int i = works.offsets()[row]; i < works.offsets()[row + 1]; i++) {
        int place = places[works.columns()[i]];
        if (place >= 0) {
          columns[size] = place;
          values[size++] = works.values()[i];
        }
      }
      offsets[row + 1] = size;
    }
    return new Matrix(offsets, Arrays.copyOf(columns, size), Arrays.copyOf(values, size));
  }

  /// Works × subjects, so weighted that a common subject says no more than a rare one.
  private static Matrix given(int[][] subjects, int labels) {
    int[] works = new int[labels];
    Arrays.stream(subjects).flatMapToInt(Arrays::stream).forEach(label -> works[label]++);
    return Matrix.of(
        Arrays.stream(subjects)
            .map(row -> {
              int[] sorted = Arrays.stream(row).sorted().toArray();
              float[] values = new float[sorted.length];
              for (int i = 0; i < sorted.length; i++) {
                values[i] = (float) (1 / Math.sqrt(works[sorted[i]]));
              }
              return new Vector(sorted, values);
            })
            .toList());
  }

  private static float[][] random(int rows) {
    SplittableRandom random = new SplittableRandom(1);
    return IntStream.range(0, rows)
        .mapToObj(_ -> {
          float[] row = new float[DEPTH];
          for (int k = 0; k < DEPTH; k++) {
            row[k] = (float) random.nextGaussian();
          }
          return row;
        })
        .toArray(float[][]::new);
  }

  private static float[] unit(float[] vector) {
    double square = 0;
    for (float value : vector) {
      square += value * value;
    }
    float norm = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    for (int k = 0; k < vector.length; k++) {
      vector[k] *= norm;
    }
    return vector;
  }
}
