package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// What the desk released, from the log into the tables.
@Component
class AnnouncementsRoute extends RouteBuilder {

  private final Shelf shelf;

  AnnouncementsRoute(Shelf shelf) {
    this.shelf = shelf;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.released?reader=newsletter&batch=100&flush=false&patience=100")
        .routeId("newsletter-announcements")
        .bean(shelf, "put");
  }
}
