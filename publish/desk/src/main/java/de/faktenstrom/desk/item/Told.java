package de.faktenstrom.desk.item;

import static de.faktenstrom.desk.sql.Columns.instant;

import de.faktenstrom.publish.events.Correction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a version went out.
///
/// @param since when
/// @param correction what it mends, absent where it mends nothing
record Told(Instant since, @Nullable Correction correction) {

  /// Of a row with `released`, `what`, `note` and `before`, the version that was out before.
  static Told of(ResultSet row) throws SQLException {
    Instant since = Objects.requireNonNull(instant(row, "released"));
    String note = row.getString("note");
    boolean mends = row.getString("what").equals("corrected") && note != null;
    return new Told(
        since, mends ? correction(Wire.read(note, Notes.class), row.getInt("before")) : null);
  }

  private static @Nullable Correction correction(Notes notes, int before) {
    String noteShort = notes.noteShort();
    String noteReaders = notes.noteReaders();
    if (noteShort == null || noteReaders == null) {
      return null;
    }
    return Arrays.stream(Correction.Severity.values())
        .filter(severity -> severity.toString().equals(notes.severity()))
        .findFirst()
        .map(severity ->
            new Correction(severity, notes.noteEditors(), noteShort, noteReaders, before))
        .orElse(null);
  }
}
