package de.faktenstrom.ingest.table.version;

import de.faktenstrom.ingest.table.Observation;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// The same cell in two states, with another value or status. Coordinates are in the order of
/// [Difference#dimensions()].
///
/// @param delta after minus before, in the unit of the cell; null unless both are numbers
/// @param ratio delta by the size of before, 0.05 for five percent more; null unless both are numbers
///     and before is not zero
public record ObservationChange(
    Observation before,
    Observation after,
    @Nullable BigDecimal delta,
    @Nullable BigDecimal ratio) {}
