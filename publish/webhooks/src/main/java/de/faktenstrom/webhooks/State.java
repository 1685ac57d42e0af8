package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Delivered;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The states of a delivery as the database and the API spell them.
final class State {

  private static final Map<String, Delivered.State> BY_NAME =
      Arrays.stream(Delivered.State.values())
          .collect(Collectors.toUnmodifiableMap(Delivered.State::toString, Function.identity()));

  private State() {}

  static Delivered.State of(String stored) {
    Delivered.State state = BY_NAME.get(stored);
    if (state == null) {
      throw new IllegalStateException("No delivery has the state " + stored);
    }
    return state;
  }
}
