package de.faktenstrom.app;

import de.faktenstrom.eventlog.Event;
import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.ingest.dataset.PublishedCharts;
import de.faktenstrom.publish.events.Announcement;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.camel.builder.RouteBuilder;

/// Tells ingest, which keeps the charts, what is out. Ingest comes before the desk and knows
/// nothing of it, so the program carries this one word back.
final class ChartsRoute extends RouteBuilder {

  private final PublishedCharts charts;

  ChartsRoute(PublishedCharts charts) {
    this.charts = charts;
  }

  @Override
  public void configure() {
    // The log's component decides about retries and dead letters.
    errorHandler(noErrorHandler());
    from("eventlog:faktenstrom.released?reader=ingest-charts&batch=100&flush=false&patience=100")
        .routeId("app-charts")
        .bean(this, "tell");
  }

  /// Within the reader's transaction.
  void tell(List<Event> events) {
    List<Event> ours = events.stream().filter(ChartsRoute::mayMatter).toList();
    for (var read : EventJson.readAll(ours, Announcement.TYPES)) {
      switch (read.data()) {
        case Announcement.WithContent out -> charts.released(out.uri(), out.publication().body());
        case Announcement.Withdrawn withdrawn -> charts.withdrawn(withdrawn.uri());
      }
    }
  }

  /// Few items show a chart; the others are not worth parsing.
  private static boolean mayMatter(Event event) {
    return event.type().equals(Announcement.Withdrawn.TYPE)
        || new String(event.data(), StandardCharsets.UTF_8).contains(PublishedCharts.PATH);
  }
}
