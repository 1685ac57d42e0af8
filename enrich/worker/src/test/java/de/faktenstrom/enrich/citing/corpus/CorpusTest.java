package de.faktenstrom.enrich.citing.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.enrich.Measured;
import de.faktenstrom.enrich.citing.Citations;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.text.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Precision and recall by type over references that were damaged and over what misleads.
class CorpusTest {

  private static final int OF_EACH = 350;
  private static final double PRECISION = 0.99;
  private static final double RECALL = 0.98;
  private static final int SHOWN = 60;

  private static final class Tally {
    int wanted;
    int right;
    int wrong;

    double precision() {
      return right + wrong == 0 ? 0 : (double) right / (right + wrong);
    }

    double recall() {
      return wanted == 0 ? 0 : (double) right / wanted;
    }
  }

  private final Map<String, Tally> tallies = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();
  private int damaged;
  private int misleading;

  @ParameterizedTest
  @ValueSource(longs = {2026, 11, 24})
  void readsWhatIsDamagedAndPassesOverWhatMisleads(long seed) {
    holds(seed);
  }

  @Test
  void doesSoWithAnySeed() {
    holds(new Random().nextLong());
  }

  private void holds(long seed) {
    Draw draw = new Draw(new Random(seed));
    Specimens.BY_TYPE.forEach((type, specimens) -> {
      for (int i = 0; i < OF_EACH; i++) {
        damaged(specimens.apply(draw), draw);
        misleading(Objects.requireNonNull(Decoys.BY_TYPE.get(type)).apply(draw), draw);
      }
    });

    report(seed);
    assertThat(damaged).isGreaterThanOrEqualTo(5000);
    assertThat(misleading).isGreaterThanOrEqualTo(5000);
    assertThat(tallies.keySet()).isEqualTo(Specimens.BY_TYPE.keySet());
    tallies.forEach((type, tally) -> {
      assertThat(tally.precision()).as(type + " " + faults).isGreaterThanOrEqualTo(PRECISION);
      assertThat(tally.recall()).as(type + " " + faults).isGreaterThanOrEqualTo(RECALL);
    });
  }

  private void damaged(Specimen whole, Draw draw) {
    List<Damage> suffered = List.copyOf(Objects.requireNonNull(Damage.SUFFERED.get(whole.type())));
    Damage first = draw.of(suffered);
    Damage second = draw.chance(0.3) ? draw.of(suffered) : first;
    Damage last = first.compareTo(second) > 0 ? first : second;
    String core = (first == last ? second : first).to(whole.core(), draw);
    Specimen specimen = whole.with(first == second ? core : last.to(core, draw));
    boolean html = last == Damage.MARKUP;
    String text = html ? html(specimen) : specimen.before() + specimen.core() + specimen.after();
    PlainText plain = html ? PlainText.ofHtml(text) : PlainText.ofText(text);
    damaged++;
    Tally tally = tallies.computeIfAbsent(whole.type(), _ -> new Tally());
    tally.wanted++;
    boolean found = false;
    for (Citation citation : Citations.in("body", plain)) {
      boolean right =
          !found
              && citation.type().equals(whole.type())
              && citation.value().equals(whole.value())
              && isQuoted(citation, plain.text());
      found |= right;
      count(citation, right, text);
    }
    if (!found) {
      fault("missed " + whole.type() + " " + whole.value(), text);
    }
  }

  private void misleading(String decoy, Draw draw) {
    String text =
        draw.chance(0.5)
            ? decoy + ". " + Decoys.anything(draw)
            : Decoys.anything(draw) + "\n" + decoy;
    misleading++;
    Citations.in("body", PlainText.ofText(text)).forEach(citation -> count(citation, false, text));
  }

  private void count(Citation citation, boolean right, String text) {
    Tally tally = tallies.computeIfAbsent(citation.type(), _ -> new Tally());
    tally.right += right ? 1 : 0;
    tally.wrong += right ? 0 : 1;
    if (!right) {
      fault("wrong " + citation.type() + " " + citation.value(), text);
    }
  }

  private static boolean isQuoted(Citation citation, String text) {
    int start = text.offsetByCodePoints(0, citation.passage().start());
    int end = text.offsetByCodePoints(0, citation.passage().end());
    return start < end && text.substring(start, end).equals(citation.passage().text());
  }

  private static String html(Specimen specimen) {
    return "<p>"
        + Damage.escaped(specimen.before()).replace("\n", "</p><p>")
        + specimen.core()
        + Damage.escaped(specimen.after()).replace("\n", "</p><p>")
        + "</p>";
  }

  private void fault(String what, String text) {
    if (faults.size() < SHOWN) {
      faults.add(what + " in ‹" + text.replace("\n", "⏎").replace("\u00AD", "¬") + "›\n");
    }
  }

  private void report(long seed) {
    System.out.printf("seed %d%n", seed);
    tallies.forEach((type, tally) ->
        Measured.row(
            "citations of type " + type,
            "precision %.4f, recall %.4f of %,d; %,d damaged and %,d misleading of all types",
            tally.precision(),
            tally.recall(),
            tally.wanted,
            damaged,
            misleading));
  }
}
