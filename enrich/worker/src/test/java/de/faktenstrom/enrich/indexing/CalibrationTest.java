package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  /// Scores that promise twice what they hold.
  private static final Calibration HALF = halving();

  @Property
  void aBetterScoreIsNeverLessProbable(
      @ForAll @FloatRange(max = 1) float one, @ForAll @FloatRange(max = 1) float other) {
    float low = HALF.probability(Math.min(one, other));
    float high = HALF.probability(Math.max(one, other));

    assertThat(low).isBetween(0f, high);
  }

  @Test
  void saysHowOftenAScoreWasRight() {
    assertThat(HALF.probability(0.8f)).isCloseTo(0.4f, within(0.06f));
    assertThat(HALF.probability(0.2f)).isCloseTo(0.1f, within(0.06f));
  }

  @Test
  void theCutGrowsWithWhatIsSureAndWithWhatIsMissed() {
    float[] sure = {0.9f, 0.9f, 0.9f, 0.05f};
    float[] one = {0.9f, 0.1f, 0.1f, 0.05f};

    assertThat(Cut.of(sure, 0, 10)).isEqualTo(3);
    assertThat(Cut.of(one, 0, 10)).isEqualTo(1);
    assertThat(Cut.of(new float[] {0.5f, 0.3f, 0.3f}, 3, 10)).isEqualTo(3);
    assertThat(Cut.of(sure, 0, 2)).isEqualTo(2);
    assertThat(Cut.of(new float[0], 1, 10)).isZero();
  }

  @Property
  void aRankingIsTheHeadOfTheSortedList(@ForAll float[] scores) {
    float[] positive = new float[scores.length];
    for (int i = 0; i < scores.length; i++) {
      positive[i] = Float.isFinite(scores[i]) ? Math.abs(scores[i]) : 0;
    }
    Ranking ranking = new Ranking(5);
    for (int i = 0; i < positive.length; i++) {
      ranking.offer(i, positive[i]);
    }

    Scored best = ranking.best();

    float[] sorted = positive.clone();
    Arrays.sort(sorted);
    assertThat(best.size()).isEqualTo(Math.min(5, scores.length));
    for (int i = 0; i < best.size(); i++) {
      assertThat(best.scores()[i]).isEqualTo(sorted[sorted.length - 1 - i]);
      assertThat(positive[best.numbers()[i]]).isEqualTo(best.scores()[i]);
    }
  }

  @Test
  void ofEqualScoresTheFirstIsBetter() {
    Ranking ranking = new Ranking(2);
    for (int i = 0; i < 5; i++) {
      ranking.offer(i, 0.5f);
    }

    assertThat(ranking.best().numbers()).containsExactly(0, 1);
  }

  private static Calibration halving() {
    SplittableRandom random = new SplittableRandom(3);
    float[] scores = new float[20_000];
    boolean[] answers = new boolean[scores.length];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = (float) random.nextDouble();
      answers[i] = random.nextDouble() < scores[i] / 2;
    }
    return Calibration.of(scores, answers);
  }
}
