package de.faktenstrom.ingest.table.version;

import java.time.LocalDate;
import java.util.List;

/// When a publisher says that it revises what it published.
public record RevisionCalendar(List<Window> windows) {

  public static final RevisionCalendar NONE = new RevisionCalendar(List.of());

  /// @param last included
  public record Window(LocalDate first, LocalDate last) {}

  public boolean covers(LocalDate day) {
    return windows.stream().anyMatch(w -> !day.isBefore(w.first) && !day.isAfter(w.last));
  }
}
