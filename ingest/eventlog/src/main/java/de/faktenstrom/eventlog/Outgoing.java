package de.faktenstrom.eventlog;

import org.jspecify.annotations.Nullable;

/// An event to append.
///
/// @param topic where to
/// @param type CloudEvents type
/// @param subject the item's uri; events of one subject stay in order
/// @param data a record that [EventJson] can write
/// @param traceparent of what caused it: `cause.traceparent()`, a new one from [Trace#start], or
///   absent
public record Outgoing(
    String topic, String type, String subject, Object data, @Nullable String traceparent) {}
