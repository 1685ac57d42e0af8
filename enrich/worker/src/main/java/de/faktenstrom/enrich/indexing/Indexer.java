package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Tags works by a model and a vocabulary. Opened once, used from any number of threads. Concepts
/// that the model has not seen are found by their labels; what the vocabulary has dropped is not
/// given any more.
public final class Indexer implements Tags {

  private static final int MOST_AUTO = 10;

  private final List<Concept> concepts;
  private final int vanished;
  private final boolean[] given;
  private final Analyser analyser;
  private final Names names;
  private final Dictionary dictionary;
  private final Sources sources;
  private final Ranker ranker;
  private final Evidences evidences;
  private final Manifest manifest;

  private Indexer(List<Concept> concepts, boolean[] given, Manifest manifest, Drawer drawer)
      throws IOException {
    this.concepts = concepts;
    this.given = given;
    this.manifest = manifest;
    vanished = (int) IntStream.range(0, given.length).filter(i -> !given[i]).count();
    // What compounds are split by must stay as it was when the model was learned.
    analyser = Analyser.of(Manifest.labels(manifest.concepts()));
    names = Names.of(concepts, analyser);
    dictionary = Dictionary.open(drawer);
    sources = Sources.open(names, drawer);
    ranker = Ranker.open(drawer);
    evidences = new Evidences(names, sources, manifest);
  }

  /// Maps the model's files; takes about a second. The model's own vocabulary is used.
  ///
  /// @param model directory that `train` made
  /// @throws RecordsFault where there is no model, or none of this version
  public static Indexer open(Path model) throws IOException {
    return openFolder(ModelPlace.current(model), null);
  }

  /// The same with another vocabulary, as it may have changed since.
  public static Indexer open(Path model, Vocabulary vocabulary) throws IOException {
    return openFolder(ModelPlace.current(model), vocabulary);
  }

  /// @param vocabulary the model's own if there is none
  static Indexer openFolder(Path folder, @Nullable Vocabulary vocabulary) throws IOException {
    Drawer drawer = new Drawer(folder);
    Manifest manifest = Manifest.open(drawer);
    List<Concept> concepts =
        vocabulary == null
            ? manifest.concepts()
            : renewed(manifest.concepts(), vocabulary.concepts());
    boolean[] given = new boolean[concepts.size()];
    for (int i = 0; i < given.length; i++) {
      given[i] = !concepts.get(i).labels().isEmpty();
    }
    return new Indexer(concepts, given, manifest, drawer);
  }

  /// The model's concepts by their number as the vocabulary has them now, then its new ones.
  private static List<Concept> renewed(List<Concept> learned, List<Concept> now) {
    Map<String, Concept> rest = new LinkedHashMap<>();
    now.forEach(concept -> rest.put(concept.uri(), concept));
    List<Concept> concepts = new ArrayList<>(rest.size());
    for (Concept before : learned) {
      Concept concept = rest.remove(before.uri());
      concepts.add(concept == null ? Manifest.nameless(before.uri()) : concept);
    }
    concepts.addAll(rest.values());
    return concepts;
  }

  /// How many subjects of the model are not in the vocabulary.
  public int vanished() {
    return vanished;
  }

  /// How many works the model has learned from.
  int works() {
    return manifest.works().size();
  }

  @Override
  public List<Tag> tag(Work work, int limit) {
    Reading reading = read(work);
    Scored ranked = rank(reading);
    int most = limit == AUTO ? ranker.cut(ranked, MOST_AUTO) : limit;
    int[] subjects =
        Arrays.stream(ranked.numbers())
            .limit(most)
            .map(i -> reading.candidates().subjects()[i])
            .toArray();
    List<Tag.Evidence> evidence = evidences.of(reading, subjects);
    List<Tag> tags = new ArrayList<>(subjects.length);
    for (int i = 0; i < subjects.length; i++) {
      Concept concept = concepts.get(subjects[i]);
      String label =
          work.language().startsWith("en") ? concept.preferred().en() : concept.preferred().de();
      double score = Math.round(ranked.scores()[i] * 1000) / 1000.0;
      tags.add(new Tag(concept.uri(), label, score, evidence.get(i)));
    }
    return tags;
  }

  /// Subjects by uri, the best first, and how many of them [#AUTO] would give; no evidence.
  Answer answer(Work work, int most) {
    Reading reading = read(work);
    Scored ranked = rank(reading);
    List<String> uris =
        Arrays.stream(ranked.numbers())
            .limit(most)
            .mapToObj(i -> concepts.get(reading.candidates().subjects()[i]).uri())
            .toList();
    return new Answer(uris, Math.min(most, ranker.cut(ranked, MOST_AUTO)));
  }

  record Answer(List<String> uris, int cut) {}

  Manifest manifest() {
    return manifest;
  }

  Map<String, Integer> frequencies() {
    return sources.frequencies(manifest.subjects());
  }

  private Reading read(Work work) {
    Terms title = analyser.read(work.title(), work.language());
    Terms summary = analyser.read(work.summary(), work.language());
    Sheet sheet = Sheet.of(title, summary, work.language(), names, dictionary);
    return new Reading(work, title, summary, sources.candidates(sheet));
  }

  private Scored rank(Reading reading) {
    Candidates candidates = reading.candidates();
    return ranker.rank(candidates, i -> given[candidates.subjects()[i]], MOST);
  }

  /// A work with its terms and candidates.
  record Reading(Work work, Terms title, Terms summary, Candidates candidates) {}
}
