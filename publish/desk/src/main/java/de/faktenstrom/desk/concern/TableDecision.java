package de.faktenstrom.desk.concern;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.events.DatasetDecided;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// What the audit keeps of an editor's word on a doubtful state of a table: as JSON, so that it can
/// be told in either language.
///
/// @param table its code
/// @param state number of the doubtful state
/// @param became number of the accepted state, absent where it was refused
public record TableDecision(
    String table, String title, int state, @Nullable Integer became, String reason) {

  static Deed deed(DatasetDecided told) {
    TableDecision decision =
        new TableDecision(told.code(), told.title(), told.version(), told.became(), told.reason());
    return new Deed(
        told.by(),
        told.became() == null ? "table-refuse" : "table-accept",
        null,
        null,
        new String(EventJson.write(decision), StandardCharsets.UTF_8));
  }

  /// Of a deed that accepts or refuses a table's state.
  public static TableDecision of(Deed deed) {
    return EventJson.read(deed.detail().getBytes(StandardCharsets.UTF_8), TableDecision.class);
  }
}
