package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.publish.events.Channel;
import de.faktenstrom.publish.events.Delivered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Gathers what the desk's ledger is to know: one event for each announcement, however many
/// receivers have news.
final class Receipts {

  private record Of(String uri, int version, int revision) {}

  private final Map<Of, List<Delivered.Outcome>> outcomes = new LinkedHashMap<>();
  private final Map<Of, String> traces = new LinkedHashMap<>();

  void add(
      String uri,
      int version,
      int revision,
      @Nullable String traceparent,
      Delivered.Outcome outcome) {
    Of of = new Of(uri, version, revision);
    outcomes.computeIfAbsent(of, _ -> new ArrayList<>()).add(outcome);
    if (traceparent != null) {
      traces.put(of, traceparent);
    }
  }

  void add(Job job, Delivered.Outcome outcome) {
    add(job.uri(), job.version(), job.revision(), job.traceparent(), outcome);
  }

  List<Outgoing> events() {
    List<Outgoing> events = new ArrayList<>(outcomes.size());
    outcomes.forEach((of, list) ->
        events.add(
            new Outgoing(
                Delivered.TOPIC,
                Delivered.TYPE,
                of.uri(),
                new Delivered(of.uri(), of.version(), of.revision(), Channel.WEBHOOK, list),
                traces.get(of))));
    return events;
  }
}
