package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Standing;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An item in a list.
///
/// @param channels where it is out
/// @param plannedChannels where it will be when its plan falls due
/// @param published when its first version went out, absent where none did
/// @param edition the ETag
public record ItemLine(
    UUID id,
    Standing standing,
    Card card,
    Set<Channel> channels,
    Set<Channel> plannedChannels,
    @Nullable Instant published,
    Instant changed,
    long edition) {

  static ItemLine of(ItemRow row) {
    return new ItemLine(
        row.id(),
        row.standing(),
        row.card(),
        row.outlet().channels(),
        row.outlet().planned(),
        row.outlet().published(),
        row.changed(),
        row.edition());
  }

  /// What an editor has to answer about an embargo, absent where nothing is open.
  public @Nullable EmbargoQuestion question() {
    return standing.asked() ? card.question() : null;
  }

  public String uri() {
    return ItemUri.of(id);
  }
}
