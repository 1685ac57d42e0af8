package de.faktenstrom.enrich.tagging;

import java.util.Arrays;

/// The words of a text in a row, stop words and the borders of clauses kept in their places.
public final class Tokens {

  static final int BORDER = -3;

  private int[] words = new int[128];
  private int[] starts = new int[128];
  private int[] ends = new int[128];
  private Piece[][] parts = new Piece[128][];
  private int size;

  public interface Sink {
    void token(int start, int end);
  }

  int size() {
    return size;
  }

  int word(int i) {
    return words[i];
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  Piece[] parts(int i) {
    return parts[i];
  }

  /// Reads another text into this.
  void read(String text, Lexicon lexicon) {
    size = 0;
    int previous = 0;
    for (int at = nextStart(text, 0); at < text.length(); at = nextStart(text, previous)) {
      if (hasBorder(text, previous, at)) {
        add(at, at, BORDER, Piece.NONE);
      }
      int end = end(text, at);
      for (Piece piece : lexicon.read(text, at, end).pieces()) {
        add(at + piece.start(), at + piece.end(), piece.word(), piece.parts());
      }
      previous = end;
    }
  }

  public static void forEach(String text, Sink sink) {
    for (int at = nextStart(text, 0); at < text.length(); ) {
      int end = end(text, at);
      sink.token(at, end);
      at = nextStart(text, end);
    }
  }

  private void add(int start, int end, int word, Piece[] compound) {
    if (size == words.length) {
      words = Arrays.copyOf(words, 2 * size);
      starts = Arrays.copyOf(starts, 2 * size);
      ends = Arrays.copyOf(ends, 2 * size);
      parts = Arrays.copyOf(parts, 2 * size);
    }
    words[size] = word;
    starts[size] = start;
    ends[size] = end;
    parts[size++] = compound;
  }

  private static int nextStart(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int end(String text, int start) {
    int at = start + 1;
    while (at < text.length() && continues(text, at)) {
      at++;
    }
    return at;
  }

  private static boolean continues(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    if (isUnseen(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
      return true;
    }
    if (at + 1 == text.length()) {
      return false;
    }
    if (isHyphen(c)) {
      return Character.isLetterOrDigit(text.charAt(at + 1))
          && Character.isLetterOrDigit(text.charAt(at - 1));
    }
    return isGenderMark(c) && Character.isLetter(text.charAt(at - 1)) && isFeminine(text, at + 1);
  }

  public static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  private static boolean isUnseen(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  private static boolean isGenderMark(char c) {
    return c == '*' || c == ':' || c == '_' || c == '·';
  }

  /// Migrant*innen, Expert:in.
  private static boolean isFeminine(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int length = end - at;
    return (length == 2 && text.startsWith("in", at))
        || (length >= 5 && text.startsWith("innen", at));
  }

  public static boolean hasBorder(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      switch (text.charAt(i)) {
        case ',', ';', ':', '!', '?', '(', ')', '\n', '•', '|', '…' -> {
          return true;
        }
        case '.' -> {
          // Not after an abbreviation before a number: "Art. 16a".
          if (to >= text.length() || !Character.isDigit(text.charAt(to))) {
            return true;
          }
        }
        default -> {}
      }
    }
    return false;
  }
}
