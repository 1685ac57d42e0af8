package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A model learned from the sample, stored, opened and asked.
class IndexerTest {

  @TempDir private static Path home;
  private static Path model;
  private static Indexer indexer;

  @TempDir private Path elsewhere;

  @BeforeAll
  static void learns() throws IOException {
    model = home.resolve("model");
    train(240, model);
    indexer = Indexer.open(model, Sample.VOCABULARY);
  }

  @Test
  void findsTheSubjectsOfTextsItHasNotSeen() {
    Evaluation evaluation = Evaluation.of(indexer, Sample.works(100, 2), Map.of());

    assertThat(evaluation.groups().get("de").cutF1().value()).isGreaterThan(0.9);
    assertThat(evaluation.groups().get("en").cutF1().value()).isGreaterThan(0.9);
  }

  @Test
  void learnsWhichEnglishWordsSpeakForAGermanLabel() {
    Work work = new Work("", "en", "Tenant and landlord", "Eviction from a flat.", List.of());

    List<Tag> tags = indexer.tag(work, 1);

    assertThat(tags).extracting(Tag::uri).containsExactly("urn:sample:miete");
    assertThat(tags).extracting(Tag::label).containsExactly("Housing market");
    assertThat(tags.getFirst().evidence().nearest())
        .isNotEmpty()
        .allSatisfy(near -> assertThat(near.id()).startsWith("w"));
  }

  @Test
  void showsWhereTheLabelStandsInCodePoints() {
    Work work = new Work("", "de", "🏠 Der Wohnungsmarkt", "Mieter und Vermieter.", List.of());

    Tag tag = indexer.tag(work, 1).getFirst();

    assertThat(tag.evidence().passages())
        .singleElement()
        .satisfies(passage -> {
          assertThat(passage.field()).isEqualTo("title");
          assertThat(passage.start()).isEqualTo(6);
          assertThat(passage.text()).isEqualTo("Wohnungsmarkt");
        });
  }

  @Test
  void learnsTheSameFromTheSame() throws IOException {
    Path again = elsewhere.resolve("again");

    train(240, again);

    Path other = ModelPlace.current(again);
    try (var files = Files.list(ModelPlace.current(model))) {
      assertThat(files)
          .isNotEmpty()
          .allSatisfy(
              file -> assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file));
    }
  }

  @Test
  void findsANewConceptByItsLabelAndDropsOneThatIsGone() throws IOException {
    String turtle =
        Sample.VOCABULARY.turtle().replace("s:miete", "s:bad").replace("Wohnungsmarkt", "Freibad");
    Indexer changed = Indexer.open(model, Vocabulary.of(turtle));

    List<String> uris =
        changed.tag(new Work("", "de", "Mieter im Freibad", "Vermieter", List.of()), 6).stream()
            .map(Tag::uri)
            .toList();

    assertThat(changed.vanished()).isEqualTo(1);
    assertThat(uris).contains("urn:sample:bad").doesNotContain("urn:sample:miete");
  }

  @Test
  void givesNothingForATextItKnowsNothingOf() {
    assertThat(indexer.tag(new Work("", "de", "…", "", List.of()), 5)).isEmpty();
  }

  @Test
  void refusesWhatIsNoModelAndAModelOfAnotherVersion() throws IOException {
    assertThatThrownBy(() -> Indexer.open(elsewhere, Sample.VOCABULARY))
        .isInstanceOf(RecordsFault.class)
        .hasMessage("There is no model in %s.", elsewhere);

    Path place = elsewhere.resolve("model");
    ModelPlace.fill(
        place,
        (fresh, _) -> {
          Files.writeString(fresh.resolve("manifest"), "faktenstrom-indexing 0\n");
          return true;
        });
    assertThatThrownBy(() -> Indexer.open(place, Sample.VOCABULARY))
        .isInstanceOf(RecordsFault.class)
        .hasMessageEndingWith("was made by another version; train it again.");
  }

  @Test
  void takesTheReadersFilesForNoModel() throws IOException {
    Path file = Files.writeString(elsewhere.resolve("letter.txt"), "mine");

    assertThatThrownBy(() -> train(60, elsewhere))
        .isInstanceOf(RecordsFault.class)
        .hasMessageContaining("is not empty and no model");
    assertThat(file).hasContent("mine");
  }

  @Test
  void aTrainingThatFailsLeavesTheOldModelAndNothingElse() throws IOException {
    Path place = elsewhere.resolve("model");
    train(60, place);

    assertThatThrownBy(() -> train(20, place))
        .hasMessage(
            "Only 20 records have a subject of the vocabulary; at least 30 are needed to learn"
                + " from.");

    assertThat(Indexer.open(place, Sample.VOCABULARY).tag(Sample.works(1, 1).getFirst(), 1))
        .hasSize(1);
    assertThat(elsewhere).isDirectoryNotContaining(path -> !path.equals(place));
  }

  @Test
  void knowsItsVocabularyByItself() throws IOException {
    Work work = new Work("", "en", "Tenant and landlord", "Eviction from a flat.", List.of());

    List<Tag> tags = Indexer.open(model).tag(work, 1);

    assertThat(tags).isEqualTo(indexer.tag(work, 1));
  }

  private static void train(int works, Path place) throws IOException {
    Training.train(Sample.VOCABULARY, Sample.works(works, 1), place, false, _ -> {});
  }

  @Test
  void evaluatesPartsAndWhatWasSeen() {
    List<Work> works = new ArrayList<>(Sample.works(4, 1));
    works.add(new Work("n", "de", "Lehrkräfte", "Unterricht", List.of("urn:sample:schule")));

    Evaluation evaluation = Evaluation.of(indexer, works, Map.of("mine", Set.of("n", "w0")));

    assertThat(evaluation.groups().get("all").works()).isEqualTo(5);
    assertThat(evaluation.groups().get("not seen in training").works()).isEqualTo(1);
    assertThat(evaluation.groups().get("mine").works()).isEqualTo(2);
    assertThat(EvaluationTable.of(evaluation)).contains("| mine | 2 | ");
  }
}
