package de.faktenstrom.enrich.vocabulary;

import java.util.Locale;

/// Strings, numbers and truth values of Turtle.
final class Literals {

  private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

  private final Characters in;
  private final Names names;

  Literals(Characters in, Names names) {
    this.in = in;
    this.names = names;
  }

  Term.Literal quoted() {
    String text = text();
    if (in.takes("^^")) {
      return new Term.Literal(text, null, names.iri());
    }
    if (in.takes("@")) {
      return new Term.Literal(text, names.name().toLowerCase(Locale.ROOT), null);
    }
    return new Term.Literal(text, null, XSD + "string");
  }

  private String text() {
    char quote = in.next();
    if (in.peek() == quote && in.peek(1) == quote) {
      in.next();
      in.next();
      return upTo(quote, 3);
    }
    return upTo(quote, 1);
  }

  private String upTo(char quote, int quotes) {
    StringBuilder text = new StringBuilder();
    while (true) {
      char c = in.next();
      if (c == '\\') {
        in.unescape(text);
      } else if (c == quote && closes(quote, quotes)) {
        return text.toString();
      } else if (quotes == 1 && (c == '\n' || c == '\r')) {
        throw in.fault("a line ends within a string");
      } else {
        text.append(c);
      }
    }
  }

  /// After one quote has been read: two more, and no fourth, end a long string.
  private boolean closes(char quote, int quotes) {
    if (quotes == 1) {
      return true;
    }
    if (in.peek() == quote && in.peek(1) == quote && in.peek(2) != quote) {
      in.next();
      in.next();
      return true;
    }
    return false;
  }

  Term.Literal bool() {
    return new Term.Literal(in.next() == 't' ? rest("true") : rest("false"), null, XSD + "boolean");
  }

  private String rest(String word) {
    in.takes(word.substring(1));
    return word;
  }

  Term.Literal number() {
    StringBuilder number = new StringBuilder();
    while (isNumeric(in.peek()) && !(in.peek() == '.' && !isNumeric(in.peek(1)))) {
      number.append(in.next());
    }
    String text = number.toString();
    if (text.matches("[+-]?\\d+")) {
      return new Term.Literal(text, null, XSD + "integer");
    }
    if (text.matches("[+-]?\\d*\\.\\d+")) {
      return new Term.Literal(text, null, XSD + "decimal");
    }
    if (text.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)[eE][+-]?\\d+")) {
      return new Term.Literal(text, null, XSD + "double");
    }
    throw in.fault("not a number: " + text);
  }

  private static boolean isNumeric(int c) {
    return (c >= '0' && c <= '9') || c == '.' || c == '+' || c == '-' || c == 'e' || c == 'E';
  }
}
