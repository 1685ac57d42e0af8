package de.faktenstrom.ingest.table.version;

import java.math.BigDecimal;
import java.util.List;

/// A total that stands beside its parts: `GES`, `INSGESAMT` = `GESM` + `GESW`.
///
/// @param tolerance how far they may differ by rounding, in the unit of the cells
public record SumRule(String dimension, String total, List<String> parts, BigDecimal tolerance) {

  public SumRule {
    parts = List.copyOf(parts);
    if (parts.isEmpty() || parts.contains(total)) {
      throw new IllegalArgumentException("a total has parts and is none of them");
    }
  }
}
