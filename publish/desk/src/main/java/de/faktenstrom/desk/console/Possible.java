package de.faktenstrom.desk.console;

import static java.util.stream.Collectors.toSet;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Outcome;
import de.faktenstrom.desk.state.Standing;
import de.faktenstrom.desk.state.Transition;
import de.faktenstrom.desk.state.Verb;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Correction.Severity;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What may be done to an item now: what the state machine would not refuse.
final class Possible {

  private Possible() {}

  /// Wire forms of the verbs.
  static Set<String> of(Standing now, Instant at) {
    Set<Verb> verbs = EnumSet.noneOf(Verb.class);
    for (Action action : questions(at)) {
      if (Transition.of(now, action) instanceof Outcome.Moved) {
        verbs.add(action.verb());
      }
    }
    // What is out is newly worded as an update or a correction, which say so.
    if (verbs.contains(Verb.UPDATE)) {
      verbs.remove(Verb.EDIT);
    }
    return verbs.stream().map(Verb::toString).collect(toSet());
  }

  private static List<Action> questions(Instant at) {
    var later = new Embargo(at.plus(Duration.ofDays(3650)), ZoneOffset.UTC);
    return List.of(
        new Action.Edit(at),
        new Action.Submit(at),
        new Action.Approve(at),
        new Action.Reject(at, ""),
        new Action.Release(at),
        new Action.PlaceEmbargo(at, later),
        new Action.MoveEmbargo(at, later),
        new Action.Hold(at),
        new Action.Answer(at, null),
        new Action.Correct(at, Severity.MINOR, null, "", ""),
        new Action.Update(at),
        new Action.Withdraw(at, "", ""));
  }
}
