package de.faktenstrom.webhooks;

import java.time.Clock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/// Ends catching up where it is done, and forgets answers nobody asks for again.
final class Tidying implements Processor {

  private final EndpointTable endpoints;
  private final Answers answers;
  private final Clock clock;

  Tidying(EndpointTable endpoints, Answers answers, Clock clock) {
    this.endpoints = endpoints;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public void process(Exchange tick) {
    tidy();
  }

  void tidy() {
    endpoints.caughtUp();
    answers.forget(clock.instant());
  }
}
