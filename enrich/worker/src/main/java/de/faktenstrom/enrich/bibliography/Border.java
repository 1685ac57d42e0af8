package de.faktenstrom.enrich.bibliography;

import java.util.List;

/// The punctuation between two tokens, by class: which field follows which depends on it.
final class Border {

  static final int COUNT = 8;

  private static final String CLASSES = ".,:;)”";

  private Border() {}

  /// The class of what stands before each token.
  static int[] of(List<Token> tokens) {
    int[] borders = new int[tokens.size()];
    for (int i = 1; i < borders.length; i++) {
      String before = tokens.get(i - 1).text();
      char last = before.charAt(before.length() - 1);
      boolean initial = before.length() == 2 && Character.isUpperCase(before.charAt(0));
      char sign = last == ']' ? ')' : last == '"' || last == '»' || last == '“' ? '”' : last;
      borders[i] = initial && last == '.' ? COUNT - 1 : 1 + CLASSES.indexOf(sign);
    }
    return borders;
  }
}
