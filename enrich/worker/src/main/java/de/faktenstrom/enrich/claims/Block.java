package de.faktenstrom.enrich.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A paragraph, a heading, an entry of a list, a cell: a line of the plain text, in chars.
///
/// @param stops where its sentences end, all but the last
record Block(int start, int end, String text, List<Integer> stops) {

  /// Half open, in chars of the whole text.
  record Range(int start, int end) {}

  private static final String STOPS = ".!?…";
  private static final Pattern END = Pattern.compile("[.!?…][\"“”»«)]?(?=\\s+[\\p{Lu}\\d„\"»(])");
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?:\\b(?:z|B|u|a|d|h|i|S|ca|Nr|Mio|Mrd|Tsd|Abs|Art|Dr|Prof|bzw|vgl|St|Abb|Tab|Kap|Bd|Hrsg|usw|No|Vol|Fig|vs|e\\.g|i\\.e|p|pp|Jan|Feb|Aug|Sept?|Okt|Oct|Nov|Dez|Dec)|\\d)\\.$");
  private static final Pattern SOURCE =
      Pattern.compile(
          "^[\\s(*¹²³\\[]*(?:Daten)?(?:Quellen?|Sources?|Datenbasis|Datengrundlage|Data|Anmerkung(?:en)?|Hinweis|Note|Notes|Grafik|Nachweis|Beleg)\\b\\s?[:.–-]?",
          Pattern.CASE_INSENSITIVE);

  static List<Block> of(String text) {
    List<Block> blocks = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int line = text.indexOf('\n', start);
      int end = line < 0 ? text.length() : line;
      String block = text.substring(start, end);
      blocks.add(new Block(start, end, block, stops(block, start)));
      start = end + 1;
    }
    return blocks;
  }

  private static List<Integer> stops(String text, int start) {
    List<Integer> stops = new ArrayList<>();
    Matcher stop = END.matcher(text);
    for (int at = 0; at < text.length(); at++) {
      if (STOPS.indexOf(text.charAt(at)) >= 0
          && stop.region(at, text.length()).lookingAt()
          && !abbreviated(text, at + 1)) {
        stops.add(start + stop.end());
      }
    }
    return stops;
  }

  /// The sentence around the place.
  Range sentence(int place) {
    int from = start;
    for (int stop : stops) {
      if (stop > place) {
        return new Range(from, stop);
      }
      from = stop;
    }
    return new Range(from, end);
  }

  private static boolean abbreviated(String text, int end) {
    return ABBREVIATED.matcher(text.substring(Math.max(0, end - 8), end)).find();
  }

  /// Whether it only says where the blocks before come from.
  boolean namesSource() {
    return SOURCE.matcher(text).find();
  }

  /// Whether it is no sentence: a cell, an entry, a heading.
  boolean isShort() {
    return text.length() < 160 && !text.matches("(?s).*[.!?…][\"“”»«)]?\\s*$");
  }
}
