package de.faktenstrom.newsletter;

import java.util.ArrayList;
import java.util.List;

/// Text for one line, a header or a paragraph, whatever its sender put in.
final class Line {

  private Line() {}

  /// Control characters, line ends of every sort and invisible direction marks become spaces;
  /// spaces are single.
  static String clean(String text) {
    var clean = new StringBuilder(text.length());
    boolean gap = true;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean space = c == ' ' || !isPlain(c);
      if (!space) {
        clean.appendCodePoint(c);
      } else if (!gap) {
        clean.append(' ');
      }
      gap = space;
    }
    return clean.toString().strip();
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          c == 0x00AD || c == 0x200D; // soft hyphen, joiner
      default -> true;
    };
  }

  /// At most so many characters, ended at a word.
  static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int space = text.lastIndexOf(' ', length - 1);
    int end = space > length / 2 ? space : length - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }

  /// Lines of at most `width` characters, where words allow it.
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
