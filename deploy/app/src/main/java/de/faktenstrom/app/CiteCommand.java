package de.faktenstrom.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What texts cite, one JSON line a file.
@Command(
    name = "cite",
    mixinStandardHelpOptions = true,
    description =
        "Prints what each file cites as one JSON line: text, Markdown, HTML, JSON items; - for"
            + " standard input.")
final class CiteCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "1..*", paramLabel = "FILE")
  private List<String> files = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter complaints = spec.commandLine().getErr();
    try (var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8)) {
      boolean all =
          new de.faktenstrom.enrich.citing.CiteCommand(System.in, out, complaints).print(files);
      complaints.flush();
      return all ? 0 : 1;
    }
  }
}
