package de.faktenstrom.desk.item;

import org.jspecify.annotations.Nullable;

/// What was said with a correction, a withdrawal or a rejection.
///
/// @param severity of a correction: `formal`, `minor`, `serious`
public record Notes(
    @Nullable String severity,
    @Nullable String noteEditors,
    @Nullable String noteShort,
    @Nullable String noteReaders,
    @Nullable String reason) {}
