package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.CrashPoint;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/// Brings deliveries on their way: those the planner hands over right after its commit, and all
/// that is due in the database besides.
final class Dispatcher implements Processor {

  /// Longer than an attempt and its record can take; after a crash others wait for it.
  static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration SETTLE = Duration.ofSeconds(3);
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final DeliveryTable table;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final Sender sender;
  private final Recorder recorder;
  private final Lanes lanes = new Lanes();
  private final Set<UUID> hungry = ConcurrentHashMap.newKeySet();
  private final Set<UUID> troubled = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean asked = new AtomicBoolean();
  private final ExecutorService looking =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().daemon().name("webhooks-due").factory());
  // Platform threads: a look-up of a dead name blocks its thread, and would block a carrier of
  // virtual ones.
  private final ExecutorService starting =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("webhooks-send-", 0).factory());

  Dispatcher(
      DeliveryTable table,
      TransactionTemplate transaction,
      Clock clock,
      Sender sender,
      Recorder recorder) {
    this.table = table;
    this.transaction = transaction;
    this.clock = clock;
    this.sender = sender;
    this.recorder = recorder;
    recorder.onRecorded(this::recorded);
  }

  /// Takes a place for a delivery that is being planned, if it can go at once. Where more waits
  /// than goes, it queues behind that.
  boolean reserve(Endpoint endpoint, Instant now) {
    boolean queues = hungry.contains(endpoint.id()) || troubled.contains(endpoint.id());
    if (queues || !endpoint.ready(now) || !recorder.keepsUp()) {
      return false;
    }
    boolean taken = lanes.tryTake(endpoint.id());
    if (!taken) {
      hungry.add(endpoint.id());
    }
    return taken;
  }

  /// Gives back a place of [#reserve] whose delivery was not planned after all.
  void forgo(UUID endpoint) {
    lanes.free(endpoint);
  }

  /// Sends what was planned with reserved places and is committed now.
  void handOver(List<Job> jobs) {
    jobs.forEach(this::start);
  }

  /// Looks for due deliveries soon.
  void signal() {
    if (asked.compareAndSet(false, true)) {
      try {
        looking.execute(this::look);
      } catch (RejectedExecutionException _) {
        LOG.debug("Stopped; what is due is found at the next start");
      }
    }
  }

  @Override
  public void process(Exchange tick) {
    tick();
  }

  /// To be called several times a second: finds what nobody signalled, and ends attempts that hang.
  void tick() {
    sender.sweep();
    signal();
  }

  int inFlight() {
    return lanes.inAll();
  }

  private void look() {
    asked.set(false);
    try {
      if (lanes.inAll() >= Lanes.IN_ALL || !recorder.keepsUp()) {
        return;
      }
      Instant now = clock.instant();
      hungry.clear();
      List<Job> jobs =
          transaction.execute(_ -> table.claim(lanes.snapshot(), now, now.plus(LEASE)));
      takeOn(jobs);
    } catch (RuntimeException e) {
      LOG.warn("Due deliveries cannot be looked for now, tried again soon: {}", e.toString());
    }
  }

  /// Starts what has a place. Where the planner took the same place meanwhile, the claim goes back.
  private void takeOn(List<Job> jobs) {
    List<Job> surplus = new ArrayList<>();
    for (Job job : jobs) {
      UUID endpoint = job.endpoint().id();
      int taken = lanes.take(endpoint);
      if (taken >= job.endpoint().lanes()) {
        hungry.add(endpoint);
      }
      if (taken > job.endpoint().lanes()) {
        lanes.free(endpoint);
        surplus.add(job);
      } else {
        start(job);
      }
    }
    if (!surplus.isEmpty()) {
      transaction.executeWithoutResult(_ -> table.release(surplus));
    }
  }

  private void start(Job job) {
    try {
      starting.execute(() -> send(job));
    } catch (RejectedExecutionException _) {
      // Stopped: found again once its claim has run out.
      lanes.free(job.endpoint().id());
    }
  }

  private void send(Job job) {
    Instant at = clock.instant();
    Endpoint to = job.endpoint();
    sender.send(
        new Sender.Message(
            to.url(), to.secrets(), job.webhookId(), at, job.traceparent(), job.body()),
        reply -> settle(job, at, reply));
  }

  private void settle(Job job, Instant at, Reply reply) {
    Ruling made =
        Ruling.on(
            new Ruling.Attempt(
                job.attempts() + 1,
                at,
                job.endpoint().failingSince(),
                ThreadLocalRandom.current().nextDouble(),
                reply));
    Ruling ruling = job.endpoint().serial() ? made.inPlace(job.attempts() + 1) : made;
    if (ruling.succeeded()) {
      CrashPoint.reached("webhooks.sent");
    }
    UUID endpoint = job.endpoint().id();
    if (ruling.succeeded()) {
      troubled.remove(endpoint);
      free(endpoint);
    } else {
      // Its place stays taken until the pause, if one follows, is known to whoever looks.
      troubled.add(endpoint);
    }
    recorder.add(new Outcome(job, at, reply, ruling));
  }

  private void recorded(Outcome outcome) {
    if (!outcome.ruling().succeeded()) {
      free(outcome.job().endpoint().id());
    }
  }

  private void free(UUID endpoint) {
    lanes.free(endpoint);
    if (hungry.remove(endpoint)) {
      signal();
    }
  }

  /// Starts nothing more, and gives what is on its way some time to settle.
  void stop() {
    looking.shutdown();
    starting.shutdown();
    try {
      lanes.awaitEmpty(SETTLE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
