package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

  private static final Excerpt.Size SIZE = new Excerpt.Size(3, 2);

  @Test
  void germanNumbersAndFormulasStayAsTheyStand() throws UnreadableTable {
    Excerpt excerpt = Excerpt.ofCsv(csv("Land;Zahl\nBerlin;1.234,5\n=1+1;-\n"), SIZE);

    assertThat(excerpt.rows())
        .containsExactly(
            List.of("Land", "Zahl"), List.of("Berlin", "1.234,5"), List.of("=1+1", "-"));
    assertThat(excerpt.moreRows()).isZero();
  }

  @Test
  void saysWhatIsLeftOut() throws UnreadableTable {
    Excerpt excerpt = Excerpt.ofCsv(csv("a;b;c;;\n1;2;3\n4\n5;6\n7;8\n"), SIZE);

    assertThat(excerpt.rows())
        .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("4", ""));
    assertThat(excerpt.moreRows()).isEqualTo(2);
    assertThat(excerpt.moreColumns()).isEqualTo(1);
  }

  @Test
  void aSheetsNumbersHaveADecimalCommaAndItsTextsAreLeftAlone() throws Exception {
    byte[] sheet =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>HYPERLINK(\"x\")</f><v>3.1</v></c><c r=\"B1\"><v>1234.5</v></c></row>");

    Excerpt excerpt = Excerpt.ofXlsx(sheet, SIZE);

    assertThat(excerpt.rows()).containsExactly(List.of("3.1", "1234,5"));
  }

  @Test
  void aSheetsDaysAreDays() throws Exception {
    byte[] sheet =
        workbook(
            "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45657</v></c><c r=\"B1\" s=\"2\"><v>1234.5</v></c></row>",
            "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"4\"/></cellXfs></styleSheet>");

    Excerpt excerpt = Excerpt.ofXlsx(sheet, SIZE);

    assertThat(excerpt.rows()).containsExactly(List.of("2024-12-31", "1234,5"));
  }

  @Test
  void refusesWhatIsNoTable() {
    assertThatThrownBy(() -> Excerpt.ofCsv(csv("\n\n"), SIZE)).hasMessage("Die Tabelle ist leer.");
    assertThatThrownBy(() -> Excerpt.ofCsv(workbook(""), SIZE))
        .hasMessage("Das ist keine CSV-Datei, sondern ein ZIP-Archiv.");
    assertThatThrownBy(() -> Excerpt.ofXlsx(csv("a;b"), SIZE))
        .hasMessage("Das ist keine XLSX-Arbeitsmappe.");
    assertThatThrownBy(() -> Excerpt.ofXlsx(workbook("<row><c>"), SIZE))
        .hasMessage("Die Arbeitsmappe ist beschädigt.");
  }

  private static byte[] csv(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] workbook(String rows) throws IOException {
    return workbook(rows, "<styleSheet/>");
  }

  private static byte[] workbook(String rows, String styles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns:r=\"r\"><sheets><sheet name=\"T\" r:id=\"a\"/></sheets></workbook>");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
      part(
          zip,
          "xl/worksheets/sheet1.xml",
          "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
      part(zip, "xl/styles.xml", styles);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(xml.getBytes(StandardCharsets.UTF_8));
  }
}
