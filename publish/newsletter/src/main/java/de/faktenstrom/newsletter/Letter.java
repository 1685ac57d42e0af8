package de.faktenstrom.newsletter;

import java.time.Instant;

/// Rendered for all readers of one content.
///
/// @param date of the mail: an edition's due instant, the same when it is sent again
record Letter(String subject, Instant date, Body body) {}
