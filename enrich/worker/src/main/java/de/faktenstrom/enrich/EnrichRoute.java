package de.faktenstrom.enrich;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Versions in, the same versions with language, topics and citations out.
@Component
class EnrichRoute extends RouteBuilder {

  private final Enriching enriching;

  EnrichRoute(Enriching enriching) {
    this.enriching = enriching;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.ingested?reader=enrich&batch=100")
        .routeId("enrich")
        .bean(enriching, "apply");
  }
}
