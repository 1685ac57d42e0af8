package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

/// The largest changes as bars, old above new. Values stand beside the bars, so that nothing
/// depends on colour; the whole is told in words as well.
///
/// @param svg a document of its own, without scripts, styles or addresses of others
/// @param text the alternative for who cannot see it
/// @param bars how many changes are drawn
record Chart(String svg, String text, int bars) {

  private static final int WIDTH = 720;
  private static final int LABEL = 320;
  private static final int BARS = 260;
  private static final int ROW = 52;
  private static final int LONGEST = 48;

  static Chart of(Comparison comparison, List<Row> rows) {
    List<Row> drawn =
        rows.stream()
            .filter(row ->
                row.before().value() instanceof Value.Number
                    && row.after().value() instanceof Value.Number)
            .toList();
    String title = "Größte Änderungen: " + comparison.wording().title();
    String text =
        drawn.isEmpty()
            ? "Keine Änderung lässt sich als Balken zeigen."
            : "Balkendiagramm. "
                + drawn.stream().map(row -> told(comparison, row)).collect(Collectors.joining("; "))
                + ".";
    return new Chart(svg(comparison, drawn, title, text), text, drawn.size());
  }

  /// The chart within a text, empty where it shows nothing.
  ///
  /// @param address where it is
  String html(String address) {
    return bars == 0
        ? ""
        : "<figure><img src=\"%s\" alt=\"%s\" width=\"%d\" height=\"%d\" /></figure>"
            .formatted(address, Escaped.markup(text), WIDTH, height(bars));
  }

  private static int height(int bars) {
    return Math.max(1, bars) * ROW + 8;
  }

  private static String told(Comparison comparison, Row row) {
    return "%s: vorher %s, jetzt %s"
        .formatted(ChangeTable.name(comparison, row, false), old(row), fresh(row));
  }

  private static String svg(Comparison comparison, List<Row> rows, String title, String text) {
    BigDecimal most =
        rows.stream()
            .map(row -> size(row.before().value()).max(size(row.after().value())))
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ONE);
    StringBuilder svg = new StringBuilder();
    svg.append(
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-labelledby="t d" \
        lang="de" font-family="sans-serif" font-size="13" fill="#1a1a1a">
        <title id="t">%s</title>
        <desc id="d">%s</desc>
        """
            .formatted(WIDTH, height(rows.size()), Escaped.markup(title), Escaped.markup(text)));
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int y = i * ROW + 8;
      String name = cut(ChangeTable.name(comparison, row, false));
      svg.append("<text x=\"0\" y=\"%d\">%s</text>\n".formatted(y + 22, Escaped.markup(name)));
      bar(svg, y, width(row.before().value(), most), "#767676", "vorher " + old(row));
      bar(svg, y + 20, width(row.after().value(), most), "#0b5394", "jetzt " + fresh(row));
    }
    return svg.append("</svg>\n").toString();
  }

  private static void bar(StringBuilder svg, int y, int width, String fill, String text) {
    svg.append(
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"16\" fill=\"%s\"/>"
            .formatted(LABEL, y, width, fill));
    svg.append(
        "<text x=\"%d\" y=\"%d\">%s</text>\n"
            .formatted(LABEL + width + 6, y + 13, Escaped.markup(text)));
  }

  private static int width(Value value, BigDecimal most) {
    if (most.signum() == 0) {
      return 1;
    }
    BigDecimal share = size(value).divide(most, MathContext.DECIMAL32);
    return Math.max(1, share.multiply(BigDecimal.valueOf(BARS)).intValue());
  }

  private static BigDecimal size(Value value) {
    return value instanceof Value.Number(BigDecimal number) ? number.abs() : BigDecimal.ZERO;
  }

  private static String old(Row row) {
    return Figures.of(row.before().value(), row.before().unit());
  }

  private static String fresh(Row row) {
    return Figures.of(row.after().value(), row.after().unit());
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
