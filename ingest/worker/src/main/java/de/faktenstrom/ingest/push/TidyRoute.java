package de.faktenstrom.ingest.push;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Every ten minutes answers older than a day are forgotten.
@Component
class TidyRoute extends RouteBuilder {

  private final Answers answers;

  TidyRoute(Answers answers) {
    this.answers = answers;
  }

  @Override
  public void configure() {
    from("timer:ingest-tidy?period=600000").routeId("ingest-tidy").bean(answers, "forgetOld");
  }
}
