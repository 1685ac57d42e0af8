package de.faktenstrom.publish.events;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What was wrong and how it is told (schema:CorrectionComment).
///
/// @param noteEditors for editors who took the item over, absent where there is nothing to add
/// @param noteShort one line, for feed titles and mail subjects
/// @param noteReaders for readers, plain text
/// @param supersedes the version that was wrong
public record Correction(
    Severity severity,
    @Nullable String noteEditors,
    String noteShort,
    String noteReaders,
    int supersedes) {

  /// How grave the error was.
  public enum Severity {
    FORMAL,
    MINOR,
    SERIOUS;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
