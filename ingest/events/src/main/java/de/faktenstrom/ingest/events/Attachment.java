package de.faktenstrom.ingest.events;

/// A file that came with an item. Its bytes stay with ingest and are found by their hash.
///
/// @param name as the sender calls it, without a path
/// @param mediaType as the sender declares it; nobody should rely on it
/// @param size in bytes
/// @param sha256 of the bytes (hex)
public record Attachment(String name, String mediaType, long size, String sha256) {}
