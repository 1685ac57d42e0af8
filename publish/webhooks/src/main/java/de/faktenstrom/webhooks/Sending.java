package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.net.AddressPolicy;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/// The parts that send, from start to stop.
final class Sending implements SmartLifecycle {

  /// Longer than a busy moment, and than a claim that a crash left.
  private static final Duration LATE = Duration.ofMinutes(1);

  private final Tables tables;
  private final Audience audience;
  private final Sender sender;
  private final Recorder recorder;
  private final Dispatcher dispatcher;
  private final TestShot test;
  private volatile boolean running;

  Sending(Tables tables, Audience audience, Sender sender, Recorder recorder, Clock clock) {
    this.tables = tables;
    this.audience = audience;
    this.sender = sender;
    this.recorder = recorder;
    this.dispatcher =
        new Dispatcher(tables.deliveries(), tables.transaction(), clock, sender, recorder);
    this.test = new TestShot(sender, clock);
  }

  /// All of it over these tables.
  static Sending of(Tables tables, Audience audience, Outside outside, Clock clock) {
    Sender sender = new Sender(outside.policy(), outside.publicUrl());
    RecordedOutcomes written =
        new RecordedOutcomes(tables, audience, outside.outbox(), new Counts(outside.meters()));
    Sending sending = new Sending(tables, audience, sender, new Recorder(written), clock);
    Gauge.builder("faktenstrom.webhooks.in.flight", sending.dispatcher, Dispatcher::inFlight)
        .description("Attempts on their way")
        .register(outside.meters());
    timers(tables.deliveries(), clock, outside.meters());
    return sending;
  }

  private static void timers(DeliveryTable table, Clock clock, MeterRegistry meters) {
    Gauge.builder("faktenstrom.timers.due", table, DeliveryTable::planned)
        .tag("timer", "webhook")
        .register(meters);
    Gauge.builder("faktenstrom.timers.overdue", table, t -> t.due(clock.instant().minus(LATE)))
        .tag("timer", "webhook")
        .register(meters);
  }

  /// What the rest of the program gives.
  record Outside(AddressPolicy policy, URI publicUrl, Outbox outbox, MeterRegistry meters) {}

  Dispatcher dispatcher() {
    return dispatcher;
  }

  TestShot test() {
    return test;
  }

  @Override
  public void start() {
    tables.transaction().executeWithoutResult(_ -> audience.changed());
    running = true;
    dispatcher.signal();
  }

  @Override
  public void stop() {
    running = false;
    dispatcher.stop();
    recorder.stop();
    try {
      sender.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Before the routes that hand work over, and stopped after them.
  @Override
  public int getPhase() {
    return 0;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
