package de.faktenstrom.desk.item;

import org.apache.camel.builder.RouteBuilder;

/// Every hour, answers that nobody will ask for again go.
final class AnswersRoute extends RouteBuilder {

  private final Answers answers;

  AnswersRoute(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void configure() {
    from("timer:desk-answers?period=3600000&delay=60000&bridgeErrorHandler=true")
        .routeId("desk-answers")
        .bean(answers, "forget");
  }
}
