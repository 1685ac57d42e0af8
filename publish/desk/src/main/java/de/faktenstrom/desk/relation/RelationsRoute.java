package de.faktenstrom.desk.relation;

import org.apache.camel.builder.RouteBuilder;

/// What belongs together in, rows for the console out.
public final class RelationsRoute extends RouteBuilder {

  private final Relations relations;

  public RelationsRoute(Relations relations) {
    this.relations = relations;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.related?reader=desk-related&batch=100&flush=false&patience=200&yields=true")
        .routeId("desk-related")
        .bean(relations, "record");
  }
}
