package de.faktenstrom.desk.state;

import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.state.Outcome.Moved;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is done in whatever order, the rules hold.
class TransitionPropertiesTest {

  private static final Instant START = Instant.parse("2026-11-24T08:00:00Z");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<State> WITH_PLAN = EnumSet.of(State.SCHEDULED, State.EMBARGOED);
  private static final Set<Notice> SAME_VERSION = EnumSet.of(Notice.WITHDRAWN, Notice.DESCRIBED);
  private static final Set<State> WITH_NEWS =
      EnumSet.of(State.DRAFT, State.IN_REVIEW, State.APPROVED, State.REJECTED);

  /// One thing that happened: where the item stood, what was asked, what came of it.
  record Happened(Standing before, Action action, Outcome outcome) {
    Standing after() {
      return outcome instanceof Moved moved ? moved.to() : before;
    }

    Notice notice() {
      return outcome instanceof Moved moved ? moved.notice() : null;
    }
  }

  @Property(tries = 3000)
  void nothingIsLetOutUnderARunningEmbargo(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.notice() == Notice.RELEASED || step.notice() == Notice.UPDATED) {
        Instant at = step.action().at();
        assertThat(held(step.before().embargo(), step.action(), at)).isFalse();
      }
    }
  }

  /// An editor may replace the embargo an item came with; a source may not.
  private static boolean held(Embargo before, Action action, Instant at) {
    Embargo asked = action.embargo();
    boolean replaced = asked != null && !(action instanceof Action.Receive);
    boolean old = before != null && before.until().isAfter(at) && !replaced;
    return old || (asked != null && asked.until().isAfter(at));
  }

  @Property(tries = 3000)
  void nothingIsLetOutBeforeItsHour(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.action() instanceof Action.Due due && step.notice() != null) {
        assertThat(step.before().plan().due()).isBeforeOrEqualTo(due.at());
      }
      Instant publishAt = step.action().publishAt();
      if (publishAt != null && publishAt.isAfter(step.action().at())) {
        assertThat(step.notice()).isNull();
      }
    }
  }

  @Property(tries = 3000)
  void aSourceNeverBringsAnHourForward(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      Plan before = step.before().plan();
      if (step.action() instanceof Action.Receive receive && before != null) {
        assertThat(step.after().plan() == null).isEqualTo(receive.asks());
        if (!receive.asks()) {
          assertThat(step.after().plan().due()).isAfterOrEqualTo(before.due());
        }
      }
    }
  }

  /// While a question is open only an editor's own words about what is out already go out.
  @Property(tries = 3000)
  void nothingIsLetOutWhileAQuestionIsOpen(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.before().asked()) {
        assertThat(step.notice()).isNotEqualTo(Notice.RELEASED);
        assertThat(step.notice() == Notice.UPDATED)
            .isEqualTo(step.action() instanceof Action.Update && step.outcome() instanceof Moved);
      }
      if (step.after().asked()) {
        assertThat(step.after().plan()).isNull();
      }
    }
  }

  @Property(tries = 3000)
  void onlyAnAnswerEndsAQuestion(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.before().asked() && !step.after().asked()) {
        assertThat(step.action()).isInstanceOf(Action.Answer.class);
      }
    }
  }

  @Property(tries = 3000)
  void withdrawnIsFinal(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.before().state() == State.WITHDRAWN) {
        assertThat(step.after().state()).isEqualTo(State.WITHDRAWN);
        assertThat(step.notice()).isNull();
      }
    }
  }

  @Property(tries = 3000)
  void versionsNeverGoBack(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      Standing before = step.before();
      Standing after = step.after();
      assertThat(after.current()).isGreaterThanOrEqualTo(before.current());
      assertThat(after.released()).isBetween(before.released(), after.current());
      boolean news = step.notice() != null && !SAME_VERSION.contains(step.notice());
      assertThat(after.released() > before.released()).isEqualTo(news);
    }
  }

  /// What is said of a version that is not out must not show through the one that is.
  @Property(tries = 3000)
  void onlyTheNewestWorkIsDescribedAndNotUnderAnEmbargo(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.action() instanceof Action.Describe describe) {
        Standing before = step.before();
        boolean open =
            before.out()
                && before.released() == before.current()
                && !before.embargoedAt(describe.at());
        assertThat(step.notice()).isEqualTo(open ? Notice.DESCRIBED : null);
        assertThat(step.after().state()).isEqualTo(before.state());
        assertThat(step.after().plan()).isEqualTo(before.plan());
        assertThat(step.after().embargo()).isEqualTo(before.embargo());
      }
    }
  }

  @Property(tries = 3000)
  void theWorldIsToldExactlyWhenTheRevisionGrows(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      int told = step.notice() == null ? 0 : 1;
      assertThat(step.after().revision()).isEqualTo(step.before().revision() + told);
    }
  }

  @Property(tries = 3000)
  void firstIsReleasedAndNothingElseIs(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (step.notice() != null) {
        assertThat(step.notice() == Notice.RELEASED).isEqualTo(step.before().released() == 0);
      }
    }
  }

  @Property(tries = 3000)
  void aPlanIsThereExactlyWhileSomethingWaitsForItsHour(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      Standing after = step.after();
      assertThat(after.plan() != null).isEqualTo(WITH_PLAN.contains(after.state()));
      if (after.plan() != null) {
        assertThat(after.plan().version())
            .isGreaterThan(after.released())
            .isLessThanOrEqualTo(after.current());
        assertThat(after.embargo() == null || !after.embargo().until().isAfter(after.plan().due()))
            .isTrue();
      }
    }
  }

  @Property(tries = 3000)
  void whatIsAtWorkIsNewerThanWhatIsOut(@ForAll("lives") List<Happened> life) {
    for (Happened step : life) {
      if (WITH_NEWS.contains(step.after().state())) {
        assertThat(step.after().current()).isGreaterThan(step.after().released());
      }
    }
  }

  @Property(tries = 3000)
  void theHourAlwaysComes(@ForAll("lives") List<Happened> life) {
    Standing last = life.getLast().after();
    if (last.plan() != null) {
      assertThat(Transition.of(last, new Action.Due(last.plan().due()))).isInstanceOf(Moved.class);
    }
  }

  @Provide
  Arbitrary<List<Happened>> lives() {
    Arbitrary<Integer> pause = Arbitraries.integers().between(0, 90);
    return Combinators.combine(action(), pause)
        .as(Asked::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25)
        .map(TransitionPropertiesTest::live);
  }

  record Asked(Function<Instant, Action> action, int minutesLater) {}

  private static List<Happened> live(List<Asked> script) {
    List<Happened> life = new ArrayList<>();
    Standing standing = Standing.UNSEEN;
    Instant at = START;
    Action first = new Action.Receive(at, false, null);
    for (Asked asked : script) {
      Action action = life.isEmpty() ? first : asked.action().apply(at);
      life.add(new Happened(standing, action, Transition.of(standing, action)));
      standing = life.getLast().after();
      at = at.plusSeconds(60L * asked.minutesLater());
    }
    return life;
  }

  private static Arbitrary<Function<Instant, Action>> action() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(-60, 180);
    return Arbitraries.oneOf(
        minutes.map(m ->
            at -> new Action.Receive(at, m % 2 == 0, m % 3 == 0 ? until(at, m) : null, m % 5 == 0)),
        minutes.map(m -> at -> new Action.Answer(at, m % 3 == 0 ? null : until(at, m))),
        minutes.map(m -> at -> new Action.Schedule(at, in(at, m), BERLIN, null)),
        minutes.map(m -> at -> new Action.Schedule(at, in(at, m), BERLIN, until(at, m - 30))),
        minutes.map(m -> at -> new Action.PlaceEmbargo(at, until(at, m))),
        minutes.map(m -> at -> new Action.MoveEmbargo(at, until(at, m))),
        Arbitraries.of(plain()));
  }

  private static List<Function<Instant, Action>> plain() {
    return List.of(
        Action.Edit::new,
        Action.Submit::new,
        Action.Approve::new,
        at -> new Action.Reject(at, "no"),
        Action.Release::new,
        Action.Hold::new,
        Action.Due::new,
        Action.Due::new,
        at -> new Action.Correct(at, Severity.MINOR, null, "short", "long"),
        Action.Update::new,
        at -> new Action.Describe(at, at, null),
        at -> new Action.Describe(at, at, null),
        at -> new Action.Withdraw(at, "wrong", "sorry"));
  }

  private static Embargo until(Instant at, int minutes) {
    return new Embargo(in(at, minutes), BERLIN);
  }

  private static Instant in(Instant at, int minutes) {
    return at.plusSeconds(60L * minutes);
  }
}
