package de.faktenstrom.ingest.push;

import de.faktenstrom.ingest.gather.Gathering;
import de.faktenstrom.ingest.item.Arrival;
import de.faktenstrom.ingest.push.Pushed.Refused;
import de.faktenstrom.ingest.source.PushSources;
import de.faktenstrom.ingest.source.Source;
import de.faktenstrom.ingest.web.Refusal;
import de.faktenstrom.ingest.web.Refusal.Fault;
import de.faktenstrom.ingest.web.RefusedException;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Where pushes come in: read, normalised on the caller's thread, gathered, written, answered.
@Component
class PushDoor implements AutoCloseable {

  private static final Refusal CLOSING =
      new Refusal(503, "The program is stopping; nothing was kept. Send it again.");

  private final PushSources sources;
  private final PushWriter writer;
  private final Clock clock;
  private final MeterRegistry meters;
  private final Gathering<Push, Pushed> gathering;

  PushDoor(PushSources sources, PushWriter writer, Clock clock, MeterRegistry meters) {
    this.sources = sources;
    this.writer = writer;
    this.clock = clock;
    this.meters = meters;
    this.gathering =
        new Gathering<>(
            "ingest-push", writer::write, Push::size, new Gathering.Limits(2, 500, 8L << 20));
    meters.gauge("faktenstrom.ingest.push.waiting", gathering, Gathering::waiting);
  }

  /// Blocks until the item is committed or refused.
  ///
  /// @param json one item
  Pushed push(byte[] json, Answers.@Nullable Once once, String traceparent) {
    try {
      CompletableFuture<Pushed> answer = gathering.offer(prepared(json, once, traceparent));
      return counted(answer == null ? new Refused(CLOSING) : answer.join());
    } catch (RefusedException e) {
      return counted(new Refused(e.refusal()));
    }
  }

  /// Items that came together are written together; each has its own answer.
  List<Pushed> pushAll(List<byte[]> items, String traceparent) {
    List<Push> good = new ArrayList<>();
    List<@Nullable Refusal> refusals = new ArrayList<>();
    for (byte[] json : items) {
      try {
        good.add(prepared(json, null, traceparent));
        refusals.add(null);
      } catch (RefusedException e) {
        refusals.add(e.refusal());
      }
    }
    var written = (good.isEmpty() ? List.<Pushed>of() : writer.write(good)).iterator();
    return refusals.stream()
        .map(refusal -> counted(refusal == null ? written.next() : new Refused(refusal)))
        .toList();
  }

  private Push prepared(byte[] json, Answers.@Nullable Once once, String traceparent) {
    Submission submission = SubmissionForm.read(json);
    Source source = sources.find(submission.source());
    if (source == null) {
      String detail = "is not the id of an active source of kind push.";
      throw new RefusedException(
          new Refusal(422, "/source " + detail, List.of(new Fault("/source", detail))));
    }
    Prepared prepared = Prepared.of(submission, source, clock.instant());
    Arrival arrival =
        new Arrival(source.reference(submission.trust()), prepared.draft(), traceparent);
    return new Push(arrival, prepared.notes(), once, json.length);
  }

  private Pushed counted(Pushed pushed) {
    String outcome =
        switch (pushed) {
          case Pushed.Accepted accepted -> accepted.outcome();
          case Refused _ -> "refused";
        };
    meters.counter("faktenstrom.ingest.push", "outcome", outcome).increment();
    return pushed;
  }

  @Override
  public void close() {
    gathering.close();
  }
}
