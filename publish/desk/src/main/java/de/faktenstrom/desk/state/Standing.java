package de.faktenstrom.desk.state;

import de.faktenstrom.ingest.events.Embargo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// All that decides what may happen to an item next.
///
/// @param state of the newest work
/// @param current the newest version, 0 before the first
/// @param released the newest version that was let out, 0 where none was
/// @param revision announcements made so far
/// @param plan present exactly in the states scheduled and embargoed
/// @param embargo that what is not yet out is under; may have ended
/// @param asked a source said something of an embargo that no editor has answered yet; there is no
///   plan then
public record Standing(
    State state,
    int current,
    int released,
    int revision,
    @Nullable Plan plan,
    @Nullable Embargo embargo,
    boolean asked) {

  /// With nothing asked.
  public Standing(
      State state,
      int current,
      int released,
      int revision,
      @Nullable Plan plan,
      @Nullable Embargo embargo) {
    this(state, current, released, revision, plan, embargo, false);
  }

  /// Before the first version.
  public static final Standing UNSEEN = new Standing(State.IN_REVIEW, 0, 0, 0, null, null);

  /// Whether the public sees some version now.
  public boolean out() {
    return released > 0 && state != State.WITHDRAWN;
  }

  /// Whether an embargo forbids letting anything new out at that instant.
  public boolean embargoedAt(Instant at) {
    return embargo != null && embargo.until().isAfter(at);
  }

  /// Whether a version waits behind the planned one.
  public boolean waiting() {
    return plan != null && current > plan.version();
  }

  Standing in(State next) {
    return new Standing(next, current, released, revision, plan, embargo, asked);
  }

  Standing newer() {
    return new Standing(state, current + 1, released, revision, plan, embargo, asked);
  }

  Standing planned(State next, @Nullable Plan newPlan) {
    return new Standing(next, current, released, revision, newPlan, embargo, asked);
  }

  Standing under(@Nullable Embargo other) {
    return new Standing(state, current, released, revision, plan, other, asked);
  }

  /// The later end of both holds: a version that comes in can lengthen an embargo, never shorten
  /// it.
  Standing underLater(@Nullable Embargo other) {
    boolean longer = other != null && (embargo == null || other.until().isAfter(embargo.until()));
    return longer ? under(other) : this;
  }

  /// A question stays open until it is answered, whatever comes in meanwhile.
  Standing asking(boolean also) {
    return new Standing(state, current, released, revision, plan, embargo, asked || also);
  }

  Standing answered() {
    return new Standing(state, current, released, revision, plan, embargo, false);
  }

  /// `version` is out from now on, and said so.
  Standing letOut(State next, int version) {
    return new Standing(next, current, version, revision + 1, null, embargo, asked);
  }
}
