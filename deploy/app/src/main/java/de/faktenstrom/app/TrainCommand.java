package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Training;
import de.faktenstrom.enrich.indexing.Works;
import de.faktenstrom.enrich.vocabulary.VocabularyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// A model out of texts that people have indexed.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Learns from indexed records how to tag; writes a model.")
final class TrainCommand implements Callable<Integer> {

  @Option(
      names = "--vocabulary",
      required = true,
      paramLabel = "F",
      description = "SKOS in Turtle, or a JSON object uri → label.")
  private Path vocabulary = Path.of("");

  @Option(
      names = "--records",
      required = true,
      paramLabel = "F",
      description = "JSON lines {id, lang?, title, abstract, gnd:[uri…]}, gzip accepted.")
  private Path records = Path.of("");

  @Option(
      names = "--model",
      required = true,
      paramLabel = "DIR",
      description = "Where the model is put; one that is there is replaced.")
  private Path model = Path.of("");

  @Override
  public Integer call() throws IOException {
    Training.train(
        VocabularyFile.read(vocabulary), Works.read(records), model, System.err::println);
    System.out.println("The model is in " + model + ".");
    return 0;
  }
}
