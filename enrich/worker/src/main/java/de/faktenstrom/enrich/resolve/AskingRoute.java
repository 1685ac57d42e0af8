package de.faktenstrom.enrich.resolve;

import java.util.Set;
import org.apache.camel.builder.RouteBuilder;

/// The clock's ticks in, questions to registries out. Each registry has a route and a thread of its
/// own: one that hangs holds up nobody else.
final class AskingRoute extends RouteBuilder {

  private final Set<Registry> registries;
  private final Asking asking;

  AskingRoute(Set<Registry> registries, Asking asking) {
    this.registries = registries;
    this.asking = asking;
  }

  @Override
  public void configure() {
    for (Registry registry : registries) {
      from("timer:enrich-ask-%s?period=%d&bridgeErrorHandler=true"
              .formatted(registry, Registry.PACE.toMillis()))
          .routeId("enrich-ask-" + registry)
          .setBody(constant(registry))
          .bean(asking, "ask");
    }
  }
}
