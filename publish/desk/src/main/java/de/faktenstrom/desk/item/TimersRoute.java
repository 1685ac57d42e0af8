package de.faktenstrom.desk.item;

import org.apache.camel.builder.RouteBuilder;

/// The clock's ticks in, due releases out.
final class TimersRoute extends RouteBuilder {

  private final Timers timers;

  TimersRoute(Timers timers) {
    this.timers = timers;
  }

  @Override
  public void configure() {
    from("timer:desk-due?period=20&delay=0&bridgeErrorHandler=true")
        .routeId("desk-due")
        .bean(timers, "tick");
  }
}
