package de.faktenstrom.enrich.resolve;

import org.apache.camel.builder.RouteBuilder;

/// The clock's ticks in, versions enriched anew out.
final class RenewingRoute extends RouteBuilder {

  private final Renewing renewing;

  RenewingRoute(Renewing renewing) {
    this.renewing = renewing;
  }

  @Override
  public void configure() {
    from("timer:enrich-renew?period=1000&bridgeErrorHandler=true")
        .routeId("enrich-renew")
        .bean(renewing, "serve");
  }
}
