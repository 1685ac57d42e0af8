package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Observation;
import de.faktenstrom.ingest.table.Status;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The same cell in two states, with another value or status. Coordinates are in the order of
/// [Difference#dimensions()].
///
/// @param delta after minus before, in the unit of the cell; null unless both are numbers
/// @param ratio delta by the size of before, 0.05 for five percent more; null unless both are
///   numbers and before is not zero
public record ObservationChange(
    Observation before, Observation after, @Nullable BigDecimal delta, @Nullable BigDecimal ratio) {

  private static final MathContext PRECISION = MathContext.DECIMAL32;
  private static final Set<Status> NOT_FINAL =
      Set.of(Status.PRELIMINARY, Status.ESTIMATED, Status.FORECAST, Status.IMPUTED);

  static ObservationChange of(Observation before, Observation after) {
    if (before.value() instanceof Value.Number(BigDecimal old)
        && after.value() instanceof Value.Number(BigDecimal now)) {
      BigDecimal delta = now.subtract(old);
      BigDecimal ratio = old.signum() == 0 ? null : delta.divide(old.abs(), PRECISION);
      return new ObservationChange(before, after, delta, ratio);
    }
    return new ObservationChange(before, after, null, null);
  }

  /// Whether the publisher said by a status that this value would change or has.
  boolean isDeclared() {
    return after.statuses().contains(Status.REVISED)
        || before.statuses().stream().anyMatch(NOT_FINAL::contains);
  }

  /// Size of the delta; of the number where there was or is none on the other side.
  BigDecimal weight() {
    if (delta != null) {
      return delta.abs();
    }
    return size(before.value()).max(size(after.value()));
  }

  /// Size of the ratio; from or to no number, and from zero, as the whole.
  BigDecimal steepness() {
    if (ratio != null) {
      return ratio.abs();
    }
    return weight().signum() == 0 ? BigDecimal.ZERO : BigDecimal.ONE;
  }

  private static BigDecimal size(Value value) {
    return switch (value) {
      case Value.Number(BigDecimal number) -> number.abs();
      case Value.Missing _ -> BigDecimal.ZERO;
    };
  }
}
