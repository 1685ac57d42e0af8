package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.CrashPoint;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Sends what is due, over several connections at once. Transport is at least once: what was
/// accepted and not yet recorded when the process dies, at most a batch of each connection, is
/// offered again with the same Message-ID.
@Component
class Dispatch implements AutoCloseable {

  static final int CONNECTIONS = 4;
  static final int BATCH = 25;
  private static final long RECORD_NANOS = Duration.ofMillis(500).toNanos();
  private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

  private final Queue queue;
  private final Offer offer;
  private final Clock clock;
  private final MeterRegistry meters;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("newsletter-", 0).factory());
  private volatile boolean stopping;

  Dispatch(Queue queue, Offer offer, Clock clock, MeterRegistry meters) {
    this.queue = queue;
    this.offer = offer;
    this.clock = clock;
    this.meters = meters;
  }

  /// Until nothing is due any more or the server is away.
  public void run() throws InterruptedException {
    List<Ready> first = queue.claim(BATCH);
    if (first.isEmpty()) {
      return;
    }
    List<Future<?>> workers = new ArrayList<>();
    workers.add(threads.submit(() -> work(first)));
    if (first.size() == BATCH) {
      for (int i = 1; i < CONNECTIONS; i++) {
        workers.add(threads.submit(() -> work(queue.claim(BATCH))));
      }
    }
    for (Future<?> worker : workers) {
      join(worker);
    }
  }

  private static void join(Future<?> worker) throws InterruptedException {
    try {
      worker.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Sending stopped: " + e.getCause(), e.getCause());
    }
  }

  private void work(List<Ready> first) {
    List<Ready> batch = first;
    while (!batch.isEmpty() && deliver(batch) && !stopping) {
      batch = queue.claim(BATCH);
    }
  }

  /// False when the server is away: the rest of the batch goes back untried.
  private boolean deliver(List<Ready> batch) {
    List<Attempt> open = new ArrayList<>(batch.size());
    long recorded = System.nanoTime();
    boolean reachable = true;
    for (Ready mail : batch) {
      Attempt attempt = new Attempt(mail, reachable ? outcome(mail) : AWAY);
      reachable &= !(attempt.outcome() instanceof Outcome.Unreachable);
      open.add(attempt);
      if (System.nanoTime() - recorded > RECORD_NANOS) {
        record(open);
        recorded = System.nanoTime();
      }
    }
    record(open);
    return reachable;
  }

  private static final Outcome AWAY = new Outcome.Unreachable("the connection was lost before");

  private Outcome outcome(Ready mail) {
    boolean enoughTime = clock.instant().plus(SmtpMailer.PATIENCE).isBefore(mail.claimedUntil());
    if (stopping || !enoughTime) {
      return new Outcome.Unreachable("put back");
    }
    Outcome outcome = offer.make(mail);
    if (outcome instanceof Outcome.Accepted) {
      CrashPoint.reached("newsletter.sent");
    }
    return outcome;
  }

  private void record(List<Attempt> attempts) {
    if (attempts.isEmpty()) {
      return;
    }
    queue.record(attempts);
    for (Attempt attempt : attempts) {
      String name = attempt.outcome().getClass().getSimpleName();
      meters.counter("faktenstrom.newsletter.mails", "outcome", name).increment();
      if (!(attempt.outcome() instanceof Outcome.Accepted)) {
        LOG.info("mail {}: {}", attempt.mail().id(), attempt.outcome());
      }
    }
    attempts.clear();
  }

  /// Mails under way are finished and recorded.
  @Override
  public void close() {
    stopping = true;
    threads.close();
  }
}
