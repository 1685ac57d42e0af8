package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an editor wants an item released.
///
/// @param channels empty: all, or for a newer version where the older one went
/// @param embargo nothing is public before its end; absent leaves the one the item came with
/// @param publishAt absent: at once, or when the embargo ends
/// @param zone publishAt was chosen in
/// @param coSigner who read it too, absent where nobody had to
public record ReleaseWish(
    Set<Channel> channels,
    @Nullable Embargo embargo,
    @Nullable Instant publishAt,
    @Nullable ZoneId zone,
    @Nullable String coSigner) {

  /// At once, on all channels.
  public static final ReleaseWish NOW = new ReleaseWish(Set.of(), null, null, null, null);

  Action action(Instant at, ZoneId home) {
    if (publishAt != null) {
      return new Action.Schedule(at, publishAt, Objects.requireNonNullElse(zone, home), embargo);
    }
    return embargo == null ? new Action.Release(at) : new Action.PlaceEmbargo(at, embargo);
  }
}
