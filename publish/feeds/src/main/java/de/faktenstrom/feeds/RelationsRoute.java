package de.faktenstrom.feeds;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// What belongs together, from the log into the table.
@Component
class RelationsRoute extends RouteBuilder {

  private final RelationTable relations;

  RelationsRoute(RelationTable relations) {
    this.relations = relations;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.related?reader=feeds-related&batch=100&flush=false&patience=500&yields=true")
        .routeId("feeds-related")
        .bean(relations, "record");
  }
}
