package de.faktenstrom.app;

import de.faktenstrom.app.check.Finding;
import de.faktenstrom.app.check.Rules;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// The rules that always hold, over the database and log of a running or a stopped program.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description =
        "Checks the rules that always hold; prints each broken one; exit code 1 if any is.")
final class CheckCommand implements Callable<Integer> {

  private final Environment environment;

  @Option(names = "--home", description = "Directory of the data (./faktenstrom-data).")
  private @Nullable Path home;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try (var reached = ReachedServers.of(environment.settings(home, null, false))) {
      Servers servers = reached.servers();
      List<Finding> broken =
          Rules.broken(new DriverManagerDataSource(servers.jdbcUrl()), servers.kafka());
      broken.forEach(System.out::println);
      System.out.println(
          broken.isEmpty() ? "All rules hold." : broken.size() + " findings break a rule.");
      return broken.isEmpty() ? 0 : 1;
    }
  }
}
