package de.faktenstrom.feeds;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Keeps the feeds that are being read up to date with the tables, whichever instance wrote those.
@Component
class PrepareRoute extends RouteBuilder {

  private final Shelf shelf;

  PrepareRoute(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void configure() {
    from("timer:feeds-prepare?period=100&delay=100&bridgeErrorHandler=true")
        .routeId("feeds-prepare")
        .bean(shelf, "refresh");
  }
}
