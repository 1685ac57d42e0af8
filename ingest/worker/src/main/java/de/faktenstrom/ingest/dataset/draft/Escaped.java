package de.faktenstrom.ingest.dataset.draft;

/// Text of strangers inside HTML, SVG and CSV.
final class Escaped {

  private Escaped() {}

  /// In elements and quoted attributes of HTML and XML.
  static String markup(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /// A field (RFC 4180) that a spreadsheet takes for text.
  static String words(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return field(formula ? "'" + text : text);
  }

  /// A field (RFC 4180).
  static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
