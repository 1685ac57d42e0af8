package de.faktenstrom.webhooks;

import org.apache.camel.builder.RouteBuilder;

/// Every few seconds: what needs no hurry.
final class TidyRoute extends RouteBuilder {

  private final Tidying tidying;

  TidyRoute(Tidying tidying) {
    this.tidying = tidying;
  }

  @Override
  public void configure() {
    from("timer:webhooks-tidy?period=5000&bridgeErrorHandler=true")
        .routeId("webhooks-tidy")
        .process(tidying);
  }
}
