package de.faktenstrom.ingest.table;

import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import de.faktenstrom.ingest.table.version.Plausibility;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.RevisionCalendar;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Prints what reading a large table costs on this machine in each format, beside reading and
/// splitting the same bytes with nothing else, as a table in Markdown; a smoke to look at, not a
/// test.
final class TableBench {

  private static final int CELLS = Integer.getInteger("cells", 1_000_000);
  private static final int ROUNDS = 3;
  private static final Limits LIMITS = new Limits(4L << 30, 100, 1_000, CELLS + 1, 1_000_000);

  private TableBench() {}

  /// What the last of some rounds took.
  private record Timed<T>(T result, double seconds) {

    double perSecond() {
      return CELLS / seconds;
    }
  }

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("table", ".bin");
    try {
      System.out.printf(
          "%,d cells, heap of at most %,d MB, round %d of %d%n%n",
          CELLS, Runtime.getRuntime().maxMemory() >> 20, ROUNDS, ROUNDS);
      System.out.println(
          "| what | file | cells a second | heap held afterwards | heap at its peak |");
      System.out.println("|---|---|---|---|---|");
      LargeTables.flat(file, CELLS, 0);
      Timed<Long> bare = timed(() -> fields(file));
      System.out.printf(
          "| bare limit: read and split flat CSV | %,d MB | %,.0f | – | – |%n",
          Files.size(file) >> 20, bare.perSecond());
      for (LargeTables table : LargeTables.values()) {
        read(file, table);
      }
      System.out.println();
      versions(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void read(Path file, LargeTables table) throws Exception {
    table.write(file, CELLS);
    Timed<Snapshot> read = timed(() -> read(file, table.format));
    long peak = peak();
    long held = held();
    if (read.result().size() != CELLS) {
      throw new IOException("%s: %d cells".formatted(table, read.result().size()));
    }
    System.out.printf(
        "| %s: read, sort, hash | %,d MB | %,.0f | %,d MB | %,d MB |%n",
        table.label, Files.size(file) >> 20, read.perSecond(), held >> 20, peak >> 20);
  }

  private static void versions(Path file) throws Exception {
    LargeTables.flat(file, CELLS, 0);
    Snapshot before = read(file, new TableFormat.GenesisCsv());
    Timed<byte[]> kept = timed(() -> KeptSnapshot.bytes(before));
    say("keep (%,d kB)".formatted(kept.result().length >> 10), kept);
    say(
        "read back",
        timed(() ->
            KeptSnapshot.read(new ByteArrayInputStream(kept.result()), before.hash(), LIMITS)));
    LargeTables.flat(file, CELLS, 1_000);
    Snapshot after = read(file, new TableFormat.GenesisCsv());
    say("two states and the kept bytes: %,d MB".formatted(held() >> 20), null);
    Timed<Difference> difference =
        timed(() ->
            Difference.between(before, after, RevisionCalendar.NONE, LocalDate.of(2026, 3, 10)));
    say(
        "difference (%s, %,d changed)"
            .formatted(difference.result().kind(), difference.result().changed()),
        difference);
    Reading.State state = new Reading.State(after, List.of());
    say("plausibility", timed(() -> Plausibility.DEFAULT.doubts(before, state)));
  }

  private static void say(String what, @Nullable Timed<?> timed) {
    System.out.println(
        timed == null
            ? "- " + what
            : "- %s: %,.0f cells a second".formatted(what, timed.perSecond()));
  }

  private static Snapshot read(Path file, TableFormat format) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      Reading reading = Reading.of(in, format, LIMITS);
      if (reading instanceof Reading.State(Snapshot snapshot, var flaws) && flaws.isEmpty()) {
        return snapshot;
      }
      throw new IOException(reading.toString());
    }
  }

  private static long held() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /// Of the last round, what waits to be collected included.
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  /// The physical limit: every byte is looked at once, every end of a field is remembered.
  private static long fields(Path file) throws IOException {
    byte[] buffer = new byte[1 << 16];
    int[] ends = new int[64];
    long fields = 0;
    int field = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        for (int i = 0; i < read; i++) {
          byte b = buffer[i];
          if (b == ';' || b == '\n') {
            ends[field++ & 63] = i;
            fields++;
          }
        }
      }
    }
    return fields + ends[0];
  }

  private static <T> Timed<T> timed(Callable<T> work) throws Exception {
    for (int round = 1; round < ROUNDS; round++) {
      work.call();
    }
    ManagementFactory.getMemoryPoolMXBeans().forEach(pool -> pool.resetPeakUsage());
    long start = System.nanoTime();
    T result = work.call();
    return new Timed<>(result, (System.nanoTime() - start) / 1e9);
  }
}
