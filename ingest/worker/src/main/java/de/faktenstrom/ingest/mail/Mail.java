package de.faktenstrom.ingest.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A mail taken apart, nothing of it judged yet.
///
/// @param id what is the same when the same mail comes again, see [MailParts]
/// @param subject decoded, in one line
/// @param from the author's name, absent where there is only an address
/// @param sent as the mail says, absent where it says nothing readable
/// @param html absent where there is no such part
/// @param text absent where there is no such part
/// @param left files that were not kept
record Mail(
    String id,
    String subject,
    @Nullable String from,
    @Nullable Instant sent,
    @Nullable String html,
    @Nullable String text,
    List<Enclosed> files,
    int left) {

  /// @param name without a path
  record Enclosed(String name, String mediaType, byte[] bytes) {}
}
