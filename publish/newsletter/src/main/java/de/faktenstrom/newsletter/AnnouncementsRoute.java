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
    from("eventlog:faktenstrom.released?reader=newsletter&batch=250")
        .routeId("newsletter-announcements")
        .bean(shelf, "put");
  }
}
