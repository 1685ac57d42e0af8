package de.faktenstrom.enrich.indexing;

/// How a training ended.
///
/// @param taken whether the new model is in use now
/// @param report Markdown: how good it is, beside the one before; also `report.md` in the model's
///   directory
public record TrainingResult(boolean taken, String report) {}
