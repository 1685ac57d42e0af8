package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Once a minute.
@Component
class HousekeepingRoute extends RouteBuilder {

  private final Housekeeping housekeeping;

  HousekeepingRoute(Housekeeping housekeeping) {
    this.housekeeping = housekeeping;
  }

  @Override
  public void configure() {
    from("timer:newsletter-housekeeping?period=60000&bridgeErrorHandler=true")
        .routeId("newsletter-housekeeping")
        .bean(housekeeping, "tidy");
  }
}
