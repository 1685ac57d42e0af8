package de.faktenstrom.newsletter;

import java.time.Instant;
import java.util.Map;

/// A mail before it is bytes.
///
/// @param messageId with angle brackets
/// @param headers beside the usual ones; names are ours, values may hold anything
/// @param token what differs from reader to reader in the body
record Mail(
    String messageId,
    String recipient,
    String subject,
    Instant date,
    String language,
    Map<String, String> headers,
    Body body,
    String token) {}
