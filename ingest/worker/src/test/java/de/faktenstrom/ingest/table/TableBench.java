package de.faktenstrom.ingest.table;

import de.faktenstrom.ingest.table.read.Limits;
import de.faktenstrom.ingest.table.read.TableFormat;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.KeptSnapshot;
import de.faktenstrom.ingest.table.version.Plausibility;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.RevisionCalendar;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Prints what reading a large table costs on this machine, beside reading and splitting the same
/// bytes with nothing else; a smoke to look at, not a test.
final class TableBench {

  private static final int CELLS = Integer.getInteger("cells", 1_000_000);
  private static final Limits LIMITS = new Limits(4L << 30, 100, 1_000, CELLS + 1, 1_000_000);

  private TableBench() {}

  public static void main(String[] args) throws Exception {
    Path file = Files.createTempFile("table", ".csv");
    try {
      write(file, 0);
      System.out.printf(
          "%,d cells, %,d MB, heap of at most %,d MB%n",
          CELLS, Files.size(file) >> 20, Runtime.getRuntime().maxMemory() >> 20);
      for (int round = 1; round <= 3; round++) {
        timed("bare limit: read and split", () -> fields(file));
        timed("read, sort, hash", () -> read(file));
      }
      versions(file);
      cube(file);
    } finally {
      Files.delete(file);
    }
  }

  private static void cube(Path file) throws Exception {
    writeCube(file);
    System.out.printf("JSON-stat, %,d MB%n", Files.size(file) >> 20);
    for (int round = 1; round <= 3; round++) {
      timed("JSON-stat: read, sort, hash", () -> read(file, new TableFormat.JsonStat()));
    }
  }

  private static void versions(Path file) throws Exception {
    Snapshot before = read(file);
    byte[] kept = timed("keep", () -> KeptSnapshot.bytes(before));
    System.out.printf("  %,d kB kept%n", kept.length >> 10);
    timed(
        "read back",
        () -> KeptSnapshot.read(new ByteArrayInputStream(kept), before.hash(), LIMITS));
    write(file, 1_000);
    Snapshot after = read(file);
    System.gc();
    long used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    System.out.printf("  two states and the kept bytes hold %,d MB%n", used >> 20);
    Difference difference =
        timed(
            "difference",
            () ->
                Difference.between(
                    before, after, RevisionCalendar.NONE, LocalDate.of(2026, 3, 10)));
    System.out.printf("  %s, %,d changed%n", difference.kind(), difference.changed());
    Reading.State state = new Reading.State(after, List.of());
    timed("plausibility", () -> Plausibility.DEFAULT.doubts(before, state));
  }

  private static Snapshot read(Path file) throws IOException {
    return read(file, new TableFormat.GenesisCsv());
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

  private static <T> T timed(String what, Callable<T> work) throws Exception {
    long start = System.nanoTime();
    T result = work.call();
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-28s %6.2f s %,12.0f cells/s%n", what, seconds, CELLS / seconds);
    return result;
  }

  /// A cube of which every value is there and every one has a status, the worst case of its format.
  private static void writeCube(Path file) throws IOException {
    Random random = new Random(1);
    int districts = CELLS / 1_000;
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(
          "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"time\",\"geo\",\"citizen\"],\"size\":[1,%d,1000],"
              .formatted(districts));
      out.write("\"role\":{\"time\":[\"time\"]},\"dimension\":{");
      out.write("\"time\":{\"category\":{\"index\":[\"2024\"]}},");
      out.write("\"geo\":{\"category\":{\"index\":[" + codes("G", districts) + "]}},");
      out.write("\"citizen\":{\"category\":{\"index\":[" + codes("C", 1_000) + "]}}},");
      out.write("\"value\":[");
      for (int i = 0; i < CELLS; i++) {
        out.write((i == 0 ? "" : ",") + random.nextInt(50_000));
      }
      out.write("],\"status\":{");
      for (int i = 0; i < CELLS; i++) {
        out.write((i == 0 ? "" : ",") + "\"" + i + "\":\"p\"");
      }
      out.write("}}");
    }
  }

  private static String codes(String prefix, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "\"" + prefix + i + "\"")
        .collect(Collectors.joining(","));
  }

  /// A table like that of persons seeking protection, its rows in no order.
  ///
  /// @param changed how many values differ
  private static void write(Path file, int changed) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("\ufeffstatistics_code;statistics_label;time_code;time_label;time");
      for (int i = 1; i <= 4; i++) {
        out.write(
            ";%d_variable_code;%d_variable_label;%d_variable_attribute_code;%d_variable_attribute_label"
                .formatted(i, i, i, i));
      }
      out.write(";value;value_unit;value_variable_code;value_variable_label\n");
      for (int i = 0; i < CELLS; i++) {
        int cell = (int) (i * 7_919L % CELLS);
        int value = random.nextInt(50_000);
        out.write(row(cell, i < changed ? value + 1 : value));
      }
    }
  }

  private static String row(int cell, int value) {
    int district = cell % 400;
    int state = cell / 400 % 10;
    int sex = cell / 4_000 % 2;
    int country = cell / 8_000;
    return "12531;Statistik über Schutzsuchende;STAG;Stichtag;2024-12-31;KREISE;Kreise;0"
        + (1_000 + district)
        + ";Musterstadt, kreisfreie Stadt;SCHST2;Schutzstatuskategorie;SCHUTZST-AK-"
        + state
        + ";Unbefristet anerkannter Schutzstatus;GES;Geschlecht;"
        + (sex == 0 ? "GESM;männlich" : "GESW;weiblich")
        + ";STAAG5;Staatsangehörigkeit;ST"
        + (100 + country)
        + ";Demokratische Republik Muster;"
        + (value % 20 == 0 ? "-" : Integer.toString(value))
        + ";Anzahl;BEV030;Schutzsuchende\n";
  }
}
