package de.faktenstrom.enrich.same;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.faktenstrom.enrich.Measured;
import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.indexing.Works;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reprints with seeded edits of 0 to 30 % of the words, among texts of the same form with other
/// figures. The figures are printed.
class ReprintsTest {

  private static final Path FILE =
      Path.of(System.getProperty("shared.data", "../shared/data"), "tagging/dev.jsonl.gz");
  private static final double TARGET = 0.97;
  private static final int SERIES = 60;
  private static final int IN_A_SERIES = 8;
  private static final int RECORDS = 2_000;
  private static final int MOST_REPRINTS = 4;

  private final Random random = new Random(71_828_182);

  @TempDir private Path folder;

  @Test
  void findsReprintsOfPressReleases() throws IOException {
    Corpus corpus = new Corpus();

    releases(corpus);
    Corpus.Found found = corpus.measure(folder, false);

    print("press releases", corpus, found);
    assertThat(found.f1()).isGreaterThanOrEqualTo(TARGET);
  }

  @Test
  void findsReprintsOfAbstracts() throws IOException {
    assumeThat(FILE).as("shared.data has no tagging").exists();
    Corpus corpus = new Corpus();

    abstracts(corpus);
    Corpus.Found found = corpus.measure(folder, false);

    print("abstracts", corpus, found);
    assertThat(found.f1()).isGreaterThanOrEqualTo(TARGET);
  }

  private static void print(String name, Corpus corpus, Corpus.Found found) throws IOException {
    Measured.row("the same, reprints of " + name, "%,d texts, %s", corpus.size(), found);
    String file = System.getProperty("same.errors");
    if (file != null) {
      Files.write(Path.of(file + "-" + name.replace(' ', '-')), found.errors());
    }
  }

  private void releases(Corpus corpus) {
    int story = 0;
    List<String> words = new ArrayList<>();
    for (Forms.Form form : Forms.all()) {
      for (boolean english : new boolean[] {false, true}) {
        for (int series = 0; series < SERIES / 12; series++) {
          Slots slots = new Slots(random);
          for (int issue = 0; issue < IN_A_SERIES; issue++) {
            String text = form.write(slots, english, random, 0.15);
            words.addAll(words(text));
            reprint(corpus, story++, english ? "en" : "de", text, words);
            slots = slots.next();
          }
        }
      }
    }
  }

  private void abstracts(Corpus corpus) throws IOException {
    int story = 0;
    List<String> words = new ArrayList<>();
    Map<Long, Integer> known = new HashMap<>();
    for (Work work : Works.read(List.of(FILE))) {
      boolean long_ = work.summary().length() > 250 && work.summary().length() < 4_000;
      String text = work.title() + "\n" + work.summary();
      if (story < RECORDS && long_ && isNew(Shingles.of(text, work.language()), story, known)) {
        words.addAll(words(text));
        reprint(corpus, story++, work.language(), text, words);
      }
    }
  }

  /// A library has the same work in several editions and volumes, and nobody says which records are
  /// that: a record that shares a fifth of its pairs of words with another one is left out.
  private static boolean isNew(long[] pairs, int story, Map<Long, Integer> known) {
    Map<Integer, Integer> shared = new HashMap<>();
    for (long pair : pairs) {
      Integer other = known.putIfAbsent(pair, story);
      if (other != null) {
        shared.merge(other, 1, Integer::sum);
      }
    }
    return shared.values().stream().noneMatch(count -> count >= 0.2 * pairs.length);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split("\\s+")).filter(word -> !word.matches(".*\\d.*")).toList();
  }

  private void reprint(Corpus corpus, int story, String language, String text, List<String> words) {
    corpus.add(story, language, text);
    Edits edits = new Edits(random, words);
    int reprints = random.nextInt(MOST_REPRINTS);
    for (int i = 0; i < reprints; i++) {
      corpus.add(story, language, edits.edit(text, 0.3 * random.nextDouble()));
    }
  }
}
