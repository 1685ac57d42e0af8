package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Somebody's decision to let out, to plan, to correct or to take back.
///
/// @param number 1, 2, 3 … for each item
/// @param what `released`, `updated`, `corrected`, `withdrawn`, or for a plan `scheduled`,
///   `embargoed`
/// @param revision of the announcement, absent until it is made
/// @param by a person, `source:<name>`
/// @param released when it went out, absent until then
/// @param note JSON of a correction's or withdrawal's notes
public record Decision(
    UUID item,
    int number,
    String what,
    int version,
    @Nullable Integer revision,
    Set<Channel> channels,
    String by,
    @Nullable String coSigner,
    Instant decided,
    @Nullable Plan plan,
    @Nullable Embargo embargo,
    @Nullable Instant released,
    @Nullable String note) {

  /// A plan that was carried out.
  record Settled(UUID item, int number, int version, int revision, Instant released) {}
}
