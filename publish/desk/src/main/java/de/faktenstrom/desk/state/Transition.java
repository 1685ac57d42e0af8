package de.faktenstrom.desk.state;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/// The life of an item. Pure: same standing and action, same outcome.
public final class Transition {

  /// Rows: where the item stands. Columns: what is asked. A cell names the [Move] that decides, or
  /// with an exclamation mark the [Reason] it is refused for.
  static final String TABLE =
      """
      state      receive trusted answer     edit       submit     approve    reject     release    schedule   embargo    move        hold       due        correct    update     describe   withdraw
      draft      queue   queue   answer     draft      review     approve    reject     release    release    release    no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      in_review  queue   take    answer     draft      in_review! approve    reject     release    release    release    no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      approved   queue   queue   answer     draft      review     approved!  reject     release    release    release    no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      scheduled  park    replace not_asked! planned!   planned!   adopt      planned!   release    release    release    no_embargo! hold       due        mend       mend       describe   recall
      embargoed  park    replace not_asked! planned!   planned!   adopt      planned!   await      release    release    move        hold       due        mend       mend       describe   recall
      released   queue   take    answer     draft      out!       out!       out!       out!       out!       out!       no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      corrected  queue   take    answer     draft      out!       out!       out!       out!       out!       out!       no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      withdrawn  shelve  shelve  withdrawn! withdrawn! withdrawn! withdrawn! withdrawn! withdrawn! withdrawn! withdrawn! withdrawn!  withdrawn! withdrawn! withdrawn! withdrawn! describe   withdrawn!
      rejected   queue   queue   answer     draft      review     rejected!  rejected!  rejected!  rejected!  rejected!  no_embargo! no_plan!   no_plan!   correct    update     describe   withdraw
      """;

  private static final Map<State, Map<Verb, Rule>> RULES = parse();

  private Transition() {}

  /// What comes of the action where the item stands so. Never fails, never leaves a pair undecided.
  public static Outcome of(Standing now, Action action) {
    return rule(now.state(), action.verb()).decide(now, action);
  }

  static Rule rule(State state, Verb verb) {
    Map<Verb, Rule> row = RULES.get(state);
    Rule rule = row == null ? null : row.get(verb);
    if (rule == null) {
      throw new IllegalStateException("no rule for " + state + " and " + verb);
    }
    return rule;
  }

  private static Map<State, Map<Verb, Rule>> parse() {
    var lines = TABLE.lines().map(line -> line.split(" +")).toList();
    String[] verbs = lines.getFirst();
    Map<State, Map<Verb, Rule>> rules = new EnumMap<>(State.class);
    for (String[] cells : lines.subList(1, lines.size())) {
      Map<Verb, Rule> row = new EnumMap<>(Verb.class);
      for (int column = 1; column < verbs.length; column++) {
        row.put(Verb.valueOf(verbs[column].toUpperCase(Locale.ROOT)), cell(cells[column]));
      }
      rules.put(State.valueOf(cells[0].toUpperCase(Locale.ROOT)), row);
    }
    return rules;
  }

  private static Rule cell(String name) {
    String constant = name.toUpperCase(Locale.ROOT);
    return name.endsWith("!")
        ? Reason.valueOf(constant.substring(0, constant.length() - 1))
        : Move.valueOf(constant);
  }
}
