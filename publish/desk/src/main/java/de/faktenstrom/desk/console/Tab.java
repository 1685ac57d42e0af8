package de.faktenstrom.desk.console;

import de.faktenstrom.desk.state.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A view of the inbox.
enum Tab {
  TODO(List.of(State.IN_REVIEW, State.DRAFT, State.APPROVED)),
  CONCERN(List.of(State.values())),
  PLANNED(List.of(State.EMBARGOED, State.SCHEDULED)),
  PUBLIC(List.of(State.RELEASED, State.CORRECTED)),
  WITHDRAWN(List.of(State.WITHDRAWN)),
  REJECTED(List.of(State.REJECTED)),
  ALL(List.of(State.values()));

  private final List<State> states;

  Tab(List<State> states) {
    this.states = states;
  }

  /// What needs doing, for a name that is none.
  static Tab of(String slug) {
    return Arrays.stream(values()).filter(tab -> tab.slug().equals(slug)).findFirst().orElse(TODO);
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }

  List<State> states() {
    return states;
  }

  public int count(Map<State, Integer> counts) {
    return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
  }
}
