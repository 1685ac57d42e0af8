package de.faktenstrom.bench;

import de.faktenstrom.enrich.related.RelatedIndex;
import de.faktenstrom.enrich.same.SameIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// The index of the same message and that of related items with many items: how long they take to
/// build, to ask and to change, and how large they are. Prints a Markdown table.
final class RelatedItems {

  private static final int ASKED = 5_000;
  private static final int WARM = 2_000;
  private static final int CHANGED = 10_000;
  private static final int BATCH = 250;
  private static final int MOST = 10;

  private RelatedItems() {}

  private interface Question {
    int ask(long number, SeededItems.Item item) throws IOException;
  }

  /// @param nanos of each question, in ascending order
  /// @param processor the same, of this thread's time on a processor: other work does not count
  /// @param found how many an answer has on average
  private record Answers(long[] nanos, long[] processor, double found) {}

  private static double at(double quantile, long[] nanos) {
    return nanos[(int) (quantile * nanos.length)] / 1e6;
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// @param args a folder for the files, how many items
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    int items = Integer.parseInt(args[1]);
    SeededItems seeded = new SeededItems();
    try (SameIndex same = SameIndex.in(folder.resolve("same"));
        RelatedIndex related = RelatedIndex.open(folder.resolve("related"), "seed")) {
      double[] seconds = build(seeded, items, same, related);
      System.out.printf(
          Locale.ROOT,
          "%,d items; making and reading the texts took %.0f s of processor.%n%n",
          items,
          seconds[0]);
      System.out.println(
          "| index | built in s of processor | MB | p50 ms | p95 | p99 | p50 ms of processor | p95"
              + " | p99 | found |");
      System.out.println("|---|---|---|---|---|---|---|---|---|---|");
      row(
          "the same message",
          seconds[1],
          same.bytes(),
          ask(seeded, items, (number, item) -> same.find(item.print(), number, MOST).size()));
      row(
          "related",
          seconds[2],
          size(folder.resolve("related")),
          ask(seeded, items, (number, item) -> related.find(item.content(), number, MOST).size()));
      System.out.printf(
          Locale.ROOT,
          "%nReplacing %,d items in batches of %d, found at once: %.2f ms of processor an item,"
              + " merges aside.%n",
          CHANGED,
          BATCH,
          change(seeded, items, same, related) * 1e3 / CHANGED);
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(
        Locale.ROOT,
        "Heap in use %,d MB of %,d MB.%n",
        (runtime.totalMemory() - runtime.freeMemory()) >> 20,
        runtime.maxMemory() >> 20);
  }

  private static double[] build(SeededItems seeded, int items, SameIndex same, RelatedIndex related)
      throws IOException {
    double[] seconds = new double[3];
    for (long number = 1; number <= items; number++) {
      long begin = cpu();
      SeededItems.Item item = seeded.item(number);
      long read = cpu();
      same.put(number, item.print());
      long put = cpu();
      related.put(number, item.content());
      seconds[0] += (read - begin) / 1e9;
      seconds[1] += (put - read) / 1e9;
      seconds[2] += (cpu() - put) / 1e9;
    }
    long begin = cpu();
    related.commit(items);
    related.refresh();
    seconds[2] += (cpu() - begin) / 1e9;
    return seconds;
  }

  /// Making the item is not part of a question's time.
  private static Answers ask(SeededItems seeded, int items, Question question) throws IOException {
    Random random = new Random(3);
    long[] nanos = new long[ASKED];
    long[] processor = new long[ASKED];
    long found = 0;
    for (int n = -WARM; n < ASKED; n++) {
      long number = 1L + random.nextInt(items);
      SeededItems.Item item = seeded.item(number);
      long begin = System.nanoTime();
      long cpu = cpu();
      int hits = question.ask(number, item);
      if (n >= 0) {
        processor[n] = cpu() - cpu;
        nanos[n] = System.nanoTime() - begin;
        found += hits;
      }
    }
    Arrays.sort(nanos);
    Arrays.sort(processor);
    return new Answers(nanos, processor, found / (double) ASKED);
  }

  private static void row(String name, double seconds, long bytes, Answers answers) {
    System.out.printf(
        Locale.ROOT,
        "| %s | %.0f | %,d | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
        name,
        seconds,
        bytes >> 20,
        at(0.5, answers.nanos()),
        at(0.95, answers.nanos()),
        at(0.99, answers.nanos()),
        at(0.5, answers.processor()),
        at(0.95, answers.processor()),
        at(0.99, answers.processor()),
        answers.found());
  }

  private static double change(SeededItems seeded, int items, SameIndex same, RelatedIndex related)
      throws IOException {
    Random random = new Random(5);
    double seconds = 0;
    for (int n = 0; n < CHANGED; n++) {
      SeededItems.Item item = seeded.item(items + n + 1L);
      long key = 1L + random.nextInt(items);
      long begin = cpu();
      same.put(key, item.print());
      related.put(key, item.content());
      if (n % BATCH == BATCH - 1) {
        related.refresh();
      }
      seconds += (cpu() - begin) / 1e9;
    }
    return seconds;
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(RelatedItems::length).sum();
    }
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
