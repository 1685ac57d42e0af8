package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Evaluation;
import de.faktenstrom.enrich.indexing.EvaluationTable;
import de.faktenstrom.enrich.indexing.Indexer;
import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.indexing.Works;
import de.faktenstrom.enrich.vocabulary.VocabularyFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// How good a model is, in figures.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Holds a model's tags against those that people gave; prints tables.")
final class EvaluateCommand implements Callable<Integer> {

  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Of `train`.")
  private Path model = Path.of("");

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
      description = "Indexed records that the model has not learned from.")
  private Path records = Path.of("");

  @Option(
      names = "--part",
      paramLabel = "NAME=F",
      description = "Figures also for those whose ids stand in these records; any number.")
  private Map<String, Path> parts = Map.of();

  @Override
  public Integer call() throws IOException {
    Indexer indexer = Indexer.open(model, VocabularyFile.read(vocabulary));
    List<Work> works = Works.read(records);
    Map<String, Set<String>> ids = new TreeMap<>();
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      ids.put(
          part.getKey(),
          Works.read(part.getValue()).stream().map(Work::id).collect(Collectors.toSet()));
    }
    System.out.print(EvaluationTable.of(Evaluation.of(indexer, works, ids)));
    return 0;
  }
}
