package de.faktenstrom.enrich.text;

import java.util.ArrayList;
import java.util.List;

/// A run of blocks in one language.
///
/// @param language `de`, `en`, or the text's own where that is another; [Language#UNDETERMINED] for
///   any other
/// @param start,end half-open range in chars
public record Stretch(String language, int start, int end) {

  /// The whole text in order, each block (a line of the plain text) with its language. A block too
  /// short or too mixed to tell goes with the one before it, the first with the text.
  ///
  /// @param own the language of the text as a whole, BCP 47
  public static List<Stretch> of(String text, String own) {
    String home = ours(Language.primary(own)) ? Language.primary(own) : own;
    List<Stretch> stretches = new ArrayList<>();
    String before = home;
    for (int start = 0; start < text.length(); ) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line + 1;
      before = language(text.substring(start, end), before, home);
      add(stretches, before, start, end);
      start = end;
    }
    return stretches;
  }

  private static String language(String block, String before, String home) {
    String told = Language.plainly(block);
    if (told == null) {
      return before;
    }
    // That a block is neither German nor English says no more of a text that is in neither.
    return ours(told) || ours(home) ? told : home;
  }

  private static boolean ours(String language) {
    return language.equals("de") || language.equals("en");
  }

  private static void add(List<Stretch> stretches, String language, int start, int end) {
    int last = stretches.size() - 1;
    if (last >= 0 && stretches.get(last).language().equals(language)) {
      stretches.set(last, new Stretch(language, stretches.get(last).start(), end));
    } else {
      stretches.add(new Stretch(language, start, end));
    }
  }
}
