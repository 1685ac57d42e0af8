package de.faktenstrom.enrich.claims;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.enrich.events.Figure;
import de.faktenstrom.enrich.text.Stretch;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Sentences of our own with what is to be found in them, and decoys with what a seed puts in.
final class Corpus {

  private static final Pattern MARKED =
      Pattern.compile("\\{(\\w+) (\\S+) (\\S+) (\\S+) (\\S+)\\|([^}]+)}");
  private static final Pattern SLOT = Pattern.compile("<([nypkd])>");

  private Corpus() {}

  /// A figure that is to be found; `-` is absent.
  record Expected(Figure.Kind kind, double low, String date, String population, String text) {

    boolean is(Figure found) {
      return kind == found.kind()
          && Math.abs(low - found.low()) <= Math.abs(low) * 0.001
          && text.equals(found.passage().text());
    }
  }

  record Sentence(String language, String text, List<Expected> expected) {

    List<Figure> found() {
      return Claims.in("body", text, List.of(new Stretch(language, 0, text.length())), List.of());
    }
  }

  static List<Sentence> figures() throws IOException {
    return lines("figures.txt").map(line -> sentence(line[0], line[1])).toList();
  }

  private static Sentence sentence(String language, String marked) {
    List<Expected> expected = new ArrayList<>();
    Matcher mark = MARKED.matcher(marked);
    String text =
        mark.replaceAll(found -> {
          expected.add(
              new Expected(
                  Figure.Kind.valueOf(found.group(1).toUpperCase(java.util.Locale.ROOT)),
                  Double.parseDouble(found.group(2)),
                  found.group(3),
                  found.group(4).replace('_', ' '),
                  found.group(6)));
          return Matcher.quoteReplacement(found.group(6));
        });
    return new Sentence(language, text, expected);
  }

  /// Each line several times, with other numbers.
  static List<Sentence> decoys(long seed, int times) throws IOException {
    Random random = new Random(seed);
    return lines("decoys.txt")
        .flatMap(line -> IntStream.range(0, times).mapToObj(_ -> filled(line, random)))
        .distinct()
        .toList();
  }

  private static Sentence filled(String[] line, Random random) {
    String text = SLOT.matcher(line[1]).replaceAll(slot -> slot(slot.group(1), random));
    return new Sentence(line[0], text, List.of());
  }

  private static String slot(String kind, Random random) {
    Supplier<Integer> number =
        switch (kind) {
          case "y" -> () -> random.nextInt(1950, 2031);
          case "p" -> () -> random.nextInt(10_000, 99_999);
          case "k" -> () -> random.nextInt(100, 999);
          case "d" -> () -> random.nextInt(10, 29);
          default -> () -> random.nextInt(10, 60);
        };
    return Integer.toString(number.get());
  }

  private static Stream<String[]> lines(String file) throws IOException {
    try (InputStream in = Corpus.class.getResourceAsStream("/claims/" + file)) {
      return new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", 2));
    }
  }
}
