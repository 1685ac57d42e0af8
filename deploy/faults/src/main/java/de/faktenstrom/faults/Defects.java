package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// Shows that the rules see what they are for: each planted defect has to be found.
final class Defects {

  private static final int SHOWN = 6;

  private Defects() {}

  /// @return those that were not found
  static List<Finding> run(Path launcher, Path homes)
      throws IOException, InterruptedException, SQLException {
    List<Finding> missed = new ArrayList<>();
    for (Defect defect : Defect.values()) {
      List<Finding> findings = one(launcher, homes.resolve(defect.name()), defect);
      boolean found = defect.isFoundIn(findings);
      System.out.printf("%-24s %s%n", defect, found ? "found" : "NOT FOUND");
      findings.stream().limit(SHOWN).forEach(System.out::println);
      if (!found) {
        missed.add(new Finding("The checker finds planted defects", defect.name(), "" + findings));
      }
    }
    return missed;
  }

  private static List<Finding> one(Path launcher, Path home, Defect defect)
      throws IOException, InterruptedException, SQLException {
    try (World world = World.open(launcher, home);
        var load = new Load(world)) {
      world.program().start(null);
      if (!world.ready()) {
        throw new IOException("The program does not start; see " + world.program().log());
      }
      world.setUp();
      Properties servers = world.program().servers();
      if (!defect.sql.isEmpty()) {
        try (var database = DriverManager.getConnection(servers.getProperty("jdbc"));
            var statement = database.createStatement()) {
          statement.execute(defect.sql);
        }
      }
      load.batch("d0");
      load.batch("d1");
      load.poison();
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
