package de.faktenstrom.desk.state;

import static de.faktenstrom.desk.state.State.APPROVED;
import static de.faktenstrom.desk.state.State.EMBARGOED;
import static de.faktenstrom.desk.state.State.IN_REVIEW;
import static de.faktenstrom.desk.state.State.REJECTED;
import static de.faktenstrom.desk.state.State.RELEASED;
import static de.faktenstrom.desk.state.State.WITHDRAWN;

import de.faktenstrom.desk.state.Outcome.Moved;
import de.faktenstrom.desk.state.Outcome.Refused;
import de.faktenstrom.ingest.events.Embargo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What the cells of [Transition]'s table do.
@SuppressWarnings("ImmutableEnumChecker") // the rules are functions without state
enum Move implements Rule {
  /// A newer version waits for an editor; what is public stays public.
  QUEUE((now, action) -> quietly(received(now, action).in(IN_REVIEW))),

  /// A trusted source's newer version goes out at once, or when its embargo ends; while a question
  /// is open it waits for the answer.
  TAKE((now, action) ->
      now.asked() ? QUEUE.decide(now, action) : letOut(received(now, action), action.at(), null)),

  /// Kept for the record, never let out.
  SHELVE((now, action) -> quietly(now.newer())),

  /// The approved version keeps its hour, the newer one waits behind it. Where the newer one asks
  /// for how long nothing may go out, the hour is taken back.
  PARK((now, action) ->
      action.asks()
          ? quietly(received(now, action).planned(IN_REVIEW, null))
          : quietly(lengthened(now.newer(), action))),

  /// The newer version takes the planned one's place.
  REPLACE((now, action) -> quietly(adopted(lengthened(now.newer(), action)))),

  DRAFT((now, _) -> quietly(now.newer().in(State.DRAFT))),
  REVIEW((now, _) -> quietly(now.in(IN_REVIEW))),
  APPROVE((now, _) -> quietly(now.in(APPROVED))),
  ADOPT(
      (now, action) -> now.waiting() ? quietly(adopted(now)) : Reason.APPROVED.decide(now, action)),
  REJECT((now, _) -> quietly(now.in(now.out() ? RELEASED : REJECTED))),
  RELEASE((now, action) ->
      now.asked() ? Reason.EMBARGO_ASKED.decide(now, action) : release(now, action)),

  /// The answer is the embargo from now on; that there is none leaves another as it is.
  ANSWER((now, action) ->
      now.asked()
          ? quietly((action.embargo() == null ? now : now.under(action.embargo())).answered())
          : Reason.NOT_ASKED.decide(now, action)),
  AWAIT((now, action) ->
      now.embargoedAt(action.at())
          ? Reason.EMBARGO_HOLDS.decide(now, action)
          : release(now, action)),
  MOVE(Move::move),
  HOLD((now, _) -> quietly(now.planned(now.waiting() ? IN_REVIEW : APPROVED, null))),
  DUE(Move::due),
  CORRECT((now, action) ->
      now.out()
          ? new Moved(now.newer().letOut(State.CORRECTED, now.current() + 1), Notice.CORRECTED)
          : Reason.NOT_OUT.decide(now, action)),
  UPDATE(Move::update),

  /// What is out is told of anew. What is said of a newer version goes out with that one, so that
  /// nothing of it shows before.
  DESCRIBE((now, action) ->
      now.out()
              && now.released() == now.current()
              && now.plan() == null
              && !now.embargoedAt(action.at())
          ? new Moved(now.letOut(now.state(), now.released()), Notice.DESCRIBED)
          : quietly(now)),

  /// Before it is public a mended version takes the planned one's place, and nobody is told.
  MEND((now, action) ->
      now.out() ? Reason.PLANNED.decide(now, action) : quietly(adopted(now.newer()))),
  WITHDRAW((now, action) -> now.out() ? withdrawn(now) : Reason.NOT_OUT.decide(now, action)),
  RECALL((now, _) -> now.out() ? withdrawn(now) : quietly(now.planned(WITHDRAWN, null)));

  private final Rule rule;

