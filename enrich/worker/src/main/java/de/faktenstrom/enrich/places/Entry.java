package de.faktenstrom.enrich.places;

import de.faktenstrom.enrich.events.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place of the gazetteer.
///
/// @param code as in [de.faktenstrom.enrich.events.Place]
/// @param within code of the place around it, absent for the widest
/// @param near words that stand near it rather than near its namesakes
/// @param rank place in the gazetteer; of two namesakes the first is the larger
record Entry(
    String code,
    String kind,
    @Nullable String within,
    Topic.Labels labels,
    List<String> near,
    int rank) {}
