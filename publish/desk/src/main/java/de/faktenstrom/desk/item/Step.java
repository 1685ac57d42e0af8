package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Notice;
import de.faktenstrom.desk.state.Outcome.Moved;
import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.desk.state.Standing;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One move of one item and all that follows from it. Pure.
///
/// @param chosen channels asked for; empty leaves it to what was decided before
/// @param card of the newest version after the move
/// @param by who moves it
record Step(
    ItemRow before,
    Action action,
    Moved moved,
    Set<Channel> chosen,
    Card card,
    String by,
    @Nullable String coSigner) {

  ItemRow after(int originVersion, int deskVersion) {
    return new ItemRow(
        before.id(),
        moved.to(),
        outlet(),
        card,
        originVersion,
        deskVersion,
        describes() ? before.edition() : before.edition() + 1,
        describes() && moved.notice() == null ? before.changed() : action.at());
  }

  /// No editor's order is refused because a tag has come or gone since.
  private boolean describes() {
    return action instanceof Action.Describe;
  }

  private Outlet outlet() {
    Outlet was = before.outlet();
    boolean planned = moved.to().plan() != null;
    return new Outlet(
        moved.notice() == null || describes() ? was.channels() : channels(),
        planned ? wanted() : Set.of(),
        was.decisions() + (decides() ? 1 : 0),
        planned ? (decides() ? Integer.valueOf(number()) : was.planDecision()) : null,
        published());
  }

  @Nullable Instant published() {
    Instant first = before.outlet().published();
    return first == null && moved.notice() != null ? action.at() : first;
  }

  /// Where an announcement goes: where it is wanted, and wherever an older version went.
  Set<Channel> channels() {
    return switch (action) {
      case Action.Correct _, Action.Update _, Action.Withdraw _ -> before.outlet().channels();
      // A partner or a mailbox has had its one effect of this version.
      case Action.Describe _ -> Outlet.feedOf(before.outlet().channels());
      case Action _ -> Outlet.union(wanted(), before.outlet().channels());
    };
  }

  private Set<Channel> wanted() {
    Outlet was = before.outlet();
    if (!chosen.isEmpty()) {
      return chosen;
    }
    if (before.standing().plan() != null) {
      return was.planned();
    }
    return was.channels().isEmpty() ? EnumSet.allOf(Channel.class) : was.channels();
  }

  private int number() {
    return before.outlet().decisions() + 1;
  }

  /// Whether somebody decided something; the clock only carries out.
  private boolean decides() {
    if (action instanceof Action.Due) {
      return false;
    }
    Plan plan = moved.to().plan();
    Plan was = before.standing().plan();
    return moved.notice() != null
        || (plan != null && (was == null || !was.due().equals(plan.due()) || !chosen.isEmpty()));
  }

  @Nullable Decision decision() {
    if (!decides()) {
      return null;
    }
    Standing now = moved.to();
    Notice notice = moved.notice();
    Plan plan = now.plan();
    return new Decision(
        before.id(),
        number(),
        notice == null ? now.state().toString() : Wire.slug(notice),
        plan == null ? now.released() : plan.version(),
        notice == null ? null : Integer.valueOf(now.revision()),
        notice == null ? wanted() : channels(),
        by,
        coSigner,
        action.at(),
        plan,
        now.embargo(),
        notice == null ? null : action.at(),
        Wire.notes(action));
  }

  Decision.@Nullable Settled settled() {
    if (!(action instanceof Action.Due) || moved.notice() == null) {
      return null;
    }
    Standing now = moved.to();
    int plan = Objects.requireNonNull(before.outlet().planDecision());
    return new Decision.Settled(before.id(), plan, now.released(), now.revision(), action.at());
  }

  Deed deed() {
    Notice notice = moved.notice();
    Standing now = moved.to();
    Plan plan = now.plan();
    int version = notice != null ? now.released() : plan != null ? plan.version() : now.current();
    return new Deed(by, action.verb().toString(), before.id(), version, Wire.json(Detail.of(this)));
  }
}
