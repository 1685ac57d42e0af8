package de.faktenstrom.newsletter;

import java.time.Instant;

/// Rendered, but for what differs from reader to reader.
///
/// @param date of the mail: an edition's due instant, the same when it is sent again
record Letter(String subject, Instant date, String text, String html) {

  Letter with(String placeholder, String value) {
    return new Letter(
        subject, date, text.replace(placeholder, value), html.replace(placeholder, value));
  }
}
