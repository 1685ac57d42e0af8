package de.faktenstrom.enrich;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param indexes a folder of this instance alone, for files that can be made anew
/// @param model directory of a learned model; it may come later. Without it labels alone speak.
public record EnrichSettings(Path indexes, @Nullable Path model) {}
