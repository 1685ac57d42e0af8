package de.faktenstrom.ingest.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateStylesTest {

  private static DateStyles styles(String formats, String cells)
      throws XMLStreamException, UnreadableTable {
    String xml =
        "<styleSheet><numFmts>%s</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>%s</cellXfs></styleSheet>"
            .formatted(formats, cells);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return DateStyles.read(Xml.of(new ByteArrayInputStream(bytes), Limits.DEFAULT), false);
  }

  private static boolean isDate(String code) throws XMLStreamException, UnreadableTable {
    String format = code.replace("\"", "&quot;");
    return styles(
            "<numFmt numFmtId=\"164\" formatCode=\"%s\"/>".formatted(format),
            "<xf numFmtId=\"164\"/>")
        .isDate("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dd/mm/yyyy",
        "[$-407]d. mmmm yyyy",
        "mmm yy",
        "yyyy",
        "d/m/yy h:mm",
        "yyyy\\-mm\\-dd;@",
        "\"Stand: \"dd.mm.yyyy"
      })
  void aFormatThatShowsADayOrMonthOrYearIsOfADay(String code) throws Exception {
    assertThat(isDate(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "#,##0.00",
        "0\" Tage der Aufnahme\"",
        "[Red]0;[Red]-0",
        "h:mm:ss",
        "mm:ss",
        "0.00E+00",
        "0\\d",
        "0%",
        "_-* #,##0_-;dd"
      })
  void anotherIsNot(String code) throws Exception {
    assertThat(isDate(code)).isFalse();
  }

  @Test
  void onlyTheFormatsOfCellsCountAndACellWithoutOneHasTheFirst() throws Exception {
    DateStyles styles = styles("", "<xf numFmtId=\"0\"/><xf numFmtId=\"22\"/><xf/>");

    assertThat(styles.isDate("")).isFalse();
    assertThat(styles.isDate("0")).isFalse();
    assertThat(styles.isDate("1")).isTrue();
    assertThat(styles.isDate("2")).isFalse();
    assertThat(styles.isDate("99999")).isFalse();
    assertThat(styles.isDate("-1")).isFalse();
    assertThat(styles.isDate("9999999999")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, none",
        "61, 1900-03-01",
        "45657, 2024-12-31",
        "45657.5, 2024-12-31T12:00:00",
        "45657.9999999, 2025-01-01",
        "2958465, 9999-12-31",
        "2958466, none",
        "0, none",
        "-1, none"
      })
  void countsFrom1900WithADayThatNeverWas(BigDecimal serial, String day) {
    assertThat(new DateStyles(new BitSet(), false).day(serial)).isEqualTo(day);
  }

  @ParameterizedTest
  @CsvSource({"0, 1904-01-01", "44195, 2024-12-31"})
  void countsFrom1904WhereTheWorkbookDoes(BigDecimal serial, String day) {
    assertThat(new DateStyles(new BitSet(), true).day(serial)).isEqualTo(day);
  }

  @Test
  void refusesMoreFormatsThanAProgramWrites() {
    String many =
        IntStream.rangeClosed(0, 65_536)
            .mapToObj(_ -> "<xf numFmtId=\"14\"/>")
            .collect(Collectors.joining());

    assertThatThrownBy(() -> styles("", many))
        .isInstanceOf(UnreadableTable.class)
        .hasMessageContaining("zu viele Zellformate");
  }
}
