package de.faktenstrom.ingest.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where tags, texts and comments begin and end in a document that cannot be trusted to say so.
/// Each character is looked at a bounded number of times, whatever is missing.
final class LooseTags {

  private final String document;
  private final int mostAttributes;
  private int at;
  private boolean commentsEnd = true;
  private boolean sectionsEnd = true;
  private boolean subsetsEnd = true;

  LooseTags(String document, int mostAttributes) {
    this.document = document;
    this.mostAttributes = mostAttributes;
  }

  /// A stretch of the document.
  sealed interface Piece {
    record Text(String text) implements Piece {}

    record Verbatim(String text) implements Piece {}

    record Doctype() implements Piece {}

    record Start(String name, Map<String, String> attributes, boolean empty) implements Piece {}

    record End(String name) implements Piece {}
  }

  @Nullable Piece next() {
    while (at < document.length()) {
      Piece piece = document.charAt(at) == '<' ? markup() : text();
      if (piece != null) {
        return piece;
      }
    }
    return null;
  }

  int line() {
    return 1 + (int) document.substring(0, Math.min(at, document.length())).lines().count();
  }

  private Piece text() {
    int end = document.indexOf('<', at + 1);
    int from = at;
    at = end < 0 ? document.length() : end;
    return new Piece.Text(document.substring(from, at));
  }

  private @Nullable Piece markup() {
    if (document.startsWith("<!--", at)) {
      return comment();
    }
    if (document.startsWith("<![CDATA[", at)) {
      return section();
    }
    if (document.startsWith("<!", at)) {
      return declaration();
    }
    if (document.startsWith("<?", at)) {
      skipTo(">");
      return null;
    }
    int name = document.startsWith("</", at) ? at + 2 : at + 1;
    if (name < document.length() && isNameStart(document.charAt(name))) {
      return name == at + 2 ? end() : start();
    }
    return text();
  }

  private @Nullable Piece comment() {
    int end = commentsEnd ? document.indexOf("-->", at + 4) : -1;
    commentsEnd = end >= 0;
    at = end >= 0 ? end + 3 : at + 4;
    return null;
  }

  private Piece section() {
    int from = at + "<![CDATA[".length();
    int end = sectionsEnd ? document.indexOf("]]>", from) : -1;
    sectionsEnd = end >= 0;
    if (end < 0) {
      at = from;
      return new Piece.Verbatim("");
    }
    at = end + 3;
    return new Piece.Verbatim(document.substring(from, end));
  }

  /// A document type is skipped to its end: an internal subset stands in brackets.
  private @Nullable Piece declaration() {
    boolean doctype = document.regionMatches(true, at, "<!DOCTYPE", 0, 9);
    while (at < document.length() && document.charAt(at) != '>' && document.charAt(at) != '[') {
      at++;
    }
    if (doctype && subsetsEnd && at < document.length() && document.charAt(at) == '[') {
      int end = document.indexOf(']', at);
      subsetsEnd = end >= 0;
      at = Math.max(at, end);
    }
    skipTo(">");
    return doctype ? new Piece.Doctype() : null;
  }

  private void skipTo(String end) {
    int found = document.indexOf(end, at);
    at = found < 0 ? document.length() : found + end.length();
  }

  private Piece end() {
    at += 2;
    String name = name();
    while (at < document.length() && document.charAt(at) != '>' && document.charAt(at) != '<') {
      at++;
    }
    if (at < document.length() && document.charAt(at) == '>') {
      at++;
    }
    return new Piece.End(name);
  }

  private Piece start() {
    at++;
    String name = name();
    Map<String, String> attributes = new LinkedHashMap<>();
    while (at < document.length()) {
      char c = document.charAt(at);
      if (c == '>') {
        at++;
        boolean empty = document.charAt(at - 2) == '/';
        return new Piece.Start(name, attributes, empty);
      }
      if (c == '<') {
        break;
      }
      if (isNameStart(c)) {
        attribute(attributes);
      } else {
        at++;
      }
    }
    return new Piece.Start(name, attributes, false);
  }

  private void attribute(Map<String, String> attributes) {
    String name = name();
    skipSpace();
    String value = "";
    if (at < document.length() && document.charAt(at) == '=') {
      at++;
      skipSpace();
      value = value();
    }
    if (attributes.size() < mostAttributes) {
      attributes.putIfAbsent(name, value);
    }
  }

  private String value() {
    if (at >= document.length()) {
      return "";
    }
    char quote = document.charAt(at);
    boolean quoted = quote == '"' || quote == '\'';
    int from = quoted ? at + 1 : at;
    int end = from;
    while (end < document.length() && !endsValue(document.charAt(end), quoted, quote)) {
      end++;
    }
    boolean closed = quoted && end < document.length() && document.charAt(end) == quote;
    if (quoted && !closed) {
      end = unclosed(from, end);
    }
    at = closed ? end + 1 : end;
    return document.substring(from, end);
  }

  private static boolean endsValue(char c, boolean quoted, char quote) {
    return quoted ? c == quote || c == '<' : Character.isWhitespace(c) || c == '>' || c == '<';
  }

  /// The quote is missing: no value holds a tag, so this one ends where its own tag does.
  private int unclosed(int from, int end) {
    for (int i = from; i < end; i++) {
      if (document.charAt(i) == '>') {
        return i;
      }
    }
    return end;
  }

  private String name() {
    int from = at;
    while (at < document.length() && isNamePart(document.charAt(at))) {
      at++;
    }
    return document.substring(from, at);
  }

  private void skipSpace() {
    while (at < document.length() && Character.isWhitespace(document.charAt(at))) {
      at++;
    }
  }

  private static boolean isNameStart(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || Character.isDigit(c) || c == '-' || c == '.';
  }
}
