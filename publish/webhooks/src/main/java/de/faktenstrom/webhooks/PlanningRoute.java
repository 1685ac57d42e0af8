package de.faktenstrom.webhooks;

import org.apache.camel.builder.RouteBuilder;

/// From the log to deliveries.
final class PlanningRoute extends RouteBuilder {

  private final Planner planner;

  PlanningRoute(Planner planner) {
    this.planner = planner;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.released?reader=webhooks&batch=100")
        .routeId("webhooks-plan")
        .process(planner);
  }
}
