package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThatCode;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.FlatFile;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.version.Reading;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Whatever bytes somebody sends for a table: there is a state or a reason, and never an exception.
class AnyTableTest {

  private static final Mapping MAPPING =
      new Mapping(
          1,
          1,
          NumberStyle.GERMAN,
          List.of(Mapping.Key.of("Land", Dimension.of("LAND", "Land"))),
          List.of(new Mapping.Measure("Zahl", new Member("ZAHL", "Zahl"), "Anzahl")),
          List.of(),
          null);
  private static final Limits LIMITS = new Limits(1 << 20, 100, 1_000, 1_000, 1_000);

  /// @param document sound
  record Sound(TableFormat format, byte[] document) {}

  private static final List<Sound> ALL =
      List.of(
          new Sound(new TableFormat.GenesisCsv(), flat().bytes()),
          new Sound(new TableFormat.GenesisCsv(), zip(Map.of("a.csv", text(flat().bytes())))),
          new Sound(
              new TableFormat.SdmxCsv(),
              bytes("DATAFLOW,geo,TIME_PERIOD,OBS_VALUE\nX,DE,2024,1.5\n")),
          new Sound(
              new TableFormat.JsonStat(),
              bytes(
                  "{\"version\":\"2.0\",\"class\":\"dataset\",\"id\":[\"geo\"],\"size\":[2],\"value\":[1,2.5],"
                      + "\"dimension\":{\"geo\":{\"category\":{\"index\":{\"DE\":0,\"AT\":1}}}}}")),
          new Sound(new TableFormat.MappedCsv(MAPPING), bytes("Land;Zahl\nBerlin;\"1.234,5\"\n")),
          new Sound(new TableFormat.Xlsx(null, MAPPING), zip(workbook())));

  private static FlatFile flat() {
    return FlatFile.of(FlatFile.Row.of("05315", "GESM", "2024", "39945"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, String> workbook() {
    return Map.of(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"T\" r:id=\"a\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/s.xml\"/></Relationships>",
        "xl/sharedStrings.xml",
        "<sst><si><t>Land</t></si><si><t>Zahl</t></si></sst>",
        "xl/worksheets/s.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Köln</v></c><c r=\"B2\"><v>5</v></c></row></sheetData></worksheet>");
  }

  private static byte[] zip(Map<String, String> parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      // Stored rather than packed, so that what changes a byte changes what is read.
      zip.setLevel(0);
      for (Map.Entry<String, String> part : new TreeMap<>(parts).entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(bytes(part.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Provide
  Arbitrary<Sound> documents() {
    return Arbitraries.of(ALL);
  }

  private static void read(TableFormat format, byte[] document) {
    assertThatCode(() -> Reading.of(new ByteArrayInputStream(document), format, LIMITS))
        .doesNotThrowAnyException();
  }

  @Property(tries = 2_000)
  void damagedDocumentsAreReadOrRefused(
      @ForAll("documents") Sound sound,
      @ForAll @IntRange(min = 1, max = 5) int many,
      @ForAll long seed) {
    Random random = new Random(seed);
    byte[] damaged = sound.document.clone();
    for (int i = 0; i < many; i++) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
    }

    read(sound.format, damaged);
  }

  @Property(tries = 1_000)
  void documentsThatBreakOffAreReadOrRefused(
      @ForAll("documents") Sound sound, @ForAll @IntRange(min = 0, max = 3_000) int length) {
    read(sound.format, Arrays.copyOf(sound.document, Math.min(length, sound.document.length)));
  }

  @Property(tries = 1_000)
  void anyBytesAreReadOrRefused(@ForAll("documents") Sound sound, @ForAll byte[] bytes) {
    read(sound.format, bytes);
  }
}
