package de.faktenstrom.newsletter;

import de.faktenstrom.publish.events.Announcement;
import org.jspecify.annotations.Nullable;

/// An item that an edition may carry, in the version that is out now.
///
/// @param news first released since the rhythm's last edition, so that readers know no older
///   version
/// @param traceparent of the release, for the receipts
record Candidate(Announcement announcement, boolean news, @Nullable String traceparent) {

  String uri() {
    return announcement.uri();
  }

  int revision() {
    return announcement.revision();
  }

  /// One revision of an item is one candidate; spares comparing texts.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Candidate that
        && uri().equals(that.uri())
        && revision() == that.revision();
  }

  @Override
  public int hashCode() {
    return 31 * uri().hashCode() + revision();
  }

  /// Whether it stands in the section of corrections and withdrawals.
  boolean mends() {
    return switch (announcement) {
      case Announcement.Corrected _, Announcement.Withdrawn _ -> true;
      case Announcement.Released _, Announcement.Updated _, Announcement.Described _ -> false;
    };
  }
}
