package de.faktenstrom.ingest.table;

import java.math.BigDecimal;

/// A number, or why there is none.
public sealed interface Value {

  /// Normalised: 1.0, 1 and 1.00 are one number.
  record Number(BigDecimal number) implements Value {

    /// As long as any a table may hold, in digits before and after the point together.
    public static final int MAX_DIGITS = 60;

    public Number {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      if (number.scale() < 0) {
        number = number.setScale(0);
      }
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
