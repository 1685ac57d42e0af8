package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.item.Arrival;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A push ready to be written.
///
/// @param notes for the sender
/// @param once absent where the request has no `Idempotency-Key`
/// @param size of the request in bytes
record Push(Arrival arrival, List<String> notes, Answers.@Nullable Once once, int size) {}
