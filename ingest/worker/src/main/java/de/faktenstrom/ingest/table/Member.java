package de.faktenstrom.ingest.table;

import java.util.Locale;
import java.util.Set;

/// One value of a dimension: `ST159`, "Sowjetunion (bis 25.12.1991)".
///
/// @param code the publisher's; [#TOTAL] where the publisher leaves the code of a total empty
public record Member(String code, String label) {

  public static final String TOTAL = "INSGESAMT";

  private static final Set<String> TOTAL_CODES = Set.of(TOTAL, "_T", "TOTAL");
  private static final Set<String> TOTAL_LABELS = Set.of("insgesamt", "total", "zusammen");

  /// Whether it stands for all others of its dimension by its code or label. A subtotal does not
  /// say so of itself: `SCHUTZST-AK-1` holds `SCHUTZST-AK-2`, and only the publisher's notes tell.
  public boolean isTotal() {
    return TOTAL_CODES.contains(code) || TOTAL_LABELS.contains(label.toLowerCase(Locale.ROOT));
  }
}
