package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.feed.FetchContext;
import de.faktenstrom.ingest.source.PushedFeeds;
import de.faktenstrom.ingest.source.PushedFeeds.Delivery;
import de.faktenstrom.ingest.source.PushedFeeds.Prepared;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes what hubs bring (WebSub section 7): items, versions, events, the attempt and the
/// subscription in one transaction.
@Component
class Distribution {

  private static final Logger LOG = LoggerFactory.getLogger(Distribution.class);

  private final SubscriptionTable subscriptions;
  private final PushedFeeds feeds;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final MeterRegistry meters;

  Distribution(
      SubscriptionTable subscriptions,
      PushedFeeds feeds,
      TransactionTemplate transaction,
      Clock clock,
      MeterRegistry meters) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.transaction = transaction;
    this.clock = clock;
    this.meters = meters;
  }

  /// @param signature `X-Hub-Signature`
  /// @param type `Content-Type`
  /// @param language `Content-Language`
  record Brought(
      byte[] body, @Nullable String signature, @Nullable String type, @Nullable String language) {}

  /// What became of it.
  enum Outcome {
    TAKEN,
    /// Not from the hub. It is answered as if it had been taken.
    DROPPED,
    /// The subscription is over.
    OVER,
    /// It could not be stored; the hub may bring it again.
    FAILED
  }

  /// Blocks until it is committed.
  Outcome take(Subscription subscription, Brought brought) {
    Signature signature = Signature.of(brought.signature(), subscription.secret(), brought.body());
    Outcome outcome =
        signature == Signature.GENUINE
            ? genuine(subscription, brought)
            : dropped(subscription, signature);
    meters
        .counter("faktenstrom.ingest.websub", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment();
    return outcome;
  }

  private Outcome dropped(Subscription subscription, Signature signature) {
    LOG.warn("Source {}: a delivery was dropped: {}", subscription.source(), signature);
    subscriptions.refuse(subscription.callback(), signature.sentence());
    return Outcome.DROPPED;
  }

  private Outcome genuine(Subscription subscription, Brought brought) {
    String topic = subscription.at().topic();
    FetchContext context = new FetchContext(brought.type(), topic, brought.language());
    Prepared prepared =
        feeds.read(subscription.source(), new Delivery(brought.body(), URI.create(topic), context));
    if (prepared == null) {
      return Outcome.OVER;
    }
    try {
      return Objects.requireNonNull(
          transaction.execute(_ -> write(subscription.callback(), prepared)));
    } catch (DataAccessException | TransactionException e) {
      LOG.warn("Source {}: what its hub brought could not be stored", subscription.source(), e);
      return Outcome.FAILED;
    }
  }

  private Outcome write(String callback, Prepared prepared) {
    Subscription now = subscriptions.lock(callback);
    Instant until = now == null ? null : now.leaseUntil();
    if (now == null || until == null || now.standing() != Standing.VERIFIED) {
      return Outcome.OVER;
    }
    if (!feeds.take(prepared, until)) {
      return Outcome.OVER;
    }
    subscriptions.delivered(callback, clock.instant());
    return Outcome.TAKEN;
  }
}
