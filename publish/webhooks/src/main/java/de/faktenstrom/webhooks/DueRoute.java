package de.faktenstrom.webhooks;

import org.apache.camel.builder.RouteBuilder;

/// Finds due deliveries that nobody signalled: retries, and what another instance left behind.
final class DueRoute extends RouteBuilder {

  private final Dispatcher dispatcher;

  DueRoute(Dispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  @Override
  public void configure() {
    from("timer:webhooks-due?period=250&bridgeErrorHandler=true")
        .routeId("webhooks-due")
        .process(dispatcher);
  }
}
