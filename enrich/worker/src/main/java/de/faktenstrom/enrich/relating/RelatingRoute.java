package de.faktenstrom.enrich.relating;

import org.apache.camel.builder.RouteBuilder;

/// Enriched versions in, the items that tell the same and the related ones out.
final class RelatingRoute extends RouteBuilder {

  private final Relating relating;

  RelatingRoute(Relating relating) {
    this.relating = relating;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.enriched?reader=enrich-related&batch=25&patience=200&yields=true")
        .routeId("enrich-related")
        .bean(relating, "apply");
  }
}
