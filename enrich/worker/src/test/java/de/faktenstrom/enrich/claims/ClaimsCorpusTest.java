package de.faktenstrom.enrich.claims;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.Measured;
import de.faktenstrom.enrich.events.Figure;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// How well figures are found in sentences of our own, and how seldom in decoys.
class ClaimsCorpusTest {

  private static final long SEED = 7;

  /// Of one kind: found and right, found and wrong, missed.
  private static final class Score {
    private int right;
    private int wrong;
    private int missed;

    double precision() {
      return right + wrong == 0 ? 1 : (double) right / (right + wrong);
    }

    double recall() {
      return right + missed == 0 ? 1 : (double) right / (right + missed);
    }
  }

  @Test
  void findsEachKindInGermanAndEnglish() throws Exception {
    Map<Figure.Kind, Score> scores = new EnumMap<>(Figure.Kind.class);
    for (Corpus.Sentence sentence : Corpus.figures()) {
      score(sentence, scores);
    }

    assertThat(scores.keySet()).containsExactlyInAnyOrder(Figure.Kind.values());
    assertThat(scores)
        .allSatisfy((kind, score) -> {
          Measured.row(
              "figures in sentences of our own, " + kind,
              "precision %.3f, recall %.3f of %d",
              score.precision(),
              score.recall(),
              score.right + score.missed);
          assertThat(score.precision()).as("precision of " + kind).isGreaterThanOrEqualTo(0.95);
          assertThat(score.recall()).as("recall of " + kind).isGreaterThanOrEqualTo(0.95);
        });
  }

  private static void score(Corpus.Sentence sentence, Map<Figure.Kind, Score> scores) {
    List<Figure> found = new ArrayList<>(sentence.found());
    for (Corpus.Expected expected : sentence.expected()) {
      Score score = scores.computeIfAbsent(expected.kind(), _ -> new Score());
      if (found.removeIf(expected::is)) {
        score.right++;
      } else {
        score.missed++;
      }
    }
    found.forEach(figure -> scores.computeIfAbsent(figure.kind(), _ -> new Score()).wrong++);
  }

  @Test
  void knowsDateAndPopulation() throws Exception {
    int all = 0;
    int dates = 0;
    int populations = 0;
    for (Corpus.Sentence sentence : Corpus.figures()) {
      for (Corpus.Expected expected : sentence.expected()) {
        Figure found = sentence.found().stream().filter(expected::is).findFirst().orElse(null);
        if (found != null) {
          all++;
          dates += same(expected.date(), found.date()) ? 1 : 0;
          populations += same(expected.population(), found.population()) ? 1 : 0;
        }
      }
    }

    assertThat((double) dates / all).isGreaterThanOrEqualTo(0.95);
    assertThat((double) populations / all).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean same(String expected, String found) {
    return expected.equals(found == null ? "-" : found);
  }

  @Test
  void takesNoDecoyForAFigure() throws Exception {
    List<Corpus.Sentence> decoys = Corpus.decoys(SEED, 5);

    assertThat(decoys).hasSizeGreaterThanOrEqualTo(300);
    assertThat(decoys).allSatisfy(decoy -> assertThat(decoy.found()).as(decoy.text()).isEmpty());
  }
}
