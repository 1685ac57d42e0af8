package de.faktenstrom.newsletter;

import java.time.Instant;
import java.util.Map;

/// A mail before it is bytes.
///
/// @param messageId with angle brackets
/// @param headers beside the usual ones; names are ours, values may hold anything
record Mail(
    String messageId,
    String recipient,
    String subject,
    Instant date,
    String language,
    Map<String, String> headers,
    Content content) {

  /// The same said twice.
  record Content(String text, String html) {}
}
