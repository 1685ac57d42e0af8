package de.faktenstrom.desk.state;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.state.Outcome.Moved;
import de.faktenstrom.desk.state.Outcome.Refused;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TransitionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:41:00Z");
  private static final Instant TWO = Instant.parse("2026-11-24T13:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Embargo UNTIL_TWO = new Embargo(TWO, BERLIN);

  private final Standing inReview = after(Standing.UNSEEN, received(false, null));
  private final Standing released = after(inReview, new Action.Release(NOW));
  private final Standing embargoed = after(inReview, new Action.PlaceEmbargo(NOW, UNTIL_TWO));
  private final Standing scheduled = after(inReview, new Action.Schedule(NOW, TWO, BERLIN, null));

  @Test
  void decidesEveryPairOfStateAndVerb() {
    for (State state : State.values()) {
      for (Verb verb : Verb.values()) {
        assertThat(Transition.rule(state, verb)).as(state + " " + verb).isNotNull();
      }
    }
  }

  @Nested
  class Arriving {

    @Test
    void waitsForAnEditorWhereTheSourceIsReviewed() {
      assertThat(inReview.state()).isEqualTo(State.IN_REVIEW);
      assertThat(inReview.out()).isFalse();
    }

    @Test
    void isOutAtOnceWhereTheSourceReleases() {
      Moved moved = moved(Standing.UNSEEN, received(true, null));

      assertThat(moved.notice()).isEqualTo(Notice.RELEASED);
      assertThat(moved.to().state()).isEqualTo(State.RELEASED);
      assertThat(moved.to().revision()).isEqualTo(1);
    }

    @Test
    void waitsForItsEmbargoEvenWhereTheSourceReleases() {
      Moved moved = moved(Standing.UNSEEN, received(true, UNTIL_TWO));

      assertThat(moved.notice()).isNull();
      assertThat(moved.to().state()).isEqualTo(State.EMBARGOED);
      assertThat(moved.to().plan()).isEqualTo(new Plan(1, TWO, BERLIN));
    }

    @Test
    void updatesWhatIsOutWhereTheSourceReleases() {
      Moved moved = moved(released, received(true, null));

      assertThat(moved.notice()).isEqualTo(Notice.UPDATED);
      assertThat(moved.to().released()).isEqualTo(2);
    }

    @Test
    void leavesTheOldVersionOutWhileTheNewOneIsReviewed() {
      Moved moved = moved(released, received(false, null));

      assertThat(moved.notice()).isNull();
      assertThat(moved.to().state()).isEqualTo(State.IN_REVIEW);
      assertThat(moved.to().released()).isEqualTo(1);
      assertThat(moved.to().current()).isEqualTo(2);
    }

    @Test
    void neverShortensAnEmbargo() {
      Embargo earlier = new Embargo(TWO.minusSeconds(600), BERLIN);

      Standing next = after(embargoed, received(true, earlier));

      assertThat(next.plan()).isEqualTo(new Plan(2, TWO, BERLIN));
    }

    @Test
    void lengthensTheEmbargoOfWhatIsPlannedAlready() {
      Embargo later = new Embargo(TWO.plusSeconds(600), BERLIN);

      Standing next = after(scheduled, received(false, later));

      assertThat(next.state()).isEqualTo(State.EMBARGOED);
      assertThat(next.plan()).isEqualTo(new Plan(1, later.until(), BERLIN));
    }

    @Test
    void isReviewedWhereAnEditorHasRejectedTheItem() {
      Standing rejected = after(inReview, new Action.Reject(NOW, "no"));

      assertThat(after(rejected, received(true, null)).state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void changesNothingForTheWorldOnceWithdrawn() {
      Standing withdrawn = after(released, withdrawal());

      Moved moved = moved(withdrawn, received(true, null));

      assertThat(moved.notice()).isNull();
      assertThat(moved.to().state()).isEqualTo(State.WITHDRAWN);
    }
  }

  @Nested
  class Embargoed {

    @Test
    void isNotDueAMillisecondBeforeTheEnd() {
      assertThat(refused(embargoed, new Action.Due(TWO.minusMillis(1)))).isEqualTo(Reason.NOT_YET);
    }

    @Test
    void isOutAtTheEnd() {
      Moved moved = moved(embargoed, new Action.Due(TWO));

      assertThat(moved.notice()).isEqualTo(Notice.RELEASED);
      assertThat(moved.to().plan()).isNull();
      assertThat(moved.to().embargo()).isNull();
    }

    @Test
    void cannotBeReleasedBefore() {
      Refused refused = (Refused) Transition.of(embargoed, new Action.Release(NOW));

      assertThat(refused.sentence(Locale.GERMAN))
          .isEqualTo(
              "Die Sperrfrist gilt bis Dienstag, 24.11.2026, 14:00:00 Uhr (Europe/Berlin)."
                  + " Sie kann verschoben werden.");
      assertThat(refused.sentence(Locale.ENGLISH))
          .contains("Tuesday, 24 November 2026, 14:00:00 (Europe/Berlin)");
    }

    @Test
    void holdsAgainstAReleaseOfWhatCameWithIt() {
      Standing came = after(Standing.UNSEEN, received(false, UNTIL_TWO));

      assertThat(after(came, new Action.Release(NOW)).state()).isEqualTo(State.EMBARGOED);
    }

    @Test
    void isCorrectedSilentlyAndInheritsTheEmbargo() {
      Moved moved = moved(embargoed, correction());

      assertThat(moved.notice()).isNull();
      assertThat(moved.to().plan()).isEqualTo(new Plan(2, TWO, BERLIN));
    }

    @Test
    void endsEarlierWhenMoved() {
      Embargo earlier = new Embargo(TWO.minus(Duration.ofMinutes(10)), BERLIN);

      Standing moved = after(embargoed, new Action.MoveEmbargo(NOW, earlier));

      assertThat(moved.plan()).isEqualTo(new Plan(1, earlier.until(), BERLIN));
    }

    @Test
    void keepsALaterHourOfReleaseWhenMoved() {
      Standing later =
          after(embargoed, new Action.Schedule(NOW, TWO.plusSeconds(3600), BERLIN, null));

      Standing moved =
          after(later, new Action.MoveEmbargo(NOW, new Embargo(TWO.plusSeconds(60), BERLIN)));

      assertThat(moved.plan()).isEqualTo(new Plan(1, TWO.plusSeconds(3600), BERLIN));
    }

    @Test
    void refusesAnHourBeforeTheEnd() {
      assertThat(refused(embargoed, new Action.Schedule(NOW, TWO.minusSeconds(1), BERLIN, null)))
          .isEqualTo(Reason.BEFORE_EMBARGO);
    }

    @Test
    void letsOutTheApprovedVersionAndReviewsTheOneBehindIt() {
      Standing waiting = after(embargoed, received(false, null));

      Moved moved = moved(waiting, new Action.Due(TWO));

      assertThat(moved.to().released()).isEqualTo(1);
      assertThat(moved.to().state()).isEqualTo(State.IN_REVIEW);
    }

    @Test
    void takesAnApprovedNewerVersionIntoThePlan() {
      Standing waiting = after(embargoed, received(false, null));

      assertThat(after(waiting, new Action.Approve(NOW)).plan())
          .isEqualTo(new Plan(2, TWO, BERLIN));
    }

    @Test
    void keepsTheEmbargoWhenHeld() {
      Standing held = after(embargoed, new Action.Hold(NOW));

      assertThat(held.state()).isEqualTo(State.APPROVED);
      assertThat(after(held, new Action.Release(NOW)).state()).isEqualTo(State.EMBARGOED);
    }

    @Test
    void isTakenBackWithoutAWord() {
      Moved moved = moved(embargoed, withdrawal());

      assertThat(moved.notice()).isNull();
      assertThat(moved.to().state()).isEqualTo(State.WITHDRAWN);
    }
  }

  @Nested
  class Scheduled {

    @Test
    void isOutAtItsHour() {
      assertThat(refused(scheduled, new Action.Due(TWO.minusMillis(1)))).isEqualTo(Reason.NOT_YET);
      assertThat(moved(scheduled, new Action.Due(TWO)).notice()).isEqualTo(Notice.RELEASED);
    }

    @Test
    void canBeBroughtForward() {
      assertThat(moved(scheduled, new Action.Release(NOW)).to().state()).isEqualTo(State.RELEASED);
    }
  }

  @Nested
  class Released {

    @Test
    void isCorrectedWithANewVersion() {
      Moved moved = moved(released, correction());

      assertThat(moved.notice()).isEqualTo(Notice.CORRECTED);
      assertThat(moved.to().state()).isEqualTo(State.CORRECTED);
      assertThat(moved.to().released()).isEqualTo(2);
    }

    @Test
    void isCorrectedPastAVersionInReview() {
      Standing reviewing = after(released, received(false, null));

      assertThat(moved(reviewing, correction()).to().released()).isEqualTo(3);
    }

    @Test
    void isWithdrawnForGood() {
      Moved moved = moved(released, withdrawal());

      assertThat(moved.notice()).isEqualTo(Notice.WITHDRAWN);
      assertThat(refused(moved.to(), new Action.Release(NOW))).isEqualTo(Reason.WITHDRAWN);
    }

    @Test
    void isNotReleasedTwice() {
      assertThat(refused(released, new Action.Release(NOW))).isEqualTo(Reason.OUT);
    }

    @Test
    void staysOutWhenANewerVersionIsRejected() {
      Standing reviewing = after(released, received(false, null));

      assertThat(after(reviewing, new Action.Reject(NOW, "no")).state()).isEqualTo(State.RELEASED);
    }
  }

  @Test
  void takesNothingBackThatIsNotOut() {
    assertThat(refused(inReview, withdrawal())).isEqualTo(Reason.NOT_OUT);
    assertThat(refused(inReview, correction())).isEqualTo(Reason.NOT_OUT);
  }

  private static Action received(boolean trusted, Embargo embargo) {
    return new Action.Receive(NOW, trusted, embargo);
  }

  private static Action correction() {
    return new Action.Correct(NOW, Severity.SERIOUS, null, "short", "long");
  }

  private static Action withdrawal() {
    return new Action.Withdraw(NOW, "wrong", "taken back");
  }

  private static Moved moved(Standing now, Action action) {
    return (Moved) Transition.of(now, action);
  }

  private static Standing after(Standing now, Action action) {
    return moved(now, action).to();
  }

  private static Reason refused(Standing now, Action action) {
    return ((Refused) Transition.of(now, action)).reason();
  }
}
