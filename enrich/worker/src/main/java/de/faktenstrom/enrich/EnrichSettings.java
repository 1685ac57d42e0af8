package de.faktenstrom.enrich;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// @param model directory of a learned model; it may come later. Without it labels alone speak.
public record EnrichSettings(@Nullable Path model) {}
