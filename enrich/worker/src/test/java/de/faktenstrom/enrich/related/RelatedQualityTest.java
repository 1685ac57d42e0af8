package de.faktenstrom.enrich.related;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.faktenstrom.enrich.Measured;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.indexing.Works;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.tagging.Tokens;
import de.faktenstrom.enrich.vocabulary.VocabularyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// nDCG@10 over the records of `tagging/dev` of `shared.data`: another record is worth as many
/// points as it has subjects in common that librarians gave it. Printed, beside plain BM25.
class RelatedQualityTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("shared.data", "../shared/data"), "tagging");
  private static final int ASKED = 800;
  private static final int TOP = 10;
  private static final Asking ALL = new Asking(1_000, 1_000, 1);

  @TempDir private Path folder;

  @Test
  void isBetterThanPlainWords() throws IOException {
    assumeThat(FOLDER).as("shared.data has no tagging").exists();
    List<Work> works = Works.read(List.of(FOLDER.resolve("dev.jsonl.gz")));
    ContentReader reader = new ContentReader();
    Tagger tagger = Tagger.of(VocabularyFile.read(FOLDER.resolve("gnd-labels-de.json")));

    double plain = measure("plain BM25, all words", works, ALL, RelatedQualityTest::words);
    double stems =
        measure("stems and parts", works, Asking.USUAL, work -> content(reader, work, List.of()));
    double all =
        measure("all stems and parts", works, ALL, work -> content(reader, work, List.of()));
    double subjects =
        measure(
            "stems, parts and subjects",
            works,
            Asking.USUAL,
            work -> content(reader, work, tags(tagger, work)));

    assertThat(all).isGreaterThan(plain);
    assertThat(stems).isGreaterThan(all);
    assertThat(subjects).isGreaterThan(plain);
  }

  private static Content content(ContentReader reader, Work work, List<String> subjects) {
    return reader.read(work.language(), work.title(), work.summary(), subjects);
  }

  private static List<String> tags(Tagger tagger, Work work) {
    Document document =
        new Document(
            work.language(),
            List.of(
                new Document.Field("headline", work.title()),
                new Document.Field("body", work.summary())));
    return tagger.tag(document).stream().map(Topic::uri).toList();
  }

  /// Words in lower case, as they stand.
  private static Content words(Work work) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (String text : List.of(work.title(), work.summary())) {
      Tokens.forEach(
          text,
          (start, end) ->
              counts.merge(
                  Content.hash('w', text.substring(start, end).toLowerCase(Locale.ROOT)),
                  1,
                  Integer::sum));
    }
    return Content.of(counts);
  }

  private double measure(String name, List<Work> works, Asking asking, Function<Work, Content> of)
      throws IOException {
    List<Content> contents = works.stream().map(of).toList();
    Map<String, List<Integer>> having = new HashMap<>();
    double sum = 0;
    int asked = 0;
    long nanos = 0;
    try (RelatedIndex index =
        RelatedIndex.open(folder.resolve(Integer.toString(name.hashCode())), asking)) {
      for (int i = 0; i < works.size(); i++) {
        index.put(i + 1, contents.get(i));
        for (String subject : works.get(i).subjects()) {
          having.computeIfAbsent(subject, _ -> new ArrayList<>()).add(i);
        }
      }
      index.refresh();
      Random random = new Random(11);
      for (int n = 0; n < ASKED; n++) {
        int query = random.nextInt(works.size());
        Map<Integer, Integer> gains = gains(works, query, having);
        if (!gains.isEmpty()) {
          long begin = System.nanoTime();
          List<Related> found = index.find(contents.get(query), query + 1, TOP);
          nanos += System.nanoTime() - begin;
          sum += gain(found, gains) / ideal(gains);
          asked++;
        }
      }
    }
    Measured.row(
        "related items on tagging/dev, by " + name,
        "nDCG@10 %.3f of %,d questions, %.2f ms each",
        sum / asked,
        asked,
        nanos / 1e6 / asked);
    return sum / asked;
  }

  private static Map<Integer, Integer> gains(
      List<Work> works, int query, Map<String, List<Integer>> having) {
    Map<Integer, Integer> gains = new HashMap<>();
    Set<String> subjects = new HashSet<>(works.get(query).subjects());
    for (String subject : subjects) {
      for (int other : having.getOrDefault(subject, List.of())) {
        if (other != query) {
          gains.merge(other, 1, Integer::sum);
        }
      }
    }
    return gains;
  }

  private static double gain(List<Related> found, Map<Integer, Integer> gains) {
    double sum = 0;
    for (int rank = 0; rank < found.size(); rank++) {
      sum += discounted(gains.getOrDefault((int) found.get(rank).key() - 1, 0), rank);
    }
    return sum;
  }

  private static double ideal(Map<Integer, Integer> gains) {
    List<Integer> best = new ArrayList<>(gains.values());
    best.sort(Collections.reverseOrder());
    double sum = 0;
    for (int rank = 0; rank < Math.min(TOP, best.size()); rank++) {
      sum += discounted(best.get(rank), rank);
    }
    return sum;
  }

  private static double discounted(int gain, int rank) {
    return gain * Math.log(2) / Math.log(rank + 2);
  }
}
