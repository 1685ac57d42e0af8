package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.desk.state.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How an item stands after an order.
///
/// @param state wire form of the state
/// @param version the newest
/// @param releasedVersion that is public, absent where none is
/// @param revision announcements made so far
/// @param releasedAt when this order let something out, absent where it did not
/// @param due when it will go out, absent where nothing is planned
/// @param edition the item's ETag
public record Receipt(
    String uri,
    String state,
    int version,
    @Nullable Integer releasedVersion,
    int revision,
    @Nullable Instant releasedAt,
    @Nullable Instant due,
    @Nullable Instant embargoUntil,
    long edition) {

  static Receipt of(ItemRow row, @Nullable Instant releasedAt) {
    Standing standing = row.standing();
    Plan plan = standing.plan();
    return new Receipt(
        ItemUri.of(row.id()),
        standing.state().toString(),
        standing.current(),
        standing.out() ? Integer.valueOf(standing.released()) : null,
        standing.revision(),
        releasedAt,
        plan == null ? null : plan.due(),
        standing.embargo() == null ? null : standing.embargo().until(),
        row.edition());
  }
}
