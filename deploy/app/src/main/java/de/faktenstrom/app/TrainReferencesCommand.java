package de.faktenstrom.app;

import de.faktenstrom.enrich.bibliography.ReferenceTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The model that reads entries of bibliographies, anew.
@Command(
    name = "train-references",
    mixinStandardHelpOptions = true,
    description = "Learns from labelled references how to read bibliographies; writes the model.")
final class TrainReferencesCommand implements Callable<Integer> {

  @Option(
      names = "--labelled",
      required = true,
      paramLabel = "F",
      description = "References in AnyStyle's XML to learn from; may be repeated.")
  private List<Path> labelled = List.of();

  @Option(
      names = "--held-out",
      paramLabel = "F",
      description = "The same to measure with: not learned from; may be repeated.")
  private List<Path> heldOut = List.of();

  @Option(
      names = "--model",
      required = true,
      paramLabel = "F",
      description = "Where the model is put; one that is there is replaced.")
  private Path model = Path.of("");

  @Override
  public Integer call() throws IOException {
    int references = ReferenceTraining.train(labelled, heldOut, model);
    System.out.println(
        "Learned from " + references + " references; the model is in " + model + ".");
    return 0;
  }
}
