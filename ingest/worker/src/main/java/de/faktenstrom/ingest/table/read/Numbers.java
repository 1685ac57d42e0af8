package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Cells;
import de.faktenstrom.ingest.table.Flaw;
import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Numbers of one document, whose way to write them is declared or found while reading. `1.234`
/// alone is a little more than one or than a thousand: it is read only once another number told
/// which.
final class Numbers {

  private static final int LONG_DIGITS = 18;

  /// From this length on a document that marks thousands would have marked them.
  private static final int SURELY_MARKED = 5;

  private final @Nullable Cells told;
  private char decimal;
  private boolean longWithoutMarks;

  /// @param told takes flaws; null while only the way to write is looked for
  private Numbers(char decimal, @Nullable Cells told) {
    this.decimal = decimal;
    this.told = told;
  }

  static Numbers of(NumberStyle style, @Nullable Cells told) {
    return switch (style) {
      case GERMAN -> new Numbers(',', told);
      case ENGLISH -> new Numbers('.', told);
      case FOUND -> new Numbers(NumberText.NONE, told);
    };
  }

  /// The way to write as found so far, for the document itself.
  Numbers telling(Cells cells) {
    Numbers numbers = new Numbers(decimal, cells);
    numbers.longWithoutMarks = longWithoutMarks;
    return numbers;
  }

  /// @param row for flaws
  /// @return null if there is neither number nor sign
  @Nullable Value value(char[] chars, int first, int end, long row) {
    int from = first;
    int to = end;
    while (from < to && isSpace(chars[from])) {
      from++;
    }
    while (from < to && isSpace(chars[to - 1])) {
      to--;
    }
    Value simple = simple(chars, from, to);
    return simple == null ? worded(chars, from, to, row) : simple;
  }

  /// What nearly all cells are: digits alone.
  private @Nullable Value simple(char[] chars, int from, int to) {
    if (from == to || to - from > LONG_DIGITS) {
      return null;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      int digit = chars[i] - '0';
      if (digit < 0 || digit > 9) {
        return null;
      }
      number = number * 10 + digit;
    }
    longWithoutMarks |= to - from >= SURELY_MARKED;
    return Value.Number.of(number);
  }

  private @Nullable Value worded(char[] chars, int from, int to, long row) {
    Sign sign = to - from <= 3 ? Sign.of(new String(chars, from, to - from)) : null;
    if (sign != null) {
      return new Value.Missing(sign);
    }
    NumberText text = NumberText.of(chars, from, to);
    BigDecimal number = null;
    Flaw flaw = Flaw.NOT_A_NUMBER;
    if (text != null) {
      flaw = style(text);
      number = flaw == null ? text.number(decimal) : null;
    }
    if (number != null) {
      return new Value.Number(number);
    }
    if (told != null) {
      String detail = new String(chars, from, Math.min(to - from, 40));
      told.flaw(flaw == null ? Flaw.NOT_A_NUMBER : flaw, row, detail);
    }
    return null;
  }

  /// Learns how numbers are written here.
  ///
  /// @return what keeps this one from being read
  private @Nullable Flaw style(NumberText text) {
    if (text.mark() == NumberText.NONE) {
      longWithoutMarks |= text.whole() >= SURELY_MARKED;
      return null;
    }
    if (decimal == NumberText.NONE) {
      decimal = text.decimal();
    }
    if (decimal == NumberText.NONE && longWithoutMarks) {
      decimal = text.mark();
    }
    if (decimal == NumberText.NONE) {
      return Flaw.NUMBER_FORMAT;
    }
    boolean foreign = text.decimal() != NumberText.NONE && text.decimal() != decimal;
    return foreign ? Flaw.FOREIGN_NUMBER : null;
  }

  static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
  }
}
