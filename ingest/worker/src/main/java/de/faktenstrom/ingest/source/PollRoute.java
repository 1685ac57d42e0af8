package de.faktenstrom.ingest.source;

import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/// Four times a second the sources that fell due are read.
@Component
class PollRoute extends RouteBuilder {

  private final Poller poller;

  PollRoute(Poller poller) {
    this.poller = poller;
  }

  @Override
  public void configure() {
    from("timer:ingest-poll?period=250").routeId("ingest-poll").bean(poller, "pollDue");
  }
}
