package de.faktenstrom.app;

import de.faktenstrom.eventlog.DeadLetters;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Dead letters once more, when their cause is mended.
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Sends the dead letters of a stage to it again; exit code 1 if there is none.")
final class ReplayCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      paramLabel = "STAGE",
      description = "Reader: enrich, desk, feeds, newsletter, webhooks.")
  private String stage = "";

  @Option(names = "--event", description = "Id of the only one to send.")
  private @Nullable UUID event;

  @Option(names = "--home", description = "Directory of the data (./faktenstrom-data).")
  private @Nullable Path home;

  ReplayCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (var reached = ReachedServers.of(environment.settings(home, null, false))) {
      Servers servers = reached.servers();
      DeadLetters letters = DeadLetters.in(new DriverManagerDataSource(servers.jdbcUrl()));
      int sent = event == null ? letters.replay(stage) : letters.replay(stage, event) ? 1 : 0;
      System.out.println(
          sent == 0
              ? "No dead letter of " + stage + " waits that is an event."
              : sent + " sent to " + stage + " again.");
      return sent == 0 ? 1 : 0;
    }
  }
}
