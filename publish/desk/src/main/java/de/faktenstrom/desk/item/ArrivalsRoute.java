package de.faktenstrom.desk.item;

import org.apache.camel.builder.RouteBuilder;

/// Enriched versions in, items at the desk out.
final class ArrivalsRoute extends RouteBuilder {

  private final Arrivals arrivals;

  ArrivalsRoute(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.enriched?reader=desk&batch=100")
        .routeId("desk-arrivals")
        .bean(arrivals, "receive");
  }
}
