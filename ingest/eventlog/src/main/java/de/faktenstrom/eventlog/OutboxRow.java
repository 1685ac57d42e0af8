package de.faktenstrom.eventlog;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An event on its way from the outbox to Kafka.
record OutboxRow(
    long id,
    String topic,
    String type,
    String source,
    String subject,
    UUID eventId,
    Instant time,
    @Nullable String traceparent,
    @Nullable String addressee,
    byte[] data) {}
