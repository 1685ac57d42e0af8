package de.faktenstrom.ingest.websub;

import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.source.PushedFeeds;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// A hub asks whether we meant what it was asked, or says no (WebSub sections 5.2 and 5.3).
@Component
class Verification {

  private static final int LONGEST_REASON = 200;

  private final SubscriptionTable subscriptions;
  private final PushedFeeds feeds;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Verification(
      SubscriptionTable subscriptions,
      PushedFeeds feeds,
      TransactionTemplate transaction,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.feeds = feeds;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param leaseSeconds absent where the hub says nothing or no number
  /// @param reason why the hub refuses
  record Question(
      String mode, String topic, @Nullable Long leaseSeconds, @Nullable String reason) {}

  /// Whether that is what we want: nothing else is confirmed, whoever asks. May be asked again, in
  /// case the answer was lost.
  boolean confirms(String callback, Question question) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          Subscription subscription = subscriptions.lock(callback);
          return subscription != null
              && subscription.at().topic().equals(question.topic())
              && confirms(subscription, question);
        }));
  }

  private boolean confirms(Subscription subscription, Question question) {
    boolean live =
        switch (subscription.standing()) {
          case ASKED, VERIFIED -> true;
          case DENIED, LEAVING, ENDED -> false;
        };
    return switch (question.mode()) {
      case "subscribe" -> live && subscription.asked() && verify(subscription, question);
      case "unsubscribe" -> !live && leave(subscription);
      case "denied" -> live && deny(subscription, question.reason());
      default -> false;
    };
  }

  private boolean verify(Subscription subscription, Question question) {
    Instant now = clock.instant();
    LeaseTerm term =
        LeaseTerm.from(now, question.leaseSeconds(), ThreadLocalRandom.current().nextDouble());
    subscriptions.verify(subscription.callback(), term, now);
    feeds.promised(subscription.source(), term.end(), now);
    return true;
  }

  private boolean leave(Subscription subscription) {
    if (subscription.standing() == Standing.DENIED) {
      return false;
    }
    subscriptions.end(subscription.callback());
    return true;
  }

  private boolean deny(Subscription subscription, @Nullable String reason) {
    Instant now = clock.instant();
    String why = reason == null ? "" : Plain.cut(Plain.line(reason), LONGEST_REASON);
    subscriptions.deny(
        subscription.callback(),
        now.plus(LeaseTerm.REFUSED),
        why.isEmpty() ? "Der Hub lehnt ab." : "Der Hub lehnt ab: „%s“.".formatted(why));
    feeds.poll(List.of(subscription.source()), now);
    return true;
  }
}
