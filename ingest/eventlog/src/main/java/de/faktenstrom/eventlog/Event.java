package de.faktenstrom.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One record of the log as a reader gets it: a CloudEvent 1.0 in binary content mode. Kafka's
/// headers end here; nothing but these fields reaches a route.
///
/// @param id UUIDv7 (RFC 9562), the same however often the record is transported
/// @param type CloudEvents type, `de.faktenstrom.….v1`
/// @param source CloudEvents source, `/ingest`, `/desk` …
/// @param subject the item's uri, also the record's key
/// @param traceparent W3C Trace Context, absent where nobody traced
/// @param data JSON
public record Event(
    UUID id,
    String type,
    String source,
    String subject,
    Instant time,
    @Nullable String traceparent,
    byte[] data) {}
