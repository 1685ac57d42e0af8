package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// One home through a list of points: at each, load until the program ends there, and on with the
/// next.
final class Rounds {

  private static final Duration MOST = Duration.ofSeconds(60);

  private final World world;
  private final Load load;
  private final Random random;
  private final List<Finding> findings = new ArrayList<>();

  private Rounds(World world, Load load, Random random) {
    this.world = world;
    this.load = load;
    this.random = random;
  }

  static List<Finding> run(Path launcher, Path home, List<String> points, long seed)
      throws IOException, InterruptedException {
    try (World world = World.open(launcher, home);
        var load = new Load(world)) {
      world.program().start(null);
      if (!world.ready()) {
        throw new IOException("The program does not start; see " + world.program().log());
      }
      world.setUp();
      world.program().kill();
      System.out.println("Set up; output of the program: " + world.program().log());
      return new Rounds(world, load, new Random(seed)).all(points);
    }
  }

  private List<Finding> all(List<String> points) throws IOException, InterruptedException {
    for (int i = 0; i < points.size(); i++) {
      one(points.get(i), "b" + i);
    }
    world.program().start(null);
    if (!world.ready()) {
      findings.add(new Finding("The program starts after any end", "program", "it does not"));
      return findings;
    }
    findings.addAll(Verdict.of(world, load));
    world
        .program()
        .check()
        .forEach(line -> findings.add(new Finding("faktenstrom check", "home", line)));
    System.out.printf(
        "%d items, %d webhooks, %d mails, %d poisons%n",
        load.stories().size(),
        world.partner().receipts().size(),
        world.mail().mails().size(),
        load.poisons().size());
    return findings;
  }

  private void one(String point, String name) throws IOException, InterruptedException {
    long began = System.nanoTime();
    String armed = Points.armed(point, random);
    world.program().start(armed);
    if (world.ready() || world.program().isAlive()) {
      load.batch(name);
      if (point.equals("reader.dead") || random.nextInt(4) == 0) {
        load.poison();
      }
    }
    int code = world.program().awaitEnd(MOST);
    String outcome = code == 137 ? "ended" : code == -1 ? "NOT REACHED" : "ENDED WITH " + code;
    System.out.printf("%-28s %-12s %5.1f s%n", armed, outcome, (System.nanoTime() - began) / 1e9);
    if (code != 137) {
      findings.add(new Finding("Every point is reached under load", armed, outcome));
      world.program().kill();
    }
  }
}
