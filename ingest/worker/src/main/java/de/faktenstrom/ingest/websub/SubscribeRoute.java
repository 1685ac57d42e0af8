package de.faktenstrom.ingest.websub;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Every five seconds hubs are asked for what sources want.
@Component
class SubscribeRoute extends RouteBuilder {

  private final Subscriber subscriber;

  SubscribeRoute(Subscriber subscriber) {
    this.subscriber = subscriber;
  }

  @Override
  public void configure() {
    from("timer:ingest-websub?period=5000").routeId("ingest-websub").bean(subscriber, "askDue");
  }
}
