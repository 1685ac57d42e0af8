package de.faktenstrom.desk.item;

import de.faktenstrom.publish.events.Correction.Severity;
import org.jspecify.annotations.Nullable;

/// How an error is told.
///
/// @param noteEditors for editors who took the item over, absent where there is nothing to add
/// @param noteShort one line, for feed titles and mail subjects
/// @param noteReaders for readers, plain text
public record CorrectionNotes(
    Severity severity, @Nullable String noteEditors, String noteShort, String noteReaders) {}
