package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Tells the desk who listens.
@Component
class AudienceRoute extends RouteBuilder {

  private final Audience audience;

  AudienceRoute(Audience audience) {
    this.audience = audience;
  }

  @Override
  public void configure() {
    from("timer:newsletter-audience?period=1000&bridgeErrorHandler=true")
        .routeId("newsletter-audience")
        .bean(audience, "tell");
  }
}
