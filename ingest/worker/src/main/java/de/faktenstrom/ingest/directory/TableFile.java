package de.faktenstrom.ingest.directory;

import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.push.Submission;
import de.faktenstrom.ingest.push.SubmissionForm;
import de.faktenstrom.ingest.table.read.Excerpt;
import de.faktenstrom.ingest.table.read.UnreadableTable;
import de.faktenstrom.ingest.web.Body;
import de.faktenstrom.ingest.web.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A CSV or XLSX file of a watched folder as a submission for review: its beginning as a table that
/// can be read out. What else is to be said of it stands in a sidecar: Markdown with front matter,
/// called like the file with `.md` behind.
final class TableFile {

  static final Excerpt.Size MOST = new Excerpt.Size(200, 20);
  private static final int LARGEST = 32 << 20;
  private static final int LONGEST_CELL = 500;

  private TableFile() {}

  static boolean isTable(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv") || lower.endsWith(".xlsx");
  }

  static boolean isSidecar(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".csv.md") || lower.endsWith(".xlsx.md");
  }

  /// Absent where the file is no table or nothing is written beside it.
  static @Nullable Path sidecar(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".md");
    boolean there =
        isTable(file.getFileName().toString())
            && Files.isRegularFile(beside, LinkOption.NOFOLLOW_LINKS);
    return there ? beside : null;
  }

  /// @throws RefusedException where the file is no table, or its sidecar is wrong
  static Submission read(Path file) throws IOException {
    byte[] document = bytes(file, LARGEST);
    Path beside = sidecar(file);
    MarkdownFile said =
        beside == null
            ? new MarkdownFile(Map.of(), "")
            : MarkdownFile.of(FileForm.text(bytes(beside, SubmissionForm.LARGEST)));
    String name = file.getFileName().toString();
    Map<String, String> front = new HashMap<>(said.front());
    front.putIfAbsent("title", words(name));
    String html = said.html() + html(excerpt(name, document), front.getOrDefault("title", ""));
    Submission item = FileForm.markdown(name, new MarkdownFile(front, html), Kind.TABLE);
    return new Submission(
        item.externalId(),
        item.kind(),
        item.headline(),
        item.teaser(),
        item.body(),
        item.language(),
        item.url(),
        item.authors(),
        item.published(),
        null,
        Trust.REVIEW,
        null);
  }

  private static byte[] bytes(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Body.read(in, Files.size(file), most);
    }
  }

  private static Excerpt excerpt(String name, byte[] document) {
    try {
      return name.toLowerCase(Locale.ROOT).endsWith(".csv")
          ? Excerpt.ofCsv(document, MOST)
          : Excerpt.ofXlsx(document, MOST);
    } catch (UnreadableTable e) {
      throw new RefusedException(422, "The file is no table that can be read.", e.german());
    }
  }

  /// `einbuergerungen_2024-koeln.csv` is "Einbuergerungen 2024 koeln".
  static String words(String name) {
    String bare = name.substring(0, name.lastIndexOf('.'));
    String words = Plain.line(bare.replaceAll("[_.\\-]+", " "));
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.GERMAN) + words.substring(1);
  }

  /// The first row is the header, the first column says what a row is about.
  private static String html(Excerpt table, String caption) {
    StringBuilder html = new StringBuilder("<table><caption>");
    html.append(escaped(caption)).append("</caption><thead><tr>");
    table.rows().getFirst().forEach(cell -> cell(html, "th scope=\"col\"", cell));
    html.append("</tr></thead><tbody>");
    for (List<String> row : table.rows().subList(1, table.rows().size())) {
      html.append("<tr>");
      cell(html, "th scope=\"row\"", row.getFirst());
      row.subList(1, row.size()).forEach(cell -> cell(html, "td", cell));
      html.append("</tr>");
    }
    return html.append("</tbody></table>").append(leftOut(table)).toString();
  }

  private static void cell(StringBuilder html, String tag, String text) {
    html.append('<').append(tag).append('>').append(escaped(Plain.cut(text, LONGEST_CELL)));
    html.append("</").append(tag, 0, 2).append('>');
  }

  private static String leftOut(Excerpt table) {
    String rows =
        table.moreRows() == 1
            ? "1 weitere Zeile der Datei ist hier nicht gezeigt."
            : "%d weitere Zeilen der Datei sind hier nicht gezeigt.".formatted(table.moreRows());
    String columns =
        table.moreColumns() == 1
            ? "1 weitere Spalte der Datei ist hier nicht gezeigt."
            : "%d weitere Spalten der Datei sind hier nicht gezeigt."
                .formatted(table.moreColumns());
    return (table.moreRows() == 0 ? "" : "<p>" + rows + "</p>")
        + (table.moreColumns() == 0 ? "" : "<p>" + columns + "</p>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
