package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A column of values in nine bytes a row: an unscaled number and its scale, or a sign. Numbers
/// that do not fit are held beside it.
final class ValueColumn {

  private static final Sign[] SIGNS = Sign.values();
  private static final byte WIDE = Byte.MAX_VALUE;

  /// By row: digits after the point; below zero a sign; or [#WIDE].
  private byte[] scales = new byte[1 << 10];

  private long[] numbers = new long[1 << 10];
  private final Map<Integer, BigDecimal> wide = new HashMap<>();

  void put(int row, Value value) {
    if (row >= scales.length) {
      int length = Math.max(row + 1, scales.length + (scales.length >> 1));
      scales = Arrays.copyOf(scales, length);
      numbers = Arrays.copyOf(numbers, length);
    }
    switch (value) {
      case Value.Missing(Sign sign) -> scales[row] = (byte) (-1 - sign.ordinal());
      case Value.Number(BigDecimal number) -> put(row, number);
    }
  }

  private void put(int row, BigDecimal number) {
    if (number.precision() > 18) {
      scales[row] = WIDE;
      wide.put(row, number);
    } else {
      scales[row] = (byte) number.scale();
      numbers[row] = number.unscaledValue().longValue();
    }
  }

  Value value(int row) {
    BigDecimal number = number(row);
    return number == null ? new Value.Missing(SIGNS[-1 - scales[row]]) : new Value.Number(number);
  }

  boolean isNumber(int row) {
    return scales[row] >= 0;
  }

  /// @return null if the value is missing
  @Nullable BigDecimal number(int row) {
    if (scales[row] < 0) {
      return null;
    }
    return scales[row] == WIDE ? wide.get(row) : BigDecimal.valueOf(numbers[row], scales[row]);
  }

  /// Close enough to tell orders of magnitude; NaN if the value is missing.
  double magnitude(int row) {
    BigDecimal number = scales[row] == 0 ? null : number(row);
    if (scales[row] == 0) {
      return numbers[row];
    }
    return number == null ? Double.NaN : number.doubleValue();
  }

  boolean isSame(int row, ValueColumn other, int otherRow) {
    if (scales[row] != other.scales[otherRow]) {
      return false;
    }
    return scales[row] == WIDE
        ? Objects.equals(wide.get(row), other.wide.get(otherRow))
        : numbers[row] == other.numbers[otherRow];
  }

  /// Whether the row holds a whole number that is at hand as such.
  boolean isWhole(int row) {
    return scales[row] == 0;
  }

  long whole(int row) {
    return numbers[row];
  }

  String text(int row) {
    return value(row).toString();
  }

  ValueColumn ordered(int[] order) {
    ValueColumn ordered = new ValueColumn();
    ordered.scales = new byte[order.length];
    ordered.numbers = new long[order.length];
    for (int row = 0; row < order.length; row++) {
      ordered.scales[row] = scales[order[row]];
      ordered.numbers[row] = numbers[order[row]];
      if (scales[order[row]] == WIDE) {
        ordered.wide.put(row, Objects.requireNonNull(wide.get(order[row])));
      }
    }
    return ordered;
  }
}
