package de.faktenstrom.app;

import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.indexing.Works;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/// Texts that people have indexed.
final class RecordsOption {

  @Option(
      names = "--records",
      required = true,
      paramLabel = "F",
      description =
          "JSON lines {id, lang?, title, abstract, gnd:[uri…]}, gzip accepted; repeatable.")
  private List<Path> files = List.of();

  List<Work> read() throws IOException {
    return Works.read(files);
  }
}
