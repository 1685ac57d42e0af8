package de.faktenstrom.ingest.dataset.draft;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said of a new state of a table, for an editor to look at.
///
/// @param teaser one line
/// @param body HTML
/// @param svg a chart of the largest changes
/// @param chartText the chart in words
/// @param sentences what was said, one line each
/// @param citations of the new and the old state
/// @param largest the largest changes, first the largest
public record Drafted(
    String headline,
    @Nullable String teaser,
    String body,
    String svg,
    String chartText,
    List<String> sentences,
    List<String> citations,
    List<Change> largest) {

  /// A change in words, as the table shows it.
  ///
  /// @param delta with its unit; percentage points for shares
  public record Change(String label, String before, String after, String delta, String ratio) {}

  /// @param address where the chart is going to be, by its SVG
  public static Drafted of(Comparison comparison, UnaryOperator<String> address) {
    List<Row> rows = Row.of(comparison);
    Lead lead = Lead.of(comparison, rows);
    Chart chart = Chart.of(comparison, rows);
    List<String> sentences = sentences(comparison, lead);
    List<String> citations =
        List.of(
            Sentences.citation(comparison, comparison.fresh()),
            Sentences.citation(comparison, comparison.old()));
    return new Drafted(
        Sentences.headline(comparison),
        lead == null ? null : Sentences.figure(comparison, lead) + ".",
        body(
            comparison,
            sentences,
            chart.html(address.apply(chart.svg())) + ChangeTable.html(comparison, rows),
            citations),
        chart.svg(),
        chart.text(),
        sentences,
        citations,
        rows.stream().map(row -> change(comparison, row)).toList());
  }

  private static List<String> sentences(Comparison comparison, @Nullable Lead lead) {
    Stream<@Nullable String> all =
        Stream.of(
            lead == null
                ? null
                : Sentences.figure(comparison, lead)
                    + " "
                    + Sentences.source(comparison, lead)
                    + ".",
            lead == null ? null : Sentences.before(comparison, lead),
            Sentences.extent(comparison),
            Sentences.notComparable(comparison.wording()));
    return all.filter(Objects::nonNull).toList();
  }

  private static String body(
      Comparison comparison, List<String> sentences, String changes, List<String> citations) {
    return paragraphs(sentences)
        + changes
        + "<h3>Belege</h3><ul>"
        + citations.stream()
            .map(citation -> "<li>" + Escaped.markup(citation) + "</li>")
            .collect(Collectors.joining())
        + "</ul><p><small>"
        + Escaped.markup(Sentences.sourceNote(comparison))
        + "</small></p>";
  }

  private static String paragraphs(List<String> sentences) {
    return sentences.stream()
        .map(sentence -> "<p>" + Escaped.markup(sentence) + "</p>")
        .collect(Collectors.joining());
  }

  private static Change change(Comparison comparison, Row row) {
    String unit = row.after().unit();
    return new Change(
        ChangeTable.name(comparison, row, false),
        Figures.of(row.before().value(), row.before().unit()),
        Figures.of(row.after().value(), unit),
        Figures.delta(row.delta(), unit),
        Figures.ratio(row.ratio()));
  }
}
