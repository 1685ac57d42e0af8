package de.faktenstrom.webhooks;

import de.faktenstrom.publish.events.Delivered.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What monitoring sees: attempts by what followed, and how long receivers take. An alert stands on
/// `faktenstrom.webhooks.attempts{outcome="given-up"}`.
final class Counts {

  private final Map<State, Counter> attempts = new EnumMap<>(State.class);
  private final Timer answer;

  Counts(MeterRegistry meters) {
    for (State state : new State[] {State.DELIVERED, State.RETRYING, State.GIVEN_UP}) {
      attempts.put(
          state,
          Counter.builder("faktenstrom.webhooks.attempts")
              .description("Attempts by what followed from them")
              .tag("outcome", state.toString())
              .register(meters));
    }
    answer =
        Timer.builder("faktenstrom.webhooks.answer")
            .description("From the first byte sent to the answer")
            .register(meters);
  }

  void of(Outcome outcome) {
    Counter counter = attempts.get(outcome.ruling().state());
    if (counter != null) {
      counter.increment();
    }
    answer.record(Duration.ofMillis(outcome.reply().millis()));
  }
}
