package de.faktenstrom.feeds;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// What the desk released, from the log into the tables.
@Component
class ProjectRoute extends RouteBuilder {

  private final Projector projector;

  ProjectRoute(Projector projector) {
    this.projector = projector;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.released?reader=feeds&batch=100&patience=50")
        .routeId("feeds-project")
        .bean(projector, "project");
  }
}
