package de.faktenstrom.ingest.websub;

import static de.faktenstrom.ingest.source.Polling.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

/// What a hub brings, over HTTP and on a real database.
class DeliveryIT {

  private final SubscribedFeed feed = new SubscribedFeed();
  private final TestHub hub = feed.hub();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void isReadLikeADocumentThatWasAskedFor() {
    feed.verified();

    HttpResponse<String> answer =
        hub.deliver(feed.document(hub.url(), item("2", "Zwei"), item("1", "Eins, berichtigt")));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(feed.headlines()).containsExactly("Eins", "Zwei", "Eins, berichtigt");
    assertThat(feed.lastReason())
        .isEqualTo("Zugestellt vom Hub: 2 Beiträge, davon 1 neu und 1 geändert.");
    assertThat(feed.polling().outcomes(feed.source())).containsExactly("changed", "changed");
  }

  @Test
  void theSameAgainIsNothingNew() {
    feed.delivered();

    HttpResponse<String> answer =
        hub.deliver(feed.document(hub.url(), item("2", "Zwei"), item("1", "Eins")));

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(feed.headlines()).containsExactly("Eins", "Zwei");
    assertThat(feed.polling().outcomes(feed.source())).first().isEqualTo("unchanged");
  }

  @Test
  void aFeedIsPolledRarelyOnceItsHubHasDelivered() {
    feed.verified();
    assertThat(feed.polling().untilNext(feed.source())).isLessThan(Duration.ofMinutes(2));

    hub.deliver(feed.document(hub.url(), item("2", "Zwei")));

    assertThat(feed.polling().untilNext(feed.source()))
        .isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
    feed.names(hub.url(), item("2", "Zwei"));
    feed.polling().poll(feed.source());
    assertThat(feed.polling().untilNext(feed.source()))
        .isBetween(Duration.ofMinutes(324), Duration.ofMinutes(396));
  }

  @Test
  void aPollThatFindsNewsShowsThatTheHubDoesNotTell() {
    feed.delivered();
    feed.names(hub.url(), item("3", "Drei"));

    feed.polling().poll(feed.source());

    assertThat(feed.headlines()).containsExactly("Eins", "Zwei", "Drei");
    assertThat(feed.polling().untilNext(feed.source())).isLessThan(Duration.ofMinutes(2));
    feed.polling().poll(feed.source());
    assertThat(feed.polling().untilNext(feed.source()))
        .as("though it found nothing new")
        .isLessThan(Duration.ofMinutes(2));
    hub.deliver(feed.document(hub.url(), item("4", "Vier")));
    assertThat(feed.polling().untilNext(feed.source())).isGreaterThan(Duration.ofHours(5));
  }

  @Test
  void isDroppedWithoutAWordWhereTheSignatureIsNotTheHubs() {
    feed.verified();
    String document = feed.document(hub.url(), item("2", "Zwei"));

    assertThat(hub.deliver(document, null).statusCode()).isEqualTo(204);
    assertThat(hub.deliver(document, hub.sign("HmacSHA256", "other")).statusCode()).isEqualTo(204);
    assertThat(hub.deliver(document, hub.sign("HmacSHA1", document)).statusCode()).isEqualTo(204);

    assertThat(feed.headlines()).containsExactly("Eins");
    assertThat(feed.polling().outcomes(feed.source())).containsExactly("changed");
    assertThat(feed.subscription("refused")).isEqualTo(3);
    assertThat((String) feed.subscription("refusal")).contains("sha1");
  }

  @Test
  void mayBeSignedWithTheLongerHashes() {
    feed.verified();
    String two = feed.document(hub.url(), item("2", "Zwei"));
    String three = feed.document(hub.url(), item("3", "Drei"));

    hub.deliver(two, hub.sign("HmacSHA384", two));
    hub.deliver(three, hub.sign("HmacSHA512", three));

    assertThat(feed.headlines()).containsExactly("Eins", "Zwei", "Drei");
  }

  @Test
  void nobodyDeliversBeforeTheSubscriptionIsVerifiedOrToAnotherAddress() {
    feed.ask();

    assertThat(hub.deliver(feed.document(hub.url(), item("2", "Zwei"))).statusCode())
        .isEqualTo(404);
    hub.verify("864000");
    hub.last()
        .computeIfPresent("hub.callback", (_, url) -> url.substring(0, url.length() - 4) + "0000");
    assertThat(hub.deliver(feed.document(hub.url(), item("2", "Zwei"))).statusCode())
        .isEqualTo(404);
    assertThat(feed.headlines()).containsExactly("Eins");
  }

  @Test
  void isRefusedWhereItIsTooLarge() {
    feed.verified();

    HttpResponse<String> answer = hub.deliver("<rss>" + "x".repeat(10 << 20));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat((String) feed.subscription("refusal")).contains("größer als 10 MB");
  }

  @Test
  void isAnsweredAfterTheCommitOnly() {
    feed.verified();
    String document = feed.document(hub.url(), item("2", "Zwei"));
    feed.workshop()
        .outbox()
        .before(_ -> {
          throw new TransientDataAccessResourceException("no room");
        });

    assertThat(hub.deliver(document).statusCode()).isEqualTo(503);
    assertThat(feed.workshop().count("ingest.item")).isEqualTo(1);
    assertThat(feed.polling().outcomes(feed.source())).containsExactly("changed");

    feed.workshop().outbox().before(_ -> {});
    assertThat(hub.deliver(document).statusCode()).isEqualTo(204);
    assertThat(feed.headlines()).containsExactly("Eins", "Zwei");
  }

  /// Two locks stand for this, and either alone is enough: that of the subscription's row, and that
  /// of the source's, which is written to when it is taken over.
  @Test
  void theSameBroughtTwiceAtOnceIsTakenOnce() throws Exception {
    feed.verified();
    String document = feed.document(hub.url(), item("2", "Zwei"));
    var second = new AtomicReference<Future<HttpResponse<String>>>();
    try (var other = Executors.newSingleThreadExecutor()) {
      feed.workshop()
          .outbox()
          .before(_ -> {
            // Within the first one's transaction: the second has come so far that it has to wait.
            if (second.compareAndSet(null, other.submit(() -> hub.deliver(document)))) {
              await().until(() -> feed.workshop().waitingForLocks() || second.get().isDone());
            }
          });

      HttpResponse<String> first = hub.deliver(document);

      assertThat(first.statusCode()).isEqualTo(204);
      assertThat(second.get().get().statusCode()).isEqualTo(204);
    }
    assertThat(feed.headlines()).containsExactly("Eins", "Zwei");
    assertThat(feed.polling().outcomes(feed.source()))
        .containsExactly("unchanged", "changed", "changed");
  }

  @Test
  void aBrokenDocumentIsKeptForAnEditor() {
    feed.verified();

    HttpResponse<String> answer =
        hub.deliver("<rss version=\"2.0\"><channel><item><title>Zwei</ti");

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(feed.polling().outcomes(feed.source())).containsExactly("quarantined", "changed");
    assertThat(feed.lastReason()).startsWith("Zugestellt vom Hub: Am Dokument ist etwas falsch");
  }
}
