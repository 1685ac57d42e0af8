package de.faktenstrom.ingest.table;

import java.math.BigDecimal;

/// A number, or why there is none.
public sealed interface Value {

  /// Normalised: 1.0, 1 and 1.00 are one number.
  record Number(BigDecimal number) implements Value {

    /// Digits before the point, and after it, that a table may hold.
    public static final int MAX_DIGITS = 60;

    /// @throws IllegalArgumentException if it has more digits than [#MAX_DIGITS] on a side of the
    ///   point
    public Number {
      if (!isHeld(number)) {
        throw new IllegalArgumentException("more digits than a table may hold");
      }
      if (number.scale() > 0) {
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      }
      if (number.scale() < 0) {
        number = number.setScale(0);
      }
    }

    /// Whether it has few enough digits. An exponent of a million is a short text and a long
    /// number.
    public static boolean isHeld(BigDecimal number) {
      return number.signum() == 0
          || (number.scale() <= MAX_DIGITS
              && (long) number.precision() - number.scale() <= MAX_DIGITS);
    }

    public static Number of(long number) {
      return new Number(BigDecimal.valueOf(number));
    }

    public static Number of(String plain) {
      return new Number(new BigDecimal(plain));
    }

    @Override
    public String toString() {
      return number.toPlainString();
    }
  }

  /// A missing value is never zero.
  record Missing(Sign sign) implements Value {

    @Override
    public String toString() {
      return sign.text();
    }
  }
}
