package de.faktenstrom.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Many sources that are asked about once a minute, nineteen of twenty of them for nothing, while
/// the rest of the program runs. Prints a table in Markdown.
///
/// Arguments: the launcher, a work directory, the number of sources.
public final class Polls {

  private static final int PORT = 18_480;
  private static final Duration MEASURED = Duration.ofMinutes(2);

  /// A pause begins when an attempt has ended: with one of 60 s a source is asked less than once a
  /// minute.
  private static final int PAUSE_SECONDS = 55;

  private Polls() {}

  public static void main(String[] arguments) throws Exception {
    Path work = Path.of(arguments[1]);
    int sources = Integer.parseInt(arguments[2]);
    Files.createDirectories(work);
    try (var program = Program.start(Path.of(arguments[0]), work.resolve("home"), PORT).program();
        var feeds = new SimulatedFeeds()) {
      long before = program.heapBytesInUse();
      setUp(program, feeds, sources);
      // Once all were read for the first time, each answers 304 but for one of twenty.
      program.await(() -> fetches(program) >= sources, Duration.ofMinutes(10));
      long after = program.heapBytesInUse();
      double polls = fetches(program);
      double processor = program.processorSeconds();
      long start = System.nanoTime();
      Thread.sleep(MEASURED); // the window itself: nothing is waited for
      double seconds = (System.nanoTime() - start) / 1e9;
      double rate = (fetches(program) - polls) / seconds * 60;
      double load = (program.processorSeconds() - processor) / seconds;
      int cores = Runtime.getRuntime().availableProcessors();
      System.out.println("| figure | measured |\n|---|---|");
      row("sources, a pause of %d s after each attempt".formatted(PAUSE_SECONDS), "%,d", sources);
      row("asked in a minute", "%,.0f", rate);
      row("answered 304", "%.1f %%", 100 * feeds.unchanged());
      row(
          "processor time of program and database, of %d cores".formatted(cores),
          "%.0f %%",
          100 * load / cores);
      row("heap for a source", "%.1f KB", (after - before) / 1024.0 / sources);
    }
  }

  private static void setUp(Program program, SimulatedFeeds feeds, int sources) throws Exception {
    try (var pool = Executors.newFixedThreadPool(8)) {
      List<Future<?>> made = new ArrayList<>();
      for (int i = 0; i < sources; i++) {
        String body =
            "{\"name\":\"Quelle %d\",\"kind\":\"feed\",\"url\":\"%s\",\"trust\":\"review\",\"intervalSeconds\":%d}"
                .formatted(i, feeds.url(i), PAUSE_SECONDS);
        made.add(
            pool.submit(() -> {
              int status = program.post("/api/v1/sources", "application/json", body).statusCode();
              if (status != 201) {
                throw new IllegalStateException("a source was not taken: " + status);
              }
            }));
      }
      for (Future<?> one : made) {
        one.get();
      }
    }
  }

  private static double fetches(Program program) {
    return program.metric("faktenstrom_ingest_fetch_total");
  }

  private static void row(String what, String format, Object... values) throws IOException {
    System.out.println("| " + what + " | " + String.format(Locale.ROOT, format, values) + " |");
  }
}
