package de.faktenstrom.enrich.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.faktenstrom.enrich.Measured;
import de.faktenstrom.enrich.text.Stretch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Precision and recall on GermEval 2014 (`places/NER-de-dev.tsv` of `shared.data`), printed. A
/// place found is right where a span LOC or LOCderiv of either layer is the same; what is wanted
/// are those of the first layer that the gazetteer has, and then all. Offices and first parts of
/// compounds are no spans there and do not count.
class GermEvalPlacesTest {

  private static final Path FILE =
      Path.of(System.getProperty("shared.data", "../shared/data"), "places", "NER-de-dev.tsv");
  private static final double LEAST = 0.80;

  private final Places places = Places.load();
  private final Map<String, int[]> byKind = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();
  private int right;
  private int found;
  private int covered;
  private int coveredFound;
  private int gold;

  @Test
  void findsThePlacesThatTheGazetteerHas() throws IOException {
    assumeThat(FILE).as("shared.data has no places").exists();

    for (String sentence : Files.readString(FILE).split("\n\n")) {
      measure(Sentence.read(sentence));
    }

    print();
    assertThat(f1(precision(), (double) coveredFound / covered)).isGreaterThan(LEAST);
  }

  private void measure(Sentence sentence) {
    Set<Span> spans = new LinkedHashSet<>();
    for (Places.Mention mention : places.mentions(sentence.text(), sentence.whole())) {
      Sighting one = mention.sighting();
      boolean counts = one.evidence() != Evidence.AGENCY && one.evidence() != Evidence.COMPOUND;
      Span span = new Span(one.start(), one.end());
      if (counts) {
        spans.add(span);
        count(one, sentence.gold().contains(span));
        if (!sentence.gold().contains(span)) {
          wrong.add(sentence.around(span));
        }
      }
    }
    for (Span span : sentence.outer()) {
      gold++;
      if (spans.contains(span)) {
        covered++;
        coveredFound++;
      } else if (isKnown(span.of(sentence.text()))) {
        covered++;
        missed.add(sentence.around(span));
      }
    }
  }

  private void count(Sighting one, boolean correct) {
    int[] counts = byKind.computeIfAbsent(one.evidence().name(), _ -> new int[2]);
    counts[0] += correct ? 1 : 0;
    counts[1]++;
    right += correct ? 1 : 0;
    found++;
  }

  /// Whether the gazetteer has it: found where it stands alone after a preposition.
  private boolean isKnown(String name) {
    String text = "in " + name;
    return places.mentions(text, List.of(new Stretch("de", 0, text.length()))).stream()
        .anyMatch(one -> one.sighting().start() == 3 && one.sighting().end() == text.length());
  }

  private double precision() {
    return (double) right / found;
  }

  private static double f1(double precision, double recall) {
    return 2 * precision * recall / (precision + recall);
  }

  private void print() {
    double recall = (double) coveredFound / covered;
    double all = (double) coveredFound / gold;
    Measured.row(
        "places, GermEval 2014 dev, those in the gazetteer",
        "precision %.3f (of %,d found), recall %.3f (of %,d), F1 %.3f",
        precision(),
        found,
        recall,
        covered,
        f1(precision(), recall));
    Measured.row(
        "places, GermEval 2014 dev, all LOC and LOCderiv",
        "recall %.3f (of %,d), F1 %.3f",
        all,
        gold,
        f1(precision(), all));
    byKind.forEach((kind, counts) ->
        System.out.printf(Locale.ROOT, "  %s: %d of %d right%n", kind, counts[0], counts[1]));
    if (Boolean.getBoolean("places.errors")) {
      wrong.forEach(line -> System.out.println("  wrong  " + line));
      missed.forEach(line -> System.out.println("  missed " + line));
    }
  }

  private record Span(int start, int end) {

    String of(String text) {
      return text.substring(start, end);
    }
  }

  /// @param outer spans of the first layer
  /// @param gold spans of both layers
  private record Sentence(String text, Set<Span> outer, Set<Span> gold) {

    static Sentence read(String lines) {
      StringBuilder text = new StringBuilder();
      List<Span> tokens = new ArrayList<>();
      List<String[]> columns = new ArrayList<>();
      for (String line : lines.lines().toList()) {
        String[] column = line.split("\t");
        if (column.length >= 4 && !column[0].equals("#")) {
          boolean close = ".,;:!?)".contains(column[1]) || text.isEmpty();
          text.append(close ? "" : " ");
          tokens.add(new Span(text.length(), text.length() + column[1].length()));
          text.append(column[1]);
          columns.add(column);
        }
      }
      Set<Span> outer = spans(tokens, columns, 2);
      Set<Span> gold = new LinkedHashSet<>(outer);
      gold.addAll(spans(tokens, columns, 3));
      return new Sentence(text.toString(), outer, gold);
    }

    private static Set<Span> spans(List<Span> tokens, List<String[]> columns, int layer) {
      Set<Span> spans = new LinkedHashSet<>();
      for (int i = 0; i < tokens.size(); i++) {
        String tag = columns.get(i)[layer];
        if (tag.equals("B-LOC") || tag.equals("B-LOCderiv")) {
          int last = i;
          while (last + 1 < tokens.size()
              && columns.get(last + 1)[layer].equals("I-" + tag.substring(2))) {
            last++;
          }
          spans.add(new Span(tokens.get(i).start(), tokens.get(last).end()));
        }
      }
      return spans;
    }

    List<Stretch> whole() {
      return List.of(new Stretch("de", 0, text.length()));
    }

    String around(Span span) {
      return text.substring(Math.max(0, span.start() - 40), span.start())
          + "["
          + span.of(text)
          + "]"
          + text.substring(span.end(), Math.min(text.length(), span.end() + 30));
    }
  }
}