  Move(Rule rule) {
    this.rule = rule;
  }

  @Override
  public Outcome decide(Standing now, Action action) {
    return rule.decide(now, action);
  }

  private static Outcome quietly(Standing next) {
    return new Moved(next, null);
  }

  private static Standing received(Standing now, Action action) {
    return now.newer().underLater(action.embargo()).asking(action.asks());
  }

  private static Outcome release(Standing now, Action action) {
    Embargo asked = action.embargo();
    Standing under = asked == null ? now : now.under(asked);
    Instant publishAt = action.publishAt();
    if (publishAt != null
        && under.embargoedAt(action.at())
        && publishAt.isBefore(Objects.requireNonNull(under.embargo()).until())) {
      return new Refused(Reason.BEFORE_EMBARGO, under.embargo());
    }
    return letOut(under, action.at(), plan(under, publishAt, action.zone()));
  }

  private static @Nullable Plan plan(
      Standing now, @Nullable Instant publishAt, @Nullable ZoneId zone) {
    return publishAt == null
        ? null
        : new Plan(now.current(), publishAt, zone == null ? ZoneOffset.UTC : zone);
  }

  /// Now, or as the plan and the embargo want it.
  private static Outcome letOut(Standing now, Instant at, @Nullable Plan wanted) {
    Embargo embargo = now.embargo();
    if (embargo != null && now.embargoedAt(at)) {
      Plan plan =
          wanted == null ? new Plan(now.current(), embargo.until(), embargo.zone()) : wanted;
      return quietly(now.planned(EMBARGOED, plan.notBefore(embargo.until())));
    }
    if (wanted != null && wanted.due().isAfter(at)) {
      return quietly(now.under(null).planned(State.SCHEDULED, wanted));
    }
    return out(now, now.current(), RELEASED);
  }

  private static Outcome out(Standing now, int version, State next) {
    return new Moved(
        now.under(null).letOut(next, version),
        now.released() == 0 ? Notice.RELEASED : Notice.UPDATED);
  }

  private static Outcome due(Standing now, Action action) {
    Plan plan = Objects.requireNonNull(now.plan());
    if (plan.due().isAfter(action.at()) || now.embargoedAt(action.at())) {
      return Reason.NOT_YET.decide(now, action);
    }
    return out(now, plan.version(), now.waiting() ? IN_REVIEW : RELEASED);
  }

  /// A time chosen beside the embargo stays, as far as the embargo lets it.
  private static Outcome move(Standing now, Action action) {
    Plan plan = Objects.requireNonNull(now.plan());
    Embargo old = Objects.requireNonNull(now.embargo());
    Embargo asked = Objects.requireNonNull(action.embargo());
    Plan moved =
        plan.due().equals(old.until())
            ? new Plan(plan.version(), asked.until(), asked.zone())
            : plan.notBefore(asked.until());
    return quietly(now.under(asked).planned(EMBARGOED, moved));
  }

  private static Outcome update(Standing now, Action action) {
    if (!now.out()) {
      return Reason.NOT_OUT.decide(now, action);
    }
    return now.embargoedAt(action.at())
        ? Reason.EMBARGO_HOLDS.decide(now, action)
        : new Moved(now.newer().letOut(RELEASED, now.current() + 1), Notice.UPDATED);
  }

  private static Outcome withdrawn(Standing now) {
    return new Moved(now.letOut(WITHDRAWN, now.released()), Notice.WITHDRAWN);
  }

  private static Standing adopted(Standing now) {
    return now.planned(now.state(), Objects.requireNonNull(now.plan()).with(now.current()));
  }

  /// Under the later of both embargoes, the plan moved behind it.
  private static Standing lengthened(Standing now, Action action) {
    Standing under = now.underLater(action.embargo());
    Embargo embargo = under.embargo();
    if (embargo == null) {
      return under;
    }
    Plan plan = Objects.requireNonNull(now.plan());
    State next = under.embargoedAt(action.at()) ? EMBARGOED : now.state();
    return under.planned(next, plan.notBefore(embargo.until()));
  }
}
