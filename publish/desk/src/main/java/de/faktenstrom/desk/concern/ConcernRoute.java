package de.faktenstrom.desk.concern;

import org.apache.camel.builder.RouteBuilder;

/// What ingest tells of tables, works and deleted items in, marks on items out.
final class ConcernRoute extends RouteBuilder {

  private final Signals signals;

  ConcernRoute(Signals signals) {
    this.signals = signals;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.ingested?reader=desk-concerns&batch=100&patience=200")
        .routeId("desk-concerns")
        .bean(signals, "receive");
  }
}
