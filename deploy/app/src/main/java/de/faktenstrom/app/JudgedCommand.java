package de.faktenstrom.app;

import de.faktenstrom.desk.item.JudgedWorks;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What editors said of tags, as a file that `train` learns from.
@Command(
    name = "judged",
    mixinStandardHelpOptions = true,
    description =
        "Writes the items whose topics editors accepted or added as records for train --records.")
final class JudgedCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(
      names = "--records",
      required = true,
      paramLabel = "F",
      description = "Where the JSON lines are put; a file that is there is replaced.")
  private Path records = Path.of("");

  @Option(names = "--home", description = "Directory of the data (./faktenstrom-data).")
  private @Nullable Path home;

  JudgedCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws IOException {
    try (var reached = ReachedServers.of(environment.settings(home, null, false));
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(records))) {
      var database = new DriverManagerDataSource(reached.servers().jdbcUrl());
      int written = JudgedWorks.in(database).write(out);
      System.out.println(written + " records are in " + records + ".");
      return 0;
    }
  }
}
