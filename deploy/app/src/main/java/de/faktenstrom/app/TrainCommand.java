package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Training;
import de.faktenstrom.enrich.indexing.TrainingResult;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A model out of texts that people have indexed.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns from indexed records how to tag; writes a model.")
final class TrainCommand implements Callable<Integer> {

  /// Not 1, so that a timer can tell it from a training that failed.
  private static final int NOT_TAKEN = 3;

  @Mixin private VocabularyOption vocabulary = new VocabularyOption();
  @Mixin private RecordsOption records = new RecordsOption();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Where the model is put, in place of one that is not better.")
  private Path model = Path.of("");

  @Option(names = "--force", description = "Takes the new model even if it is worse.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    Vocabulary known = vocabulary.read();
    if (known == null) {
      throw new StartRefused("--vocabulary says what can be learned, and is missing.");
    }
    TrainingResult result =
        Training.train(known, records.read(), model, force, System.err::println);
    System.out.print(result.report());
    System.out.println(
        result.taken()
            ? "The model is in " + model + "."
            : "The model in " + model + " stays as it was; --force would replace it.");
    return result.taken() ? 0 : NOT_TAKEN;
  }
}
