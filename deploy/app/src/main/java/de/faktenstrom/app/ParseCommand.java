package de.faktenstrom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// What source documents would bring in, one JSON line a document.
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = "Prints each feed document as one JSON line of what would be taken in.")
final class ParseCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    try (var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
      de.faktenstrom.ingest.feed.ParseCommand.print(files, out);
    }
    return 0;
  }
}
