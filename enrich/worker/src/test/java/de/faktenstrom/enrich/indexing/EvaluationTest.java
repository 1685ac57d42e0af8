package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Figures worked out by hand.
class EvaluationTest {

  private static final Work WORK = new Work("", "de", "t", "", List.of("a", "b", "c"));

  @Test
  void countsTheFirstFiveAndTheCut() {
    var answer = new Indexer.Answer(List.of("a", "x", "b", "y", "z", "c"), 3);

    Scores.Row row = Evaluation.row(WORK, answer);

    assertThat(row.precision()).isEqualTo(0.4);
    assertThat(row.recall()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(row.f1()).isCloseTo(0.5, within(1e-9));
    assertThat(row.cutF1()).isCloseTo(2 * 2 / 6.0, within(1e-9));
    // (1 + 1/log2 4) / (1 + 1/log2 3 + 1/log2 4)
    assertThat(row.ndcg5()).isCloseTo(1.5 / 2.130930, within(1e-6));
    // … and 1/log2 7 more
    assertThat(row.ndcg10()).isCloseTo((1.5 + 0.356207) / 2.130930, within(1e-6));
  }

  @Test
  void nothingProposedIsNothingRight() {
    Scores.Row row = Evaluation.row(WORK, new Indexer.Answer(List.of(), 0));

    assertThat(row).isEqualTo(new Scores.Row(0, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void theIntervalHoldsTheMeanAndClosesWhereAllAreAlike() {
    Scores.Row one = new Scores.Row(1, 1, 1, 1, 1, 1, 1);
    Scores.Row none = new Scores.Row(0, 0, 0, 0, 0, 0, 0);

    Scores alike = Scores.of(Collections.nCopies(50, one));
    Scores mixed = Scores.of(List.of(one, none, one, none, one, none, one, none, one, none));

    assertThat(alike.f1()).isEqualTo(new Scores.Mean(1, 1, 1));
    assertThat(mixed.f1().value()).isEqualTo(0.5);
    assertThat(mixed.f1().low()).isBetween(0.1, 0.3);
    assertThat(mixed.f1().high()).isBetween(0.7, 0.9);
  }
}
