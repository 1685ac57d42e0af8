package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Shows that the rules see what they are for: each planted defect has to be found, and by the rule
/// that is meant for it.
final class Defects {

  private Defects() {}

  /// @return those that were not found
  static List<Finding> run(Path launcher, Path homes) throws IOException, InterruptedException {
    List<Callable<Optional<Finding>>> all =
        Arrays.stream(Defect.values())
            .<Callable<Optional<Finding>>>map(
                defect -> () -> missed(defect, one(launcher, homes.resolve("" + defect), defect)))
            .toList();
    return Lanes.run(all).stream().flatMap(Optional::stream).toList();
  }

  private static Optional<Finding> missed(Defect defect, List<Finding> findings) {
    Optional<Finding> found =
        findings.stream().filter(finding -> finding.rule() == defect.rule).findFirst();
    Set<Rule> broken =
        findings.stream()
            .map(Finding::rule)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Rule.class)));
    broken.remove(defect.rule);
    System.out.printf(
        "%-24s %s%n  %s%n  also broken: %s%n",
        defect,
        found.isPresent() ? "found" : "NOT FOUND",
        found.map(Finding::toString).orElse("holds: " + defect.rule),
        broken);
    return found.isPresent()
        ? Optional.empty()
        : Optional.of(new Finding(Rule.DEFECT, defect.name(), "\"" + defect.rule + "\" holds"));
  }

  private static List<Finding> one(Path launcher, Path home, Defect defect)
      throws IOException, InterruptedException, SQLException {
    try (World world = World.open(launcher, home);
        var load = new Load(world)) {
      Properties servers = world.program().servers();
      if (!defect.sql.isEmpty()) {
        try (var database = DriverManager.getConnection(servers.getProperty("jdbc"));
            var statement = database.createStatement()) {
          statement.execute(defect.sql);
        }
      }
      load.batch("d0");
      load.poison("d0");
      if (defect == Defect.SEND_BEFORE_COMMIT) {
        announceUnreleased(load, servers.getProperty("kafka"));
      }
      return Verdict.of(world, load);
    }
  }

  /// An announcement as it would stand in the log if it had been sent and its release then rolled
  /// back.
  private static void announceUnreleased(Load load, String kafka) throws IOException {
    Story waiting = story(load, Story.Plot.UNRELEASED);
    Story model = story(load, Story.Plot.PLAIN);
    try (var log = new EventLog(kafka)) {
      String type = "de.faktenstrom.publication.released.v1";
      for (int i = 0; i < 60; i++) {
        var released = log.find("faktenstrom.released", model.headline(1));
        if (released.isPresent() && !waiting.id().isEmpty()) {
          String data =
              released.get().replace(model.id(), waiting.id()).replace(model.name, waiting.name);
          log.send("faktenstrom.released", type, "urn:uuid:" + waiting.id(), data);
          return;
        }
        Api.pause(500);
      }
    }
    throw new IOException("nothing was released to take as a model");
  }

  private static Story story(Load load, Story.Plot plot) {
    return load.stories().stream().filter(each -> each.plot == plot).findFirst().orElseThrow();
  }
}
