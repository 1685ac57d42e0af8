package de.faktenstrom.ingest.table;

import java.util.List;
import java.util.Set;

/// One cell.
///
/// @param coordinates codes of members, in the order of the dimensions told before; time is one of
///   them. Empty text for a dimension that does not apply.
/// @param measure code of what is counted or measured
/// @param unit as the publisher writes it, in one spelling for all languages
public record Observation(
    List<String> coordinates, String measure, Value value, String unit, Set<Status> statuses) {}
