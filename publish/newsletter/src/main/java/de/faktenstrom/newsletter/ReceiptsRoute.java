package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Tells the desk what was sent.
@Component
class ReceiptsRoute extends RouteBuilder {

  private final Receipts receipts;

  ReceiptsRoute(Receipts receipts) {
    this.receipts = receipts;
  }

  @Override
  public void configure() {
    from("timer:newsletter-receipts?period=500&bridgeErrorHandler=true")
        .routeId("newsletter-receipts")
        .bean(receipts, "tell");
  }
}
