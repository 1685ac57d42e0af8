package de.faktenstrom.ingest.dataset.draft;

import java.util.List;

/// The largest changes as an HTML table that a screen reader can read out.
final class ChangeTable {

  private ChangeTable() {}

  /// Empty where there are no rows.
  static String html(Comparison comparison, List<Row> rows) {
    if (rows.isEmpty()) {
      return "";
    }
    boolean periods = !comparison.period(rows.getFirst().before()).equals(rows.getFirst().period());
    String old =
        periods
            ? comparison.inWords(comparison.period(rows.getFirst().before())).when()
            : "bisher (Datenstand %d)".formatted(comparison.old().number());
    String fresh =
        periods
            ? comparison.inWords(rows.getFirst().period()).when()
            : "neu (Datenstand %d)".formatted(comparison.fresh().number());
    StringBuilder html = new StringBuilder();
    html.append("<table><caption>Größte Änderungen</caption><thead><tr>");
    for (String head : List.of("Merkmal", old, fresh, "Änderung", "Änderung in Prozent")) {
      html.append("<th scope=\"col\">").append(Escaped.markup(head)).append("</th>");
    }
    html.append("</tr></thead><tbody>");
    rows.forEach(row -> row(html, comparison, row, periods));
    return html.append("</tbody></table>").toString();
  }

  private static void row(StringBuilder html, Comparison comparison, Row row, boolean periods) {
    String label = name(comparison, row, periods);
    html.append("<tr><th scope=\"row\">").append(Escaped.markup(label)).append("</th>");
    String unit = row.after().unit();
    for (String cell :
        List.of(
            Figures.of(row.before().value(), row.before().unit()),
            Figures.of(row.after().value(), unit),
            Figures.delta(row.delta(), unit),
            Figures.isShare(unit) ? "–" : Figures.ratio(row.ratio()))) {
      html.append("<td>").append(Escaped.markup(cell)).append("</td>");
    }
    html.append("</tr>");
  }

  /// Labels of the cell; its time too, where rows may be of several; its measure, where it says no
  /// more.
  static String name(Comparison comparison, Row row, boolean periods) {
    String label = row.label().isEmpty() ? comparison.measure(row.after().measure()) : row.label();
    return periods || row.period().isEmpty()
        ? label
        : label + ", " + comparison.inWords(row.period()).note();
  }
}
