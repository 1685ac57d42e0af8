package de.faktenstrom.desk.item;

import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Plan;
import java.util.ArrayList;
import java.util.List;

/// What the audit keeps of a step beside its action, in words.
final class Detail {

  private Detail() {}

  static String of(Step step) {
    List<String> parts = new ArrayList<>();
    if (step.moved().notice() != null) {
      parts.add(Wire.slug(step.moved().notice()) + " on " + Wire.channels(step.channels()));
    }
    Plan plan = step.moved().to().plan();
    if (plan != null) {
      parts.add("due " + plan.due() + " (" + plan.zone() + ")");
    }
    if (step.coSigner() != null) {
      parts.add("co-signed by " + step.coSigner());
    }
    switch (step.action()) {
      case Action.Correct correct -> {
        parts.add(correct.severity() + ": " + correct.noteShort());
        parts.add(correct.noteReaders());
      }
      case Action.Withdraw withdraw -> parts.add(withdraw.reason());
      case Action.Reject reject -> parts.add(reject.reason());
      case Action _ -> {}
    }
    return String.join("; ", parts);
  }
}
