package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Indexer;
import de.faktenstrom.enrich.indexing.LabelTags;
import de.faktenstrom.enrich.indexing.TagLines;
import de.faktenstrom.enrich.indexing.Tags;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Tags for records on standard input, one JSON line each.
@Command(
    name = "tag",
    mixinStandardHelpOptions = true,
    description = "Tags records read from standard input; prints one line of JSON each.")
final class TagCommand implements Callable<Integer> {

  @Option(
      names = "--model",
      paramLabel = "DIR",
      description = "A model of `train`; without it the labels alone speak.")
  private @Nullable Path model;

  @Mixin private VocabularyOption vocabulary = new VocabularyOption();

  @Option(
      names = "--limit",
      paramLabel = "N|auto",
      description = "How many tags at most, up to 50; auto: as many as promise the best F1.")
  private String limit = "auto";

  @Override
  public Integer call() throws IOException {
    int most = most(limit);
    Vocabulary known = vocabulary.read();
    Tags tags =
        model == null
            ? LabelTags.of(known == null ? Vocabulary.migration() : known)
            : indexer(model, known);
    try (var out =
        new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), 1 << 16)) {
      TagLines.print(System.in, "the input", tags, most, out);
    }
    return 0;
  }

  /// @param vocabulary the model's own if there is none
  private static Indexer indexer(Path model, @Nullable Vocabulary vocabulary) throws IOException {
    Indexer indexer = vocabulary == null ? Indexer.open(model) : Indexer.open(model, vocabulary);
    if (indexer.vanished() > 0) {
      System.err.printf(
          "%,d subjects of the model are not in the vocabulary and are not given.%n",
          indexer.vanished());
    }
    return indexer;
  }

  private static int most(String limit) {
    if (limit.equals("auto")) {
      return Tags.AUTO;
    }
    if (limit.matches("[0-9]{1,3}")) {
      int number = Integer.parseInt(limit);
      if (number >= 1 && number <= Tags.MOST) {
        return number;
      }
    }
    throw new StartRefused("--limit is a number from 1 to %d, or auto.".formatted(Tags.MOST));
  }
}
