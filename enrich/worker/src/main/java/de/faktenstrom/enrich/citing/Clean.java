package de.faktenstrom.enrich.citing;

import java.util.Arrays;
import org.jsoup.parser.Parser;

/// A text as a reader reads it: what typesetting and conversion left in it is undone, so that each
/// kind of reference is described once, in plain signs. Soft hyphens and other unseen signs are
/// gone, as are hyphens that only divide a word at a line's end; every space is one space, every
/// dash a hyphen; full-width signs are narrow; entities that nobody decoded are their signs. Knows
/// where each sign stood.
final class Clean {

  private static final char NONE = '\uFFFF';
  private static final int LONGEST_ENTITY = 10;
  private static final int LONGEST_WORD = 40;

  private final String original;
  private final StringBuilder out;
  private int[] starts;
  private int[] ends;
  private String text = "";

  private Clean(String original) {
    this.original = original;
    this.out = new StringBuilder(original.length());
    this.starts = new int[0];
    this.ends = starts;
  }

  static Clean of(String text) {
    Clean clean = new Clean(text);
    if (isClean(text)) {
      clean.text = text;
    } else {
      clean.read();
    }
    return clean;
  }

  String text() {
    return text;
  }

  /// Where in the original the sign at `index` begins.
  int start(int index) {
    return starts.length == 0 ? index : starts[index];
  }

  /// Where in the original the range that ends before `index` ends.
  int end(int index) {
    return starts.length == 0 ? index : ends[index - 1];
  }

  /// Whether an identifier may begin at `index`. A dash of the sentence is no hyphen of a word.
  boolean isFree(int index) {
    if (Edges.isFree(text, index)) {
      return true;
    }
    char before = original.charAt(start(index - 1));
    return before == '\u2013' || before == '\u2014';
  }

  /// The range with its dashes as they are written: in an address a dash is no hyphen.
  String written(int start, int end) {
    if (starts.length == 0) {
      return text.substring(start, end);
    }
    StringBuilder written = new StringBuilder(text.substring(start, end));
    for (int i = start; i < end; i++) {
      char before = original.charAt(starts[i]);
      if (text.charAt(i) == '-' && ends[i] == starts[i] + 1 && isDash(before)) {
        written.setCharAt(i - start, before);
      }
    }
    return written.toString();
  }

  private static boolean isClean(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual = c > '&' && c < '\u007F';
      if (!usual
          && (c == '&' || plain(c) != c || (c == '\n' && i > 0 && isDash(text.charAt(i - 1))))) {
        return false;
      }
    }
    return true;
  }

  private void read() {
    starts = new int[original.length() + 1];
    ends = new int[original.length() + 1];
    for (int at = 0; at < original.length(); ) {
      char c = original.charAt(at);
      int entity = c == '&' ? endOfEntity(at) : at;
      if (entity > at) {
        String signs = Parser.unescapeEntities(original.substring(at, entity), false);
        for (int i = 0; i < signs.length(); i++) {
          append(plain(signs.charAt(i)), at, entity);
        }
        at = entity;
      } else {
        int next = c == '-' || c == '\u2010' || c == '\u00AD' ? afterDivision(at) : at;
        if (next == at) {
          append(plain(c), at, ++at);
        }
        at = next > at ? next : at;
      }
    }
    text = out.toString();
    starts = Arrays.copyOf(starts, Math.max(1, text.length()));
  }

  private void append(char c, int start, int end) {
    if (c != NONE) {
      starts[out.length()] = start;
      ends[out.length()] = end;
      out.append(c);
    }
  }

  /// After `&name;`, or `at` where none stands there.
  private int endOfEntity(int at) {
    int most = Math.min(original.length(), at + LONGEST_ENTITY);
    for (int i = at + 1; i < most; i++) {
      char c = original.charAt(i);
      if (c == ';') {
        String signs = Parser.unescapeEntities(original.substring(at, i + 1), false);
        return signs.length() <= 2 && !signs.startsWith("&#") ? i + 1 : at;
      }
      if (!Character.isLetterOrDigit(c) && c != '#') {
        return at;
      }
    }
    return at;
  }

  /// After the hyphen and line break that divide a word, or `at` where they do not. A soft hyphen
  /// divides whatever it stands in.
  private int afterDivision(int at) {
    char c = original.charAt(at);
    int next = at + 1;
    while (next < original.length() && original.charAt(next) == '\r') {
      next++;
    }
    boolean ends = next < original.length() - 1 && original.charAt(next) == '\n';
    if (!ends || (c != '\u00AD' && !(isHyphen(c) && endsWithWord()))) {
      return at;
    }
    char first = original.charAt(next + 1);
    boolean goesOn = c == '\u00AD' ? Character.isLetterOrDigit(first) : isLower(first);
    return goesOn ? next + 1 : at;
  }

  private boolean endsWithWord() {
    int letters = 0;
    int i = out.length() - 1;
    while (i >= 0 && letters < LONGEST_WORD && Character.isLetter(out.charAt(i))) {
      letters++;
      i--;
    }
    return letters > 1 && (i < 0 || "/_.:-0123456789".indexOf(out.charAt(i)) < 0);
  }

  private static boolean isLower(char c) {
    return Character.isLowerCase(c);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010';
  }

  private static boolean isDash(char c) {
    return c == '-' || plain(c) == '-';
  }

  private static char plain(char c) {
    if (c < 0x7F) {
      return c == '\t' ? ' ' : c == '\r' ? NONE : c == '\f' || c == '\u000B' ? '\n' : c;
    }
    if (c < 0x2000) {
      return c == '\u00A0' ? ' ' : c == '\u00AD' ? NONE : c == '\u0085' ? '\n' : c;
    }
    if (c <= '\u2215') {
      return punctuation(c);
    }
    if (c >= '\uFF01' && c <= '\uFF5E') {
      return (char) (c - 0xFEE0);
    }
    return switch (c) {
      case '\u3000' -> ' ';
      case '\uFE58', '\uFE63' -> '-';
      case '\uFEFF' -> NONE;
      default -> c;
    };
  }

  private static char punctuation(char c) {
    if (c <= '\u200A') {
      return ' ';
    }
    if (c <= '\u200F') {
      return NONE;
    }
    if (c <= '\u2015') {
      return '-';
    }
    return switch (c) {
      case '\u2028', '\u2029' -> '\n';
      case '\u202F', '\u205F' -> ' ';
      case '\u2060' -> NONE;
      case '\u2043', '\u2212' -> '-';
      case '\u2044', '\u2215' -> '/';
      default -> c;
    };
  }
}
