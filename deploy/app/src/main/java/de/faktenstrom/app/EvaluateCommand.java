package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Evaluation;
import de.faktenstrom.enrich.indexing.EvaluationTable;
import de.faktenstrom.enrich.indexing.Indexer;
import de.faktenstrom.enrich.indexing.Speed;
import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.indexing.Works;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// How good a model is, in figures.
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    description = "Holds a model's tags against those that people gave; prints tables.")
final class EvaluateCommand implements Callable<Integer> {

  @Option(names = "--model", required = true, paramLabel = "DIR", description = "Of `train`.")
  private Path model = Path.of("");

  @Mixin private VocabularyOption vocabulary = new VocabularyOption();
  @Mixin private RecordsOption records = new RecordsOption();

  @Option(
      names = "--part",
      paramLabel = "NAME=F",
      description = "Figures also for those whose ids stand in these records; any number.")
  private Map<String, Path> parts = Map.of();

  @Override
  public Integer call() throws IOException {
    Vocabulary known = vocabulary.read();
    long start = System.nanoTime();
    Indexer indexer = known == null ? Indexer.open(model) : Indexer.open(model, known);
    double opening = (System.nanoTime() - start) / 1e9;
    List<Work> works = records.read();
    Map<String, Set<String>> ids = new TreeMap<>();
    for (Map.Entry<String, Path> part : parts.entrySet()) {
      ids.put(
          part.getKey(),
          Works.read(List.of(part.getValue())).stream().map(Work::id).collect(Collectors.toSet()));
    }
    System.out.print(EvaluationTable.of(Evaluation.of(indexer, works, ids)));
    Speed speed = Speed.of(indexer, works);
    System.out.printf(
        Locale.ROOT,
        "%n| figure | measured |%n|---|---|%n| opening the model, in a fresh program | %.2f s |%n"
            + "| records a second of processor time, full model with evidence, one warm thread,"
            + " %,d records | %,.0f |%n",
        opening,
        speed.works(),
        speed.rate());
    return 0;
  }
}
