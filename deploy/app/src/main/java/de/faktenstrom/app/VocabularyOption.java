package de.faktenstrom.app;

import de.faktenstrom.enrich.vocabulary.Vocabulary;
import de.faktenstrom.enrich.vocabulary.VocabularyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The vocabulary that commands of the tagger use.
final class VocabularyOption {

  @Option(
      names = "--vocabulary",
      paramLabel = "F",
      description = "SKOS in Turtle, RDF/XML or JSON-LD, or a JSON object uri → label; repeatable.")
  private List<Path> files = List.of();

  /// All files as one vocabulary, none where none is named.
  @Nullable Vocabulary read() throws IOException {
    return files.isEmpty() ? null : VocabularyFile.read(files);
  }
}
