package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.source.PushedFeeds;
import de.faktenstrom.ingest.websub.HubReply.Accepted;
import de.faktenstrom.ingest.websub.HubReply.Failed;
import de.faktenstrom.ingest.websub.HubReply.Refused;
import de.faktenstrom.net.Answer;
import de.faktenstrom.net.Answer.Response;
import de.faktenstrom.net.GuardedHttp;
import de.faktenstrom.net.Request;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks hubs for what sources want: to be subscribed, to stay so, to be forgotten. What is under
/// way when the program ends is asked again.
@Component
class Subscriber implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Subscriber.class);
  private static final int AT_ONCE = 4;
  private static final Request.Limits LIMITS =
      new Request.Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 64 << 10);

  private final Wishes wishes;
  private final SubscriptionTable subscriptions;
  private final PushedFeeds feeds;
  private final Callbacks callbacks;
  private final TransactionTemplate transaction;
  private final GuardedHttp http;
  private final Clock clock;
  private final Semaphore free = new Semaphore(AT_ONCE);
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("ingest-hub-", 0).factory());

  Subscriber(
      Wishes wishes,
      SubscriptionTable subscriptions,
      PushedFeeds feeds,
      Callbacks callbacks,
      TransactionTemplate transaction,
      GuardedHttp http,
      Clock clock) {
    this.wishes = wishes;
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.callbacks = callbacks;
    this.transaction = transaction;
    this.http = http;
    this.clock = clock;
  }

  /// Starts asking the hubs that are due and returns at once.
  void askDue() {
    if (!callbacks.reachable()) {
      return;
    }
    int slots = free.drainPermits();
    int used = 0;
    try {
      Instant now = clock.instant();
      wishes.follow(now);
      List<Subscription> due = slots == 0 ? List.of() : subscriptions.take(slots, now);
      for (Subscription subscription : due) {
        threads.execute(() -> askOne(subscription));
        used++;
      }
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Subscriptions could not be followed: {}", e.getMessage());
    } finally {
      free.release(slots - used);
    }
  }

  /// Whether no hub is being asked here.
  boolean idle() {
    return free.availablePermits() == AT_ONCE;
  }

  private void askOne(Subscription subscription) {
    try {
      HubReply reply = asked(subscription);
      LOG.debug("Source {}: hub said {}", subscription.source(), reply);
      transaction.executeWithoutResult(_ -> record(subscription, reply));
    } catch (RuntimeException e) {
      // Its lease ends by itself, and the hub is asked again.
      LOG.warn("Source {}: its hub could not be asked", subscription.source(), e);
    } finally {
      free.release();
    }
  }

  /// A hub may send us on to another one, once (307, 308).
  private HubReply asked(Subscription subscription) {
    URI hub = URI.create(subscription.at().hub());
    Map<String, String> form = form(subscription);
    Answer answer = http.post(new Request(hub, Map.of(), LIMITS), form);
    URI other = answer instanceof Response response ? elsewhere(response, hub) : hub;
    return HubReply.of(
        other.equals(hub) ? answer : http.post(new Request(other, Map.of(), LIMITS), form), LIMITS);
  }

  private static URI elsewhere(Response response, URI hub) {
    boolean sent = response.status() == 307 || response.status() == 308;
    try {
      URI to = sent ? hub.resolve(response.header("location").orElse("")) : hub;
      return "https".equals(hub.getScheme()) && !"https".equals(to.getScheme()) ? hub : to;
    } catch (IllegalArgumentException _) {
      return hub;
    }
  }

  private Map<String, String> form(Subscription subscription) {
    boolean leaving = subscription.standing() == Standing.LEAVING;
    Map<String, String> form = new TreeMap<>();
    form.put("hub.mode", leaving ? "unsubscribe" : "subscribe");
    form.put("hub.topic", subscription.at().topic());
    form.put("hub.callback", callbacks.address(subscription.callback()));
    if (!leaving) {
      form.put("hub.lease_seconds", String.valueOf(LeaseTerm.WANTED.toSeconds()));
      form.put("hub.secret", subscription.secret());
    }
    return form;
  }

  private void record(Subscription subscription, HubReply reply) {
    Instant now = clock.instant();
    String callback = subscription.callback();
    double random = ThreadLocalRandom.current().nextDouble();
    switch (reply) {
      case Accepted _ ->
          subscriptions.again(
              callback, now.plus(LeaseTerm.patience(subscription.failures(), random)), null);
      case Failed(String reason) ->
          subscriptions.again(
              callback, now.plus(LeaseTerm.backOff(subscription.failures(), random)), reason);
      case Refused(String reason) -> {
        if (subscription.standing() == Standing.LEAVING) {
          subscriptions.end(callback);
        } else {
          subscriptions.deny(callback, now.plus(LeaseTerm.REFUSED), reason);
          feeds.poll(List.of(subscription.source()), now);
        }
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
