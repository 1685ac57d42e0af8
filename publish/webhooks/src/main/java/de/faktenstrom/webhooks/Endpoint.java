package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Filter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a partner receives events.
///
/// @param partnerName shown to editors
/// @param types names of events (`publication.released`); empty: all
/// @param secrets what signs now: the newest first, and the one before it until it ends
/// @param serial whether what was missed while switched off is still being sent, one at a time
record Endpoint(
    UUID id,
    UUID partner,
    String partnerName,
    URI url,
    Set<String> types,
    Filter filter,
    List<Secret> secrets,
    boolean active,
    @Nullable String reason,
    @Nullable Instant failingSince,
    @Nullable Instant pausedUntil,
    boolean serial) {

  /// On their way at once while all goes well.
  static final int LANES = 16;

  private static final int LANES_WHILE_FAILING = 2;

  /// How many deliveries may be on their way at once: one while it catches up, so that what it
  /// missed comes in order.
  int lanes() {
    if (serial) {
      return 1;
    }
    return failingSince == null ? LANES : LANES_WHILE_FAILING;
  }

  /// Whether the endpoint gets the announcement.
  ///
  /// A correction or withdrawal of what it holds comes whatever its wishes: that is the channel's
  /// duty. A withdrawal of what it never held would only puzzle it, unless it asked for corrections
  /// alone.
  boolean gets(Announcement announcement, boolean holds) {
    return switch (announcement) {
      case Announcement.Released _ -> wants(announcement);
      case Announcement.Updated _ -> wants(announcement);
      // One effect of a version is enough: the new tags come with the next one.
      case Announcement.Described _ -> false;
      case Announcement.Corrected _ -> holds || wants(announcement);
      case Announcement.Withdrawn _ -> holds || (filter.correctionsOnly() && wants(announcement));
    };
  }

  private boolean wants(Announcement announcement) {
    return (types.isEmpty() || types.contains(announcement.publicType()))
        && filter.matches(announcement);
  }

  /// Whether something may be sent right now, as far as the endpoint itself goes.
  boolean ready(Instant now) {
    return active
        && !serial
        && failingSince == null
        && (pausedUntil == null || !pausedUntil.isAfter(now));
  }
}
