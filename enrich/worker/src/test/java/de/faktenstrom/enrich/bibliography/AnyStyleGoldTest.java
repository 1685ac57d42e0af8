package de.faktenstrom.enrich.bibliography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import de.faktenstrom.enrich.Measured;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// F1 by field on AnyStyle's gold references (`citations` of `shared.data`), printed. The model is
/// learned here, from AnyStyle's core and good without what is in gold too, and no figure of gold
/// was used to choose anything: settings were tuned on an eighth of core and good.
class AnyStyleGoldTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("shared.data", "../shared/data"), "citations");
  private static final Path CORE = FOLDER.resolve("anystyle-core.xml");
  private static final Path GOOD = FOLDER.resolve("anystyle-good.xml");
  private static final Path GOLD = FOLDER.resolve("anystyle-gold.xml");
  private static final double LEAST = 0.90;

  private static ReferenceParser learned = ReferenceParser.usual();
  private static FieldScores scores = new FieldScores();

  @BeforeAll
  static void learn() throws IOException {
    assumeThat(GOLD).as("shared.data has no citations").exists();
    long before = processorTime();
    learned =
        new ReferenceParser(
            ReferenceTraining.learn(
                ReferenceTraining.references(List.of(CORE, GOOD), List.of(GOLD))));
    System.out.printf("%nLearned in %.1f s of processor time.%n", (processorTime() - before) / 1e9);
    List<LabelledReference> gold = ReferenceTraining.references(List.of(GOLD), List.of());
    scores = FieldScores.of(learned, gold);
    System.out.println(scores.table("Gold"));
    Set<String> known = new HashSet<>();
    ReferenceTraining.references(List.of(CORE, GOOD), List.of())
        .forEach(reference -> known.add(reference.key()));
    List<LabelledReference> apart =
        gold.stream().filter(reference -> !known.contains(reference.key())).toList();
    System.out.println(FieldScores.of(learned, apart).table("Gold without what core or good has"));
    speed(gold);
  }

  @ParameterizedTest
  @ValueSource(strings = {"author", "title", "date", "container", "doi"})
  void findsWhatPeopleLabelled(String field) {
    Measured.row(
        "reference strings, AnyStyle's gold, " + field,
        "F1 by token %.3f, by whole field %.3f",
        scores.ofTokens(field),
        scores.ofFields(field));
    assertThat(scores.ofTokens(field)).as("by token").isGreaterThanOrEqualTo(LEAST);
    assertThat(scores.ofFields(field)).as("by whole field").isGreaterThanOrEqualTo(LEAST);
  }

  @Test
  void readsGermanStylesThatItHasNotSeen() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/bibliography/german-by-hand.xml"))) {
      FieldScores german = FieldScores.of(learned, ReferencesXml.read(in));

      System.out.println(german.table("German, by hand"));
      assertThat(List.of("author", "title", "date", "container"))
          .allSatisfy(field -> assertThat(german.ofFields(field)).isGreaterThanOrEqualTo(0.8));
    }
  }

  private static void speed(List<LabelledReference> references) {
    List<String> texts = references.stream().map(LabelledReference::text).toList();
    int fields = 0;
    for (int round = 0; round < 3; round++) {
      long before = processorTime();
      for (String text : texts) {
        fields += learned.parse(text).size();
      }
      double seconds = (processorTime() - before) / 1e9;
      System.out.printf("%.0f references a second of processor time%n", texts.size() / seconds);
    }
    assertThat(fields).isGreaterThan(texts.size());
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
