package de.faktenstrom.ingest.directory;

import de.faktenstrom.ingest.web.RefusedException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// CommonMark with tables, and simple front matter: lines `key: value` between two lines `---`.
///
/// @param front by lower-case key
/// @param html not yet sanitised
record MarkdownFile(Map<String, String> front, String html) {

  private static final Set<String> KEYS =
      Set.of("title", "date", "language", "kind", "authors", "teaser", "url");
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer RENDERER = HtmlRenderer.builder().extensions(TABLES).build();

  static MarkdownFile of(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().strip().equals("---")) {
      throw new RefusedException(
          422,
          "The file must begin with front matter: ---, lines such as title: …, ---.",
          "Die Datei muss mit einem Kopf beginnen: ---, Zeilen wie title: …, ---.");
    }
    int end = 1;
    while (end < lines.size() && !lines.get(end).strip().equals("---")) {
      end++;
    }
    if (end == lines.size()) {
      throw new RefusedException(
          422,
          "The front matter does not end: a line --- is missing.",
          "Der Kopf der Datei endet nicht: Die Zeile --- fehlt.");
    }
    String body = String.join("\n", lines.subList(end + 1, lines.size()));
    return new MarkdownFile(front(lines.subList(1, end)), RENDERER.render(PARSER.parse(body)));
  }

  private static Map<String, String> front(List<String> lines) {
    Map<String, String> front = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      String key = line.substring(0, Math.max(colon, 0)).strip().toLowerCase(Locale.ROOT);
      if (!line.isBlank() && !KEYS.contains(key)) {
        throw new RefusedException(
            422,
            "Front matter has a line that is none of title, date, language, kind, authors, teaser, url.",
            "Im Kopf der Datei steht eine Zeile, die keine von title, date, language, kind, authors, teaser, url ist.");
      }
      if (!line.isBlank()) {
        front.put(key, line.substring(colon + 1).strip().replaceAll("^\"(.*)\"$", "$1"));
      }
    }
    return front;
  }
}
