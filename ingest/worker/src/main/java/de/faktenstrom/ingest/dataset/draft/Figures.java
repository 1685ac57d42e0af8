package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Numbers as German readers expect them: point for thousands, decimal comma, a no-break space
/// before what follows a number, percent and percentage points kept apart.
final class Figures {

  static final char NO_BREAK = '\u00a0';

  private static final char MINUS = '\u2212';
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
  private static final BigDecimal FINE = new BigDecimal("0.001");
  private static final Set<String> COUNTS = Set.of("", "Anzahl", "Personen", "number", "NR");
  private static final Set<String> SHARES = Set.of("%", "Prozent", "percent", "PC");
  private static final Set<String> THOUSANDS = Set.of("1000", "Tsd.", "Tausend", "THS");
  private static final Set<String> MILLIONS = Set.of("Mill.", "Mio.", "MIO");

  private Figures() {}

  static boolean isShare(String unit) {
    return SHARES.contains(unit);
  }

  /// `39.945`, `12,3 %`, `4,543 Mio.`; a missing value as official statistics print it.
  static String of(Value value, String unit) {
    return switch (value) {
      case Value.Number(BigDecimal number) -> withUnit(number, unit);
      case Value.Missing(Sign sign) -> sign == Sign.EMPTY ? "leer" : sign.text();
    };
  }

  private static String withUnit(BigDecimal number, String unit) {
    if (COUNTS.contains(unit)) {
      return plain(number);
    }
    if (isShare(unit)) {
      return plain(number) + NO_BREAK + "%";
    }
    if (MILLIONS.contains(unit)) {
      return plain(number) + NO_BREAK + "Mio.";
    }
    if (THOUSANDS.contains(unit)) {
      return number.abs().compareTo(THOUSAND) >= 0
          ? plain(number.movePointLeft(3)) + NO_BREAK + "Mio."
          : plain(number) + NO_BREAK + "Tsd.";
    }
    return plain(number) + NO_BREAK + unit;
  }

  /// `+1.933`, `−5`, `+0,4 Prozentpunkte`; a dash where there is no difference to tell.
  static String delta(@Nullable BigDecimal delta, String unit) {
    if (delta == null) {
      return "–";
    }
    String size =
        isShare(unit)
            ? plain(delta.abs())
                + NO_BREAK
                + (delta.abs().compareTo(BigDecimal.ONE) == 0 ? "Prozentpunkt" : "Prozentpunkte")
            : withUnit(delta.abs(), unit);
    return sign(delta) + size;
  }

  /// `+5,1 %`, finer where it is small; a dash where there is none.
  static String ratio(@Nullable BigDecimal ratio) {
    if (ratio == null) {
      return "–";
    }
    BigDecimal percent = ratio.abs().movePointRight(2);
    if (percent.signum() != 0 && percent.compareTo(new BigDecimal("0.005")) < 0) {
      return sign(ratio) + "weniger als 0,01" + NO_BREAK + "%";
    }
    int digits = ratio.abs().compareTo(FINE) < 0 ? 2 : 1;
    return sign(ratio)
        + digits(percent.setScale(digits, RoundingMode.HALF_UP).toPlainString())
        + NO_BREAK
        + "%";
  }

  private static String sign(BigDecimal number) {
    return switch (number.signum()) {
      case 1 -> "+";
      case -1 -> String.valueOf(MINUS);
      default -> "±";
    };
  }

  static String plain(BigDecimal number) {
    String digits = digits(number.abs().stripTrailingZeros().toPlainString());
    return number.signum() < 0 ? MINUS + digits : digits;
  }

  private static String digits(String plain) {
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    StringBuilder grouped = new StringBuilder(whole);
    for (int i = whole.length() - 3; i > 0; i -= 3) {
      grouped.insert(i, '.');
    }
    return point < 0 ? grouped.toString() : grouped + "," + plain.substring(point + 1);
  }
}
