package de.faktenstrom.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/// A list of points, shared out among homes: at each, load until the program ends there, and on
/// with the next.
final class Rounds {

  private static final Duration MOST = Duration.ofSeconds(60);

  /// A feed shows fifty items; what came out at once in larger number would not be seen there.
  private static final int MANY = 30;

  private static final int FEW = 10;

  private final World world;
  private final Load load;
  private final Random random;
  private final String home;
  private final List<Finding> findings = new ArrayList<>();

  private Rounds(World world, Load load, Random random, String home) {
    this.world = world;
    this.load = load;
    this.random = random;
    this.home = home;
  }

  static List<Finding> run(Path launcher, Path homes, List<String> points, Random random)
      throws IOException, InterruptedException {
    List<Callable<Outcome>> lanes = new ArrayList<>();
    for (List<String> own : Lanes.deal(points)) {
      Path home = homes.resolve("h" + lanes.size());
      var lane = new Random(random.nextLong());
      lanes.add(() -> one(launcher, home, own, lane));
    }
    List<Finding> findings = new ArrayList<>();
    Tally all = Tally.NOTHING;
    for (Outcome outcome : Lanes.run(lanes)) {
      findings.addAll(outcome.findings());
      all = all.plus(outcome.tally());
    }
    findings.addAll(all.lacking(points.size()));
    System.out.printf("%d points in %d homes%n%s%n", points.size(), lanes.size(), all);
    return findings;
  }

  private static Outcome one(Path launcher, Path home, List<String> points, Random random)
      throws IOException, InterruptedException {
    try (World world = World.open(launcher, home);
        var load = new Load(world)) {
      world.program().kill();
      System.out.println("Set up; output of the program: " + world.program().log());
      return new Rounds(world, load, random, home.getFileName().toString()).all(points);
    }
  }

  private Outcome all(List<String> points) throws IOException, InterruptedException {
    for (int i = 0; i < points.size(); i++) {
      if (load.waiting() > MANY) {
        breathe();
      }
      one(points.get(i), home + "-" + i);
    }
    world.program().start(null);
    if (!world.ready()) {
      findings.add(new Finding(Rule.STARTS, home, "it does not"));
      return new Outcome(findings, Tally.NOTHING);
    }
    findings.addAll(Verdict.of(world, load));
    world.program().check().forEach(line -> findings.add(new Finding(Rule.CHECK, home, line)));
    Tally tally = Tally.of(world, load);
    findings.addAll(tally.lacking(home));
    return new Outcome(findings, tally);
  }

  /// An unarmed while, until most is out.
  private void breathe() throws IOException, InterruptedException {
    long began = System.nanoTime();
    int before = load.waiting();
    world.program().start(null);
    while (load.waiting() > FEW && System.nanoTime() - began < MOST.toNanos()) {
      Api.pause(200);
    }
    world.program().kill();
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf(
        "%-4s %-28s %3d to %-5d %5.1f s%n", home, "unarmed", before, load.waiting(), seconds);
  }

  private void one(String point, String name) throws IOException, InterruptedException {
    long began = System.nanoTime();
    String armed = Points.armed(point, random);
    boolean poisoned = random.nextInt(4) == 0 || point.equals("reader.dead");
    world.program().start(armed);
    // Not only once it answers: what is left of the batch before may end it as soon as it starts.
    load.batch(name);
    if (poisoned) {
      load.poison(name);
    }
    int code = world.program().awaitEnd(MOST);
    String outcome = code == 137 ? "ended" : code == -1 ? "NOT REACHED" : "ENDED WITH " + code;
    double seconds = (System.nanoTime() - began) / 1e9;
    System.out.printf("%-4s %-28s %-12s %5.1f s%n", home, armed, outcome, seconds);
    if (code != 137) {
      findings.add(new Finding(Rule.POINT, armed, outcome));
      world.program().kill();
    }
  }
}
