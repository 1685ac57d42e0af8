package de.faktenstrom.ingest.source;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Every ten minutes attempts that are too many are forgotten.
@Component("fetchTidyRoute")
class TidyRoute extends RouteBuilder {

  private final FetchTable fetches;

  TidyRoute(FetchTable fetches) {
    this.fetches = fetches;
  }

  @Override
  public void configure() {
    from("timer:ingest-tidy-fetches?period=600000")
        .routeId("ingest-tidy-fetches")
        .bean(fetches, "forgetOld");
  }
}
