package de.faktenstrom.newsletter;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Sends what is due.
@Component
class DispatchRoute extends RouteBuilder {

  private final Dispatch dispatch;

  DispatchRoute(Dispatch dispatch) {
    this.dispatch = dispatch;
  }

  @Override
  public void configure() {
    from("timer:newsletter-dispatch?period=250&bridgeErrorHandler=true")
        .routeId("newsletter-dispatch")
        .bean(dispatch, "run");
  }
}
