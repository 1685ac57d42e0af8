package de.faktenstrom.enrich.indexing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What takes the place of a model, and what does not.
class TrainingTest {

  @TempDir private Path home;
  private Path place = Path.of("");

  @BeforeEach
  void aModelIsInUse() throws IOException {
    place = home.resolve("model");
    train(Sample.works(400, 1), false);
  }

  @Test
  void keepsTheModelInUseWhereTheNewOneIsWorse() throws IOException {
    Path before = ModelPlace.current(place);

    TrainingResult result = train(mixedUp(), false);

    assertThat(result.taken()).isFalse();
    assertThat(result.report())
        .contains("| new | ", "| in use | ", "The new model is worse and was thrown away.");
    assertThat(place.resolve("report.md")).hasContent(result.report());
    assertThat(ModelPlace.current(place)).isEqualTo(before);
    assertThat(folders()).containsExactly(before);
  }

  @Test
  void takesAWorseModelWhereThatIsAskedFor() throws IOException {
    Path before = ModelPlace.current(place);

    TrainingResult result = train(mixedUp(), true);

    assertThat(result.taken()).isTrue();
    assertThat(result.report()).contains("worse and in use all the same");
    assertThat(folders()).containsExactly(ModelPlace.current(place)).doesNotContain(before);
  }

  @Test
  void takesAModelThatIsAsGood() throws IOException {
    Path before = ModelPlace.current(place);

    TrainingResult result = train(Sample.works(440, 1), false);

    assertThat(result.taken()).isTrue();
    assertThat(folders()).containsExactly(ModelPlace.current(place)).doesNotContain(before);
  }

  @Test
  void clearsAwayWhatAKilledTrainingLeft() throws IOException {
    Path before = ModelPlace.current(place);
    Path left = place.resolve("model-00000000-0000-0000-0000-000000000000");
    Files.writeString(Files.createDirectory(left).resolve("tree.slots"), "half");
    Files.writeString(place.resolve("current.new"), "half");

    assertThat(ModelPlace.current(place)).isEqualTo(before);
    train(Sample.works(440, 1), false);

    assertThat(folders()).containsExactly(ModelPlace.current(place));
  }

  @Test
  void letsOneTrainingWorkAtATime() throws IOException {
    ModelPlace.fill(
        place,
        (_, _) -> {
          assertThatThrownBy(() -> train(Sample.works(60, 1), false))
              .isInstanceOf(RecordsFault.class)
              .hasMessageStartingWith("Another training is at work in ");
          return false;
        });

    assertThat(folders()).containsExactly(ModelPlace.current(place));
  }

  @Test
  void holdsBackTheSameWorksFromALargerCollection() {
    List<Work> large = Sample.works(30_000, 3);
    List<Work> small = large.subList(0, 9_000);

    HeldOut fromLarge = HeldOut.of(large);
    HeldOut fromSmall = HeldOut.of(small);

    assertThat(fromLarge.held()).isNotEmpty().doesNotContainAnyElementsOf(fromSmall.learned());
    assertThat(fromSmall.held()).hasSizeBetween(700, 1_100);
    assertThat(fromLarge.held().size() + fromLarge.learned().size()).isEqualTo(30_000);
  }

  private TrainingResult train(List<Work> works, boolean force) throws IOException {
    return Training.train(Sample.VOCABULARY, works, place, force, _ -> {});
  }

  /// Indexed by somebody who did not read: each work has another one's subjects. Those that are
  /// held out are right, so that they can judge.
  private static List<Work> mixedUp() {
    HeldOut parts = HeldOut.of(Sample.works(400, 1));
    List<List<String>> subjects = new ArrayList<>();
    parts.learned().forEach(work -> subjects.add(work.subjects()));
    Collections.shuffle(subjects, new Random(4));
    List<Work> works = new ArrayList<>(parts.held());
    for (int i = 0; i < subjects.size(); i++) {
      Work work = parts.learned().get(i);
      works.add(
          new Work(work.id(), work.language(), work.title(), work.summary(), subjects.get(i)));
    }
    return works;
  }

  private List<Path> folders() throws IOException {
    try (var files = Files.newDirectoryStream(place, "model-*")) {
      List<Path> folders = new ArrayList<>();
      files.forEach(folders::add);
      return folders;
    }
  }
}
