package de.faktenstrom.eventlog;

/// @param bootstrapServers `host:port,…`
/// @param instance a name that stays the same when this program is started again on the same data;
///   lets a restarted reader take over its partitions at once (Kafka static membership)
public record EventLogSettings(String bootstrapServers, String instance) {}
