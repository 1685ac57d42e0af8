package de.faktenstrom.enrich.vocabulary;

/// The characters of a Turtle document, one after another, with escapes undone on request.
final class Characters {

  static final int END = -1;

  private final String text;
  private int at;

  Characters(String text) {
    this.text = text;
  }

  int peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  int peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : END;
  }

  char next() {
    if (at == text.length()) {
      throw fault("the document ends too early");
    }
    return text.charAt(at++);
  }

  boolean takes(String expected) {
    if (!text.startsWith(expected, at)) {
      return false;
    }
    at += expected.length();
    return true;
  }

  /// A keyword in whatever case, which is not the prefix of a name.
  boolean takesWord(String word) {
    int after = peek(word.length());
    if (!text.regionMatches(true, at, word, 0, word.length())
        || after == ':'
        || Names.isNameCharacter(after)) {
      return false;
    }
    at += word.length();
    return true;
  }

  void expect(char character) {
    skipSpace();
    if (peek() != character) {
      throw fault("'" + character + "' is missing");
    }
    at++;
  }

  void skipSpace() {
    while (at < text.length()) {
      char character = text.charAt(at);
      if (character == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (character == ' ' || character == '\n' || character == '\t' || character == '\r') {
        at++;
      } else {
        return;
      }
    }
  }

  /// Appends the character after a backslash that has been read.
  void unescape(StringBuilder out) {
    char escape = next();
    switch (escape) {
      case 't' -> out.append('\t');
      case 'b' -> out.append('\b');
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 'f' -> out.append('\f');
      case '"', '\'', '\\' -> out.append(escape);
      case 'u' -> out.appendCodePoint(hex(4));
      case 'U' -> out.appendCodePoint(hex(8));
      default -> throw fault("unknown escape \\" + escape);
    }
  }

  private int hex(int digits) {
    if (at + digits > text.length()) {
      throw fault("the document ends too early");
    }
    try {
      int codePoint = Integer.parseInt(text, at, at + digits, 16);
      at += digits;
      if (!Character.isValidCodePoint(codePoint)) {
        throw fault("no such character");
      }
      return codePoint;
    } catch (NumberFormatException _) {
      throw fault(digits + " hex digits are missing");
    }
  }

  TurtleFault fault(String message) {
    long line = 1 + text.chars().limit(at).filter(c -> c == '\n').count();
    return new TurtleFault(message, (int) line);
  }
}
