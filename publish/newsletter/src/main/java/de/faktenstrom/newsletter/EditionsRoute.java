package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Plans what became due.
@Component
class EditionsRoute extends RouteBuilder {

  private final Editions editions;

  EditionsRoute(Editions editions) {
    this.editions = editions;
  }

  @Override
  public void configure() {
    from("timer:newsletter-editions?period=1000&bridgeErrorHandler=true")
        .routeId("newsletter-editions")
        .bean(editions, "tick");
  }
}
