package de.faktenstrom.enrich;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Versions that editors wrote in, what enrich says of them out. A reader of its own, so that an
/// editor never waits behind a harvest.
@Component
class WrittenRoute extends RouteBuilder {

  private final Enriching enriching;

  WrittenRoute(Enriching enriching) {
    this.enriching = enriching;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.written?reader=enrich-written&batch=50")
        .routeId("enrich-written")
        .bean(enriching, "applyWritten");
  }
}
