package de.faktenstrom.desk.expert;

import org.apache.camel.builder.RouteBuilder;

/// The clock's ticks in, contacts without consent out of the table. Nobody sees them anyway from
/// the first second on.
final class LapseRoute extends RouteBuilder {

  private final Register register;

  LapseRoute(Register register) {
    this.register = register;
  }

  @Override
  public void configure() {
    from("timer:desk-consents?period=600000&delay=5000&bridgeErrorHandler=true")
        .routeId("desk-consents")
        .process(_ -> register.lapse());
  }
}
