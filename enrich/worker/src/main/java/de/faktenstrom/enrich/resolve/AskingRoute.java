package de.faktenstrom.enrich.resolve;

import org.apache.camel.builder.RouteBuilder;

/// The clock's ticks in, questions to one registry out. Each has its own route: one that hangs
/// holds up nobody else.
public final class AskingRoute extends RouteBuilder {

  private final Registry registry;
  private final Asking asking;

  AskingRoute(Registry registry, Asking asking) {
    this.registry = registry;
    this.asking = asking;
  }

  @Override
  public void configure() {
    from("timer:enrich-ask-%s?period=%d&bridgeErrorHandler=true"
            .formatted(registry, Registry.PACE.toMillis()))
        .routeId("enrich-ask-" + registry)
        .bean(this, "tick");
  }

  public void tick() {
    asking.ask(registry);
  }
}
