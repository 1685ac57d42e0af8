package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Makes a model of indexed works.
public final class Training {

  private static final int FOLDS = 3;
  private static final int MOST_RANKED = 45_000;
  private static final int LEAST_WORKS = 30;

  private final List<Concept> concepts;
  private final Path directory;
  private final Consumer<String> progress;

  private Training(List<Concept> concepts, Path directory, Consumer<String> progress) {
    this.concepts = concepts;
    this.directory = directory;
    this.progress = progress;
  }

  /// Puts the model into a directory, in place of the one that is there. That one stays where the
  /// new one is worse on works held out of both.
  ///
  /// @param works those without a subject of the vocabulary teach nothing and are left out
  /// @param force takes the new one even so
  /// @param progress gets one sentence a step
  /// @throws RecordsFault where there is too little to learn from
  public static TrainingResult train(
      Vocabulary vocabulary,
      List<Work> works,
      Path directory,
      boolean force,
      Consumer<String> progress)
      throws IOException {
    HeldOut parts = HeldOut.of(known(works, vocabulary));
    AtomicReference<TrainingResult> result = new AtomicReference<>();
    ModelPlace.fill(
        directory,
        (fresh, old) -> {
          new Training(vocabulary.concepts(), fresh, progress).run(parts.learned());
          progress.accept("Judging by %,d works held out …".formatted(parts.held().size()));
          Comparison comparison =
              Comparison.of(
                  Indexer.openFolder(fresh, vocabulary), opened(old, vocabulary), parts.held());
          boolean taken = force || !comparison.isWorse();
          String report = comparison.table() + "\n" + verdict(comparison, taken) + "\n";
          ModelPlace.report(directory, report);
          result.set(new TrainingResult(taken, report));
          return taken;
        });
    return Objects.requireNonNull(result.get());
  }

  private static List<Work> known(List<Work> works, Vocabulary vocabulary) {
    Set<String> uris = vocabulary.concepts().stream().map(Concept::uri).collect(Collectors.toSet());
    List<Work> known =
        works.stream().filter(w -> w.subjects().stream().anyMatch(uris::contains)).toList();
    if (known.size() < LEAST_WORKS) {
      throw new RecordsFault(
          "Only %,d records have a subject of the vocabulary; at least %d are needed to learn from."
              .formatted(known.size(), LEAST_WORKS));
    }
    return known;
  }

  /// A model that another version made cannot be asked, and is replaced.
  private static @Nullable Indexer opened(@Nullable Path old, Vocabulary vocabulary)
      throws IOException {
    try {
      return old == null ? null : Indexer.openFolder(old, vocabulary);
    } catch (RecordsFault _) {
      return null;
    }
  }

  private static String verdict(Comparison comparison, boolean taken) {
    if (comparison.fresh().isEmpty()) {
      return "There was nothing to judge by; the new model is in use.";
    }
    if (comparison.old().isEmpty()) {
      return "There was no model to compare with; the new one is in use.";
    }
    if (!comparison.isWorse()) {
      return "The new model is not worse and is in use.";
    }
    return taken
        ? "The new model is worse and in use all the same, as was asked for."
        : "The new model is worse and was thrown away.";
  }

  private void run(List<Work> works) throws IOException {
    Map<String, Integer> numbers = HashMap.newHashMap(concepts.size());
    for (Concept concept : concepts) {
      numbers.put(concept.uri(), numbers.size());
    }
    int[][] subjects =
        works.stream()
            .map(w ->
                w.subjects().stream()
                    .filter(numbers::containsKey)
                    .mapToInt(uri -> numbers.getOrDefault(uri, 0))
                    .toArray())
            .toArray(int[][]::new);
    Drawer drawer = new Drawer(directory);
    Analyser analyser = Analyser.of(Manifest.labels(concepts));
    Names names = Names.of(concepts, analyser);
    progress.accept("Reading %,d works …".formatted(works.size()));
    Dictionary.write(works.parallelStream().map(w -> wording(w, analyser)).toList(), drawer);
    Dictionary dictionary = Dictionary.open(drawer);
    List<Sheet> sheets =
        works.parallelStream().map(w -> Sheet.of(w, analyser, names, dictionary)).toList();
    rank(sheets, subjects, names, dictionary).write(drawer);
    progress.accept("Learning from all …");
    Sources.write(sheets, subjects, concepts.size(), dictionary, drawer);
    Manifest.write(concepts, works, drawer);
  }

  private static Wording wording(Work work, Analyser analyser) {
    return Wording.of(
        analyser.read(work.title(), work.language()),
        analyser.read(work.summary(), work.language()));
  }

  private RankerTrainer rank(
      List<Sheet> sheets, int[][] subjects, Names names, Dictionary dictionary) throws IOException {
    List<RankerTrainer.Example> examples = new ArrayList<>();
    Bins bins = null;
    for (int fold = 0; fold < FOLDS; fold++) {
      progress.accept("Learning from part %d of %d …".formatted(fold + 1, FOLDS));
      int part = fold;
      int[] others = IntStream.range(0, sheets.size()).filter(i -> i % FOLDS != part).toArray();
      int[] own =
          IntStream.range(0, sheets.size())
              .filter(i -> i % FOLDS == part)
              .limit(MOST_RANKED / FOLDS)
              .toArray();
      Path aside = Files.createTempDirectory(directory, "fold");
      try {
        Drawer drawer = new Drawer(aside);
        Sources.write(
            IntStream.of(others).mapToObj(sheets::get).toList(),
            IntStream.of(others).mapToObj(i -> subjects[i]).toArray(int[][]::new),
            concepts.size(),
            dictionary,
            drawer);
        Sources sources = Sources.open(names, drawer);
        if (bins == null) {
          IntStream first = IntStream.of(own).limit(RankerTrainer.SAMPLE).parallel();
          bins =
              RankerTrainer.bins(first.mapToObj(i -> sources.candidates(sheets.get(i))).toList());
        }
        Bins cuts = bins;
        examples.addAll(
            IntStream.of(own)
                .parallel()
                .mapToObj(i ->
                    RankerTrainer.example(cuts, sources.candidates(sheets.get(i)), subjects[i]))
                .toList());
      } finally {
        Drawer.delete(aside);
      }
    }
    progress.accept("Learning to rank %,d works …".formatted(examples.size()));
    return new RankerTrainer(Objects.requireNonNull(bins), examples);
  }
}
