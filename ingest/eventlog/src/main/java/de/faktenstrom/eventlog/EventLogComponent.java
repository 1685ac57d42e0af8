package de.faktenstrom.eventlog;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;

/// `eventlog:<topic>?reader=<name>&batch=<most events at once, 500>`, from routes only. The body is
/// a `List<Event>`, in order for each subject, on the thread of a transaction that also records
/// them as applied; a route that throws has done nothing. No header is set.
///
/// `&flush=false` is for readers whose routes append no events: their commits do not wait for the
/// disk, and what a crash of the database takes away is read from the log again.
///
/// `&patience=<ms, 0>` is for readers nobody waits for: the broker may hold events back so long,
/// and many come in one transaction.
///
/// `&yields=true` is for readers whose work may come some seconds later: while others of this
/// process are busy they take a batch a second only.
public final class EventLogComponent extends DefaultComponent {

  private static final String DEFAULT_BATCH = "500";

  private final ReaderParts parts;
  private final Set<String> readers = ConcurrentHashMap.newKeySet();

  EventLogComponent(ReaderParts parts) {
    this.parts = parts;
  }

  @Override
  protected Endpoint createEndpoint(String uri, String topic, Map<String, Object> parameters) {
    String reader = getAndRemoveParameter(parameters, "reader", String.class);
    if (reader == null || !reader.matches("[a-z]+(-[a-z]+)*")) {
      throw new IllegalArgumentException(
          "eventlog:" + topic + " needs ?reader=<name> in lower-case letters and dashes");
    }
    return new EventLogEndpoint(uri, this, parts.source(reader, topic, pace(parameters)));
  }

  private Pace pace(Map<String, Object> parameters) {
    return new Pace(
        Integer.parseInt(getAndRemoveParameter(parameters, "batch", String.class, DEFAULT_BATCH)),
        Duration.ofMillis(
            Long.parseLong(getAndRemoveParameter(parameters, "patience", String.class, "0"))),
        Boolean.parseBoolean(getAndRemoveParameter(parameters, "flush", String.class, "true")),
        Boolean.parseBoolean(getAndRemoveParameter(parameters, "yields", String.class, "false")));
  }

  ReaderParts parts() {
    return parts;
  }

  /// @throws IllegalStateException where the name is taken: two readers of one name would each get
  ///   half
  void enter(String reader) {
    if (!readers.add(reader)) {
      throw new IllegalStateException("A reader " + reader + " runs here already.");
    }
  }

  void leave(String reader) {
    readers.remove(reader);
  }
}
