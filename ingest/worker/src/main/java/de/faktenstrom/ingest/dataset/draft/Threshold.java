package de.faktenstrom.ingest.dataset.draft;

import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.ObservationChange;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From which change on a state is worth a draft. With both bounds one of them is enough.
///
/// @param absolute in the unit of the cells; absent: no such bound
/// @param percent of the old value; absent: no such bound
public record Threshold(@Nullable BigDecimal absolute, @Nullable BigDecimal percent) {

  /// Any other value.
  public static final Threshold NONE = new Threshold(null, null);

  /// A new period always is, other values are if one of them differs enough. A value that came or
  /// went has no difference, so it does.
  public boolean isNews(Difference difference) {
    return switch (difference.kind()) {
      case FORMAT_ONLY -> false;
      case NEW_PERIOD -> true;
      case REVISION, CORRECTION -> isReached(difference);
      case STRUCTURE -> !difference.structure().newPeriods().isEmpty() || isReached(difference);
    };
  }

  private boolean isReached(Difference difference) {
    return Stream.concat(difference.changes().stream(), difference.steepest().stream())
        .anyMatch(this::isReached);
  }

  private boolean isReached(ObservationChange change) {
    BigDecimal delta = change.delta();
    if (delta == null) {
      return !change.before().value().equals(change.after().value());
    }
    if (delta.signum() == 0) {
      return false;
    }
    if (absolute == null && percent == null) {
      return true;
    }
    BigDecimal ratio = change.ratio();
    boolean far = absolute != null && delta.abs().compareTo(absolute) >= 0;
    boolean steep =
        percent != null && (ratio == null || ratio.abs().movePointRight(2).compareTo(percent) >= 0);
    return far || steep;
  }
}
