package de.faktenstrom.enrich.citing;

import de.faktenstrom.enrich.citing.Reference.Stated;
import de.faktenstrom.enrich.events.SourceLine;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sources named in words behind `Quelle:` or `Source:`, to the end of the line, sentence or
/// bracket. What stands there may hold identifiers too; a line of nothing else is none.
final class SourceLines {

  static final Kind KIND =
      Kind.of(SourceLines::read, "quelle", "datenquelle", "textquelle", "source", "data source");

  private static final int LONGEST = 400;
  private static final int MOST_SOURCES = 12;
  private static final Pattern MARK =
      Pattern.compile(
          "(?:Daten|Text)?quellen?(?:angaben?)?(?:\\s?\\([^)\\n]{1,30}\\))?\\s?:[\\s*_]{1,4}|(?:data\\s)?sources?\\s?:[\\s*_]{1,4}",
          Pattern.CASE_INSENSITIVE);
  // In mid sentence "source:" is no label.
  private static final Pattern LABEL_BEFORE =
      Pattern.compile("(?:^|[\\n.!?…:;|(\\[>*_\"“”»–-]|\\d\\))\\s{0,3}$");
  // The sentence ends, unless a number or a known abbreviation stands before the full stop.
  private static final Pattern SENTENCE =
      Pattern.compile(
          "(?<!\\b(?:Nr|No|Abs|Art|Tab|Abb|Bd|Vol|vol|Jg|Hrsg|hrsg|eds?|pp?|S|vgl|ca|bzw|u|a|o|z|B|d|h|v|St|Dr|Prof|Aufl|Ausg|ggf"
              + "|Stat|Jan|Feb|Apr|Aug|Sept?|Okt|Oct|Nov|Dez|Dec|\\d{1,2}))[.!?](?=\\s+[\\p{Lu}\"„“(]|\\s*$|[”“\"»])");
  private static final Pattern REFUSED =
      Pattern.compile(
          "(?:siehe|s\\.|vgl\\.?|unbekannt|privat|k\\.\\s?A|ohne|keine|ebd|ebenda|ibid|see|unknown|private|own|n/a|none"
              + "|eigene (?:Darstellung|Erhebung|Berechnung(?:en)?)\\W*$)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NEXT_SOURCE = Pattern.compile("\\s?;\\s+(?=\\p{Lu})");

  private SourceLines() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher mark = Edges.at(MARK, text, at, LONGEST);
    if (!mark.lookingAt() || !LABEL_BEFORE.matcher(Edges.before(text, at, 12)).find()) {
      return at + 1;
    }
    int end = end(text, at, mark.end());
    int start = mark.end();
    Matcher next = NEXT_SOURCE.matcher(text).region(start, end);
    for (int i = 0; i < MOST_SOURCES && start < end; i++) {
      int last = next.find() ? next.start() : end;
      add(clean, start, last, found);
      start = last == end ? end : next.end();
    }
    return Math.max(end, mark.end());
  }

  private static void add(Clean clean, int start, int end, List<Found> found) {
    String text = clean.text();
    int last = end;
    while (last > start && " \n.,;|*_-".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    String words = clean.written(start, last).replaceAll("\\s+", " ");
    if (REFUSED.matcher(words).lookingAt()) {
      return;
    }
    SourceLine line = SourceWording.read(words);
    if (line != null) {
      found.add(new Found(new Stated(words, line), start, last));
    }
  }

  /// A line that ends in a comma or a hyphen goes on with the next.
  private static int end(String text, int label, int start) {
    int most = Math.min(text.length(), start + LONGEST);
    int end = start;
    while (end < most && (text.charAt(end) != '\n' || goesOn(text, start, end))) {
      end++;
    }
    if (label > 0 && "([".indexOf(text.charAt(label - 1)) >= 0) {
      end = closing(text, start, end);
    }
    Matcher sentence = SENTENCE.matcher(text).region(start, end).useTransparentBounds(true);
    return sentence.find() ? sentence.start() : end;
  }

  private static boolean goesOn(String text, int start, int end) {
    int last = end - 1;
    while (last > start && text.charAt(last) == ' ') {
      last--;
    }
    return end > start
        && ",|-".indexOf(text.charAt(last)) >= 0
        && end + 1 < text.length()
        && text.charAt(end + 1) != '\n';
  }

  private static int closing(String text, int start, int end) {
    int open = 1;
    for (int i = start; i < end; i++) {
      open += "([".indexOf(text.charAt(i)) >= 0 ? 1 : ")]".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return end;
  }
}
