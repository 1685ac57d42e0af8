package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.ingest.table.Dimension;
import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Value;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import de.faktenstrom.ingest.table.version.States;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class XlsxTest {

  private static final Mapping MAPPING =
      new Mapping(
          1,
          1,
          NumberStyle.GERMAN,
          List.of(Mapping.Key.of("Land", Dimension.of("LAND", "Land"))),
          List.of(new Mapping.Measure("Fälle", new Member("FAELLE", "Fälle"), "Anzahl")),
          List.of(new Mapping.Fixed(Dimension.time("JAHR", "Jahr"), new Member("2024", "2024"))),
          null);
  private static final TableFormat.Xlsx FORMAT = new TableFormat.Xlsx("Tabelle", MAPPING);

  private final Map<String, String> parts = new LinkedHashMap<>();

  XlsxTest() {
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Titel\" r:id=\"a\"/>"
            + "<sheet name=\"Tabelle\" r:id=\"b\"/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/>"
            + "<Relationship Id=\"b\" Target=\"/xl/worksheets/sheet2.xml\"/></Relationships>");
    parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>");
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>Land</t></si><si><r><t>Fä</t></r><r><t>lle</t></r><rPh><t>x</t></rPh></si></sst>");
    sheet(
        "<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>Berlin</t></is></c><c r=\"C5\"><v>5</v></c></row>");
  }

  private void sheet(String rows) {
    parts.put(
        "xl/worksheets/sheet2.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c>"
            + "<c r=\"C1\" t=\"s\"><v>1</v></c></row>"
            + rows
            + "</sheetData></worksheet>");
  }

  private InputStream workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static String cell(String value) {
    return "<row r=\"2\"><c r=\"A2\" t=\"str\"><v>Berlin</v></c>" + value + "</row>";
  }

  @Test
  void readsTheNamedSheetWithSharedAndInlineTexts() throws IOException {
    Snapshot state = States.state(workbook(), FORMAT).snapshot();

    assertThat(state.observations().map(Observation::coordinates))
        .containsExactly(List.of("2024", "Berlin"));
    assertThat(state.observation(0).value()).isEqualTo(Value.Number.of(5));
  }

  @Test
  void isTheSameStateAfterAnotherProgramSavedIt() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"n\"><v>0.30000000000000004</v></c>"));
    Snapshot one = States.state(workbook(), FORMAT).snapshot();
    sheet(cell("<c r=\"C2\"><f>A1</f><v>3E-1</v></c>"));

    Snapshot other = States.state(workbook(), FORMAT).snapshot();

    assertThat(other.hash()).isEqualTo(one.hash());
  }

  @Test
  void readsNumbersThatStandThereAsText() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"inlineStr\"><is><t>1.234,5</t></is></c>"));

    assertThat(States.state(workbook(), FORMAT).snapshot().observation(0).value())
        .isEqualTo(Value.Number.of("1234.5"));
  }

  @Test
  void aDayIsACodeByItsDateWhateverTheFormatShows() throws IOException {
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"mmm yyyy\"/></numFmts>"
            + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"170\"/></cellXfs></styleSheet>");
    sheet(
        "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>45657</v></c><c r=\"C2\" s=\"1\"><v>5</v></c></row>");
    Snapshot one = States.state(workbook(), FORMAT).snapshot();
    sheet("<row r=\"2\"><c r=\"A2\" s=\"2\"><v>45657</v></c><c r=\"C2\"><v>5</v></c></row>");

    Snapshot other = States.state(workbook(), FORMAT).snapshot();

    assertThat(one.observations().map(Observation::coordinates))
        .containsExactly(List.of("2024", "2024-12-31"));
    assertThat(one.observation(0).value()).isEqualTo(Value.Number.of(5));
    assertThat(other.hash()).isEqualTo(one.hash());
  }

  @Test
  void saysThatAFormulaFailed() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"e\"><v>#DIV/0!</v></c>"));

    Reading.State state = States.state(workbook(), FORMAT);

    assertThat(state.flaws().getFirst()).contains("weder Zahl noch Zeichen").contains("#DIV/0!");
  }

  @Test
  void readsNothingFromOutside() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"str\"><v>&e;</v></c>"));
    parts.computeIfPresent(
        "xl/worksheets/sheet2.xml",
        (_, xml) -> "<!DOCTYPE worksheet [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + xml);

    assertThat(States.read(workbook(), FORMAT)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void refusesWhatUnpacksToMoreThanItMay() throws IOException {
    sheet(" ".repeat(1 << 20));

    Reading reading = Reading.of(workbook(), FORMAT, new Limits(1 << 16, 100, 100_000, 100, 100));

    assertThat(reading).isEqualTo(new Reading.Unreadable("Die Tabelle ist größer als 0 MB."));
  }

  @Test
  void refusesWhatUnpacksToMoreThanItMayOnlyToBePassedOver() throws IOException {
    Map<String, String> first =
        new LinkedHashMap<>(Map.of("docProps/app.xml", " ".repeat(1 << 20)));
    first.putAll(parts);
    parts.clear();
    parts.putAll(first);

    Reading reading = Reading.of(workbook(), FORMAT, new Limits(1 << 16, 100, 100_000, 100, 100));

    assertThat(reading).isEqualTo(new Reading.Unreadable("Die Tabelle ist größer als 0 MB."));
  }

  @Test
  void refusesAWorkbookThatBreaksOff() throws IOException {
    byte[] whole = workbook().readAllBytes();

    Reading reading = States.read(new ByteArrayInputStream(whole, 0, whole.length / 4), FORMAT);

    assertThat(reading).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void refusesWhatIsNoWorkbook() throws IOException {
    assertThat(States.read(new ByteArrayInputStream(new byte[10]), FORMAT))
        .isEqualTo(new Reading.Unreadable("Das ist keine XLSX-Arbeitsmappe."));
    parts.remove("xl/worksheets/sheet2.xml");
    assertThat(States.read(workbook(), FORMAT)).isInstanceOf(Reading.Unreadable.class);
    assertThat(States.read(workbook(), new TableFormat.Xlsx("Andere", MAPPING)))
        .isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void refusesATextThatIsNotThere() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"s\"><v>99</v></c>"));

    assertThat(States.read(workbook(), FORMAT)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void knowsRowsAndColumnsByTheirNames() throws IOException {
    sheet(
        "<row r=\"7\"><c r=\"A7\" t=\"str\"><v>Berlin</v></c><c r=\"C7\" t=\"str\"><v>viele</v></c>"
            + "<c r=\"AB7\"><v>9</v></c></row>");

    Reading.State state = States.state(workbook(), FORMAT);

    assertThat(state.flaws().getFirst()).contains("zuerst in Zeile 7: „viele“");
  }

  @Test
  void findsAColumnBehindZ() throws IOException {
    parts.put(
        "xl/worksheets/sheet2.xml",
        "<worksheet><sheetData><row r=\"1\"><c r=\"Z1\" t=\"s\"><v>0</v></c><c r=\"AA1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"Z2\" t=\"str\"><v>Berlin</v></c><c r=\"AA2\"><v>5</v></c></row></sheetData></worksheet>");

    Snapshot state = States.state(workbook(), FORMAT).snapshot();

    assertThat(state.observation(0).value()).isEqualTo(Value.Number.of(5));
  }

  @Test
  void refusesATextBeforeTheFirst() throws IOException {
    sheet(cell("<c r=\"C2\" t=\"s\"><v>-1</v></c>"));

    assertThat(States.read(workbook(), FORMAT)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void refusesAWorkbookThatIsTooLarge() throws IOException {
    Limits small = new Limits(100, 100, 100_000, 100, 100);

    assertThat(Reading.of(workbook(), FORMAT, small))
        .isEqualTo(new Reading.Unreadable("Die Arbeitsmappe ist zu groß."));
  }
}
