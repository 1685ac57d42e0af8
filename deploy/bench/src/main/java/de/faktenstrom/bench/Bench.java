package de.faktenstrom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/// Runs everything in turn and prints a table in Markdown.
///
/// Arguments: the launcher, a work directory, and the numbers of stored items to measure at, or
/// `latency`, which alone is measured then.
public final class Bench {

  private static final int PORT = 18_480;
  private static final int SLICE = 10_000;
  private static final int RECEIVERS = 25;
  private static final int RELEASES = 3_000;
  private static final int PER_SECOND = 50;
  // Two minutes: the compiler is done with what a release runs through.
  private static final int WARM_UP = 6_000;

  private static final int WARM_ITEMS = 40_000;

  private final List<String> rows = new ArrayList<>();
  private final Path launcher;
  private final Path work;

  private Bench(Path launcher, Path work) {
    this.launcher = launcher;
    this.work = work;
  }

  public static void main(String[] arguments) throws Exception {
    var bench = new Bench(Path.of(arguments[0]), Path.of(arguments[1]));
    List<String> what = List.of(arguments).subList(2, arguments.length);
    if (what.equals(List.of("latency"))) {
      bench.latencyAlone();
    } else {
      bench.run(what.stream().map(Integer::valueOf).toList());
    }
    System.out.println("| figure | measured |\n|---|---|");
    bench.rows.forEach(System.out::println);
  }

  private void run(List<Integer> sizes) throws Exception {
    Files.createDirectories(work);
    double bare = Bare.run(work, SLICE * 2);
    row("bare program, items a second", "%.0f", bare);
    var started = Program.start(launcher, work.resolve("home"), PORT);
    try (var program = started.program()) {
      row("start to first served feed, empty home", "%.1f s", started.seconds());
      kafka(program);
      Push push = new Push(program, "bulk");
      warm(program, push, bare);
      int stored = 0;
      for (int size : sizes) {
        if (size > stored) {
          push.bulk(stored, size);
        }
        stored = Math.max(size, stored);
        double rate = push.bulk(2_000_000 + stored, 2_000_000 + stored + SLICE);
        row(
            "push to prepared feed at %,d stored, items a second".formatted(size),
            "%.0f (%.0f %% of bare)",
            rate,
            100 * rate / bare);
        stored += SLICE;
      }
      row(
          "one request an item, 64 connections, items a second",
          "%.0f",
          new Push(program, "single").single(0, 5_000, 64));
      latency(program);
      memory(program);
    }
  }

  private void latencyAlone() throws Exception {
    Files.createDirectories(work);
    try (var program = Program.start(launcher, work.resolve("home"), PORT).program()) {
      // Metrics come a moment after the first feed.
      program.await(() -> program.metric("faktenstrom_reader_lag") >= 0, Duration.ofMinutes(1));
      new Push(program, "bulk").bulk(0, SLICE);
      latency(program);
      memory(program);
    }
  }

  private void memory(Program program) throws IOException {
    var resident = program.resident();
    row(
        "resident memory with everything embedded (PSS)",
        "%d MB, %d of it mapped pages of its own data files",
        resident.all(),
        resident.data());
  }

  /// What a cold program does, and then one whose compiler is done and that holds nothing again: so
  /// size and warmth are not mixed up.
  private void warm(Program program, Push push, double bare) throws Exception {
    double cold = push.bulk(1_000_000, 1_000_000 + SLICE);
    row(
        "the first %,d items after the start, items a second".formatted(SLICE),
        "%.0f (%.0f %% of bare)",
        cold,
        100 * cold / bare);
    push.bulk(1_000_000 + SLICE, 1_000_000 + WARM_ITEMS);
    program.forgetItems();
  }

  private void latency(Program program) throws IOException, InterruptedException {
    // What an import left to do is not what a release waits for.
    program.await(() -> program.metric("faktenstrom_reader_lag") == 0, Duration.ofMinutes(15));
    try (var receivers = new Receivers(RECEIVERS)) {
      receivers.register(program);
      var latency = new Latency(program, receivers, "latency" + System.nanoTime());
      latency.measure(WARM_UP, PER_SECOND);
      var measured =
          new Latency(program, receivers, "latency" + System.nanoTime())
              .measure(RELEASES, PER_SECOND);
      row(
          "release to the last of %d receivers at %d a second".formatted(RECEIVERS, PER_SECOND),
          "p50 %.0f ms, p99 %.0f ms; program and database took %.2f cores",
          measured.p50(),
          measured.p99(),
          measured.cores());
    }
  }

  private void kafka(Program program) throws Exception {
    String kafka = program.servers().getProperty("kafka");
    try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", kafka))) {
      admin
          .createTopics(List.of(new NewTopic("faktenstrom.ingested.perf", 6, (short) 1)))
          .all()
          .get();
      row("Kafka's producer tool, 2 KB records", "%s", KafkaTools.produce(kafka, 200_000, 2_048));
      row("Kafka's consumer tool, the same records", "%s", KafkaTools.consume(kafka, 200_000));
      row(
          "Kafka's end-to-end tool, one record of 2 KB at a time, ms",
          "%s",
          KafkaTools.endToEnd(kafka, 2_000, 2_048));
      admin.deleteTopics(List.of("faktenstrom.ingested.perf")).all().get();
    }
  }

  private void row(String what, String format, Object... values) {
    String row = "| " + what + " | " + String.format(Locale.ROOT, format, values) + " |";
    System.err.println(row);
    rows.add(row);
  }
}
