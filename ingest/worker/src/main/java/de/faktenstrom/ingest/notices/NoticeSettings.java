package de.faktenstrom.ingest.notices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a registry is asked.
///
/// @param mailto whom Crossref may write to about our requests
/// @param since where the first list begins; absent for a month before it
record NoticeSettings(Registry registry, @Nullable String mailto, @Nullable LocalDate since) {}
