package de.faktenstrom.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// `run [--times N] [--seed S] [--only POINT]… [--defects] --program LAUNCHER`.
final class Faults {

  private Faults() {}

  public static void main(String[] arguments) throws Exception {
    List<String> given = List.of(arguments);
    Path launcher = Path.of(value(given, "--program", "deploy/faktenstrom")).toAbsolutePath();
    long seed = Long.parseLong(value(given, "--seed", "" + System.nanoTime() % 1_000_000));
    Path homes = Files.createTempDirectory("faktenstrom-faults");
    long began = System.nanoTime();
    System.out.println("Seed " + seed + ", homes and logs in " + homes);
    List<Finding> findings =
        given.contains("--defects")
            ? Defects.run(launcher, homes)
            : Rounds.run(launcher, homes, points(given, seed), new Random(seed));
    findings.forEach(System.out::println);
    System.out.printf(
        "%s In %.1f min.%n",
        findings.isEmpty()
            ? "All that was to hold holds."
            : findings.size() + " broken; seed " + seed + ", homes and logs in " + homes + ".",
        (System.nanoTime() - began) / 60e9);
    System.exit(findings.isEmpty() ? 0 : 1);
  }

  private static List<String> points(List<String> given, long seed) {
    List<String> only = new ArrayList<>();
    for (int i = 0; i + 1 < given.size(); i++) {
      if (given.get(i).equals("--only")) {
        only.addAll(List.of(given.get(i + 1).split(",", -1)));
      }
    }
    int times = Integer.parseInt(value(given, "--times", "0"));
    List<String> from = only.isEmpty() ? Points.ALL : only;
    return times == 0
        ? from
        : new Random(seed).ints(times, 0, from.size()).mapToObj(from::get).toList();
  }

  private static String value(List<String> given, String name, String otherwise) {
    int at = given.indexOf(name);
    return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : otherwise;
  }
}
