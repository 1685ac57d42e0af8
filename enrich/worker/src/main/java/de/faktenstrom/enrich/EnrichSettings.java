package de.faktenstrom.enrich;

import java.nio.file.Path;

/// @param indexes a folder of this instance alone, for files that can be made anew
public record EnrichSettings(Path indexes) {}
