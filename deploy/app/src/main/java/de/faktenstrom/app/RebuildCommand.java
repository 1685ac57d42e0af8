package de.faktenstrom.app;

import de.faktenstrom.feeds.Rebuild;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Feeds and pages once more from the log, as after a change of how they are made.
@Command(
    name = "rebuild",
    mixinStandardHelpOptions = true,
    description =
        "Drops the feeds and pages; the next start makes them again from the log. Stop the program"
            + " (or the role feeds) first.")
final class RebuildCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(names = "--home", description = "Directory of the data (./faktenstrom-data).")
  private @Nullable Path home;

  RebuildCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (var reached = ReachedServers.of(environment.settings(home, null, false))) {
      Servers servers = reached.servers();
      System.err.println("Waiting until no program makes feeds …");
      Rebuild.begin(new DriverManagerDataSource(servers.jdbcUrl()), servers.kafka());
      System.out.println("The feeds are dropped; the next start makes them from the log.");
      return 0;
    } catch (IllegalStateException e) {
      throw new StartRefused(String.valueOf(e.getMessage()), e);
    }
  }
}
