package de.faktenstrom.enrich.text;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.WrittenIn;

/// Turns ranges of chars into passages counted in code points. Reads the whole text when made: once
/// a text, not once a passage. Counts on from the passage before, so that passages in the order of
/// the text take one more reading in all.
public final class CodePoints {

  private final String field;
  private final String text;
  private final boolean same;
  private int chars;
  private int points;

  public CodePoints(String field, String text) {
    this.field = field;
    this.text = text;
    this.same = text.codePointCount(0, text.length()) == text.length();
  }

  /// @param start,end half-open range in chars
  public Passage passage(int start, int end) {
    return new Passage(field, count(start), count(end), text.substring(start, end));
  }

  public WrittenIn writtenIn(Stretch stretch) {
    return new WrittenIn(stretch.language(), field, count(stretch.start()), count(stretch.end()));
  }

  private int count(int upTo) {
    if (same) {
      return upTo;
    }
    points += upTo >= chars ? text.codePointCount(chars, upTo) : -text.codePointCount(upTo, chars);
    chars = upTo;
    return points;
  }
}
