package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A text of digits with points, commas and blanks among them: what it shows about the way it is
/// written, and the number it is once that is known.
final class NumberText {

  /// No point or comma; or not to be told from this text.
  static final char NONE = 0;

  private static final int GROUP = 3;

  private final StringBuilder digits = new StringBuilder(24);
  private final StringBuilder marks = new StringBuilder(8);

  /// How many digits stand before each mark.
  private final int[] before = new int[Value.Number.MAX_DIGITS];

  private NumberText() {}

  /// @return null if it is no number however it is read
  static @Nullable NumberText of(char[] chars, int from, int to) {
    NumberText text = new NumberText();
    int start = from;
    if (from < to && isSigned(chars[from])) {
      start++;
      text.digits.append(chars[from] == '+' ? "" : "-");
    }
    int sign = text.digits.length();
    for (int i = start; i < to; i++) {
      if (!text.took(chars[i], sign)) {
        return null;
      }
    }
    return text.digits.length() > sign && text.isLastSound(sign) ? text : null;
  }

  private boolean took(char c, int sign) {
    if (digits.length() - sign > 2 * Value.Number.MAX_DIGITS) {
      return false;
    }
    if (c >= '0' && c <= '9') {
      digits.append(c);
      return true;
    }
    char mark = Numbers.isSpace(c) || c == '\'' || c == '’' ? ' ' : c;
    if (marks.length() == before.length || (mark != ' ' && mark != '.' && mark != ',')) {
      return false;
    }
    before[marks.length()] = digits.length() - sign;
    marks.append(mark);
    return true;
  }

  private static boolean isSigned(char c) {
    return c == '-' || c == '−' || c == '–' || c == '+';
  }

  /// A number does not end with a mark.
  private boolean isLastSound(int sign) {
    return marks.isEmpty() || before[marks.length() - 1] < digits.length() - sign;
  }

  /// Digits in all.
  private int count() {
    return digits.length() - (digits.charAt(0) == '-' ? 1 : 0);
  }

  /// Digits before the first mark.
  int whole() {
    return marks.isEmpty() ? count() : before[0];
  }

  /// The last point or comma.
  char mark() {
    int last = Math.max(marks.lastIndexOf("."), marks.lastIndexOf(","));
    return last < 0 ? NONE : marks.charAt(last);
  }

  /// The mark of decimals, if this text alone shows it.
  char decimal() {
    char last = mark();
    if (last == NONE) {
      return NONE;
    }
    char other = last == '.' ? ',' : '.';
    if (marks.indexOf(String.valueOf(other)) >= 0) {
      return last;
    }
    if (marks.indexOf(String.valueOf(last)) != marks.lastIndexOf(String.valueOf(last))) {
      return other;
    }
    return marks.length() > 1 || isNoGroup() ? last : NONE;
  }

  /// Whether a single mark cannot be one of thousands.
  private boolean isNoGroup() {
    char first = digits.charAt(digits.length() - count());
    return count() - before[0] != GROUP || before[0] == 0 || before[0] > GROUP || first == '0';
  }

  /// @return null if its groups are not of three digits, or it has too many
  @Nullable BigDecimal number(char decimal) {
    int last = marks.length() - 1;
    boolean fraction = last >= 0 && marks.charAt(last) == decimal;
    int groups = fraction ? last : last + 1;
    int whole = fraction ? before[last] : count();
    for (int i = 0; i < groups; i++) {
      int next = i + 1 < groups ? before[i + 1] : whole;
      boolean sound = marks.charAt(i) != decimal && next - before[i] == GROUP;
      if (!sound || (i == 0 && (before[0] == 0 || before[0] > GROUP))) {
        return null;
      }
    }
    BigDecimal number = new BigDecimal(digits.toString()).movePointLeft(count() - whole);
    return Value.Number.isHeld(number) ? number : null;
  }
}
