package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a model is of: its version, the vocabulary it learned, and the works it learned from.
/// Written last, so that a folder without it is no model.
///
/// @param concepts by their number
/// @param works id and title, a tab between
/// @param seen see [Seen]
record Manifest(List<Concept> concepts, Texts works, Longs seen) {

  private static final String NAME = "manifest";
  private static final List<String> VERSION = List.of("faktenstrom-indexing 2");

  static void write(List<Concept> concepts, List<Work> works, Drawer drawer) throws IOException {
    drawer.put("concepts", concepts.stream().map(ConceptLines::line).toList());
    drawer.putApart(
        "works",
        works.stream().map(work -> work.id().replace('\t', ' ') + "\t" + work.title()).toList());
    drawer.put("seen", Seen.hashes(works));
    drawer.put(NAME, VERSION);
  }

  static List<String> labels(List<Concept> concepts) {
    return concepts.stream()
        .flatMap(concept -> concept.labels().stream())
        .filter(label -> label.language().equals("de"))
        .map(label -> label.text())
        .toList();
  }

  /// @throws RecordsFault where there is no model, or one of another version
  static Manifest open(Drawer drawer) throws IOException {
    if (!isModel(drawer.directory())) {
      throw new RecordsFault("There is no model in %s.".formatted(drawer.directory()));
    }
    if (!drawer.texts(NAME).equals(VERSION)) {
      throw new RecordsFault(
          "The model in %s was made by another version; train it again."
              .formatted(drawer.directory()));
    }
    return new Manifest(
        drawer.texts("concepts").stream().map(ConceptLines::concept).toList(),
        drawer.textsApart("works"),
        drawer.longs("seen"));
  }

  List<String> subjects() {
    return concepts.stream().map(Concept::uri).toList();
  }

  private static boolean isModel(Path directory) {
    return Files.isRegularFile(directory.resolve(NAME));
  }

  /// Stands for a subject that the vocabulary has dropped.
  static Concept nameless(String uri) {
    return new Concept(uri, uri, new Topic.Labels("", ""), List.of(), List.of());
  }

  Tag.Near near(int work, double similarity) {
    String line = works.at(work);
    int tab = line.indexOf('\t');
    return new Tag.Near(line.substring(0, tab), line.substring(tab + 1), similarity);
  }
}
