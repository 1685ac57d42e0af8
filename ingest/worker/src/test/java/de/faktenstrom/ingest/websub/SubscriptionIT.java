package de.faktenstrom.ingest.websub;

import static de.faktenstrom.ingest.source.Polling.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The life of a subscription at a small hub, over HTTP and by a hand-driven clock.
class SubscriptionIT {

  private static final Duration SOON = Duration.ofMinutes(2);

  private final SubscribedFeed feed = new SubscribedFeed();
  private final TestHub hub = feed.hub();

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void asksTheHubThatTheFeedNames() {
    feed.ask();
    feed.ask();

    assertThat(hub.requests()).hasSize(1);
    assertThat(hub.last())
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", feed.topic())
        .containsEntry("hub.lease_seconds", "864000");
    assertThat(hub.last().get("hub.callback"))
        .matches("https://faktenstrom\\.example/websub/[0-9a-f]{32}");
    assertThat(hub.last().get("hub.secret")).matches("[0-9a-f]{64}");
  }

  @ParameterizedTest
  @ValueSource(ints = {307, 308})
  void aHubMaySendUsOnToAnother(int status) {
    hub.sendsOn(status, "/anderer");

    feed.ask();

    assertThat(hub.paths()).containsExactly("/", "/anderer");
    assertThat(hub.last()).isEqualTo(hub.requests().getFirst());
    assertThat(hub.verify("864000").statusCode()).isEqualTo(200);
    assertThat(feed.subscription("state")).isEqualTo("verified");
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303})
  void aHubThatWouldHaveUsAskDifferentlyIsNotFollowed(int status) {
    hub.sendsOn(status, "/anderer");

    feed.ask();

    assertThat(hub.paths()).containsExactly("/");
    assertThat((String) feed.subscription("reason")).contains(String.valueOf(status));
  }

  @Test
  void aHubThatSendsUsInCirclesIsFollowedOnce() {
    hub.sendsOn(307, "weiter/");

    feed.ask();

    assertThat(hub.paths()).containsExactly("/", "/weiter/");
    assertThat((String) feed.subscription("reason")).contains("307");
  }

  @Test
  void confirmsByRepeatingTheChallengeAsPlainText() {
    feed.ask();

    HttpResponse<String> answer = hub.verify("864000");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("c h&llenge");
    assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(feed.subscription("state")).isEqualTo("verified");
  }

  @Test
  void confirmsNothingThatWasNotAskedFor() {
    feed.ask();
    Map<String, String> asked =
        Map.of("hub.mode", "subscribe", "hub.topic", feed.topic(), "hub.challenge", "c");

    assertThat(hub.ask(with(asked, "hub.topic", "https://example.org/")).statusCode())
        .isEqualTo(404);
    assertThat(hub.ask(with(asked, "hub.mode", "unsubscribe")).statusCode()).isEqualTo(404);
    assertThat(hub.ask(with(asked, "hub.mode", "publish")).statusCode()).isEqualTo(404);
    assertThat(hub.ask(with(asked, "hub.challenge", "c".repeat(4_097))).statusCode())
        .isEqualTo(404);
    assertThat(feed.subscription("state")).isEqualTo("asked");

    assertThat(hub.ask(asked).statusCode()).isEqualTo(200);
  }

  @Test
  void renewsBeforeTheLeaseEndsAndGoesOnBeingPushed() {
    feed.delivered();
    feed.ask();
    assertThat(hub.requests()).hasSize(1);

    feed.workshop().clock().advance(Duration.ofDays(9));
    feed.ask();
    hub.verify("864000");

    assertThat(hub.requests()).hasSize(2);
    assertThat(hub.last()).isEqualTo(hub.requests().getFirst());
    feed.workshop().clock().advance(Duration.ofDays(5));
    feed.ask();
    assertThat(feed.subscription("state")).isEqualTo("verified");
    feed.names(hub.url(), item("2", "Zwei"), item("1", "Eins"));
    feed.polling().poll(feed.source());
    assertThat(feed.polling().untilNext(feed.source())).isGreaterThan(Duration.ofHours(5));
  }

  @Test
  void aLeaseThatEndsReturnsTheFeedToPolling() {
    feed.delivered();
    hub.answers(503);
    feed.names(hub.url(), item("2", "Zwei"), item("1", "Eins"));
    feed.workshop().clock().advance(Duration.ofDays(10).minusHours(1));
    feed.polling().poll(feed.source());
    assertThat(feed.polling().untilNext(feed.source())).isGreaterThan(Duration.ofHours(5));

    feed.workshop().clock().advance(Duration.ofHours(1));
    feed.ask();

    assertThat(feed.subscription("state")).isEqualTo("asked");
    assertThat(feed.subscription("reason").toString()).contains("503");
    assertThat(feed.polling().untilNext(feed.source())).isLessThanOrEqualTo(Duration.ZERO);
    feed.polling().poll(feed.source());
    assertThat(feed.polling().untilNext(feed.source())).isLessThan(SOON);
  }

  @Test
  void asksAFailingHubLessAndLessOften() {
    hub.answers(500);
    feed.ask();
    for (int minute = 0; minute < 60; minute++) {
      feed.workshop().clock().advance(Duration.ofMinutes(1));
      feed.ask();
    }

    assertThat(hub.requests()).hasSizeBetween(5, 7);
    hub.answers(202);
    feed.workshop().clock().advance(Duration.ofHours(2));
    feed.ask();
    assertThat(hub.verify("864000").statusCode()).isEqualTo(200);
    assertThat(feed.subscription("failures")).isEqualTo(0);
  }

  @Test
  void aHubThatDeniesReturnsTheFeedToPolling() {
    feed.delivered();

    HttpResponse<String> answer =
        hub.ask(Map.of("hub.mode", "denied", "hub.topic", feed.topic(), "hub.reason", "Zu\nviele"));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(feed.subscription("state")).isEqualTo("denied");
    assertThat(feed.subscription("reason")).isEqualTo("Der Hub lehnt ab: „Zu viele“.");
    assertThat(feed.polling().untilNext(feed.source())).isLessThanOrEqualTo(SOON);
    assertThat(hub.deliver(feed.document(hub.url(), item("3", "Drei"))).statusCode())
        .isEqualTo(410);
    assertThat(feed.headlines()).containsExactly("Eins", "Zwei");
  }

  @Test
  void aHubThatRefusesIsAskedAgainAfterAWeek() {
    hub.answers(404);
    feed.ask();
    feed.workshop().clock().advance(Duration.ofDays(6));
    feed.ask();
    assertThat(hub.requests()).hasSize(1);
    assertThat(feed.subscription("state")).isEqualTo("denied");

    hub.answers(202);
    feed.workshop().clock().advance(Duration.ofDays(1));
    feed.ask();
    assertThat(hub.verify("864000").statusCode()).isEqualTo(200);
  }

  @Test
  void leavesTheHubOfASourceThatIsStoppedAndComesBack() {
    feed.delivered();
    feed.polling().state(feed.source(), "stopped");
    feed.ask();

    assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe").doesNotContainKey("hub.secret");
    assertThat(hub.deliver(feed.document(hub.url(), item("3", "Drei"))).statusCode())
        .isEqualTo(410);
    assertThat(hub.verify("0").statusCode()).isEqualTo(200);
    assertThat(feed.subscription("state")).isEqualTo("ended");

    feed.polling().state(feed.source(), "active");
    feed.ask();
    assertThat(hub.last()).containsEntry("hub.mode", "subscribe");
    assertThat(hub.last().get("hub.callback"))
        .isNotEqualTo(hub.requests().getFirst().get("hub.callback"));
    assertThat(hub.verify("864000").statusCode()).isEqualTo(200);
  }

  @Test
  void followsTheFeedToAnotherHub() {
    feed.delivered();
    try (TestHub other = new TestHub(feed.workshop().http(CallbackController.class))) {
      feed.names(other.url(), item("2", "Zwei"), item("1", "Eins"));
      feed.polling().poll(feed.source());

      feed.ask();

      assertThat(hub.last()).containsEntry("hub.mode", "unsubscribe");
      assertThat(other.last()).containsEntry("hub.mode", "subscribe");
      assertThat(other.last().get("hub.secret"))
          .isNotEqualTo(hub.requests().getFirst().get("hub.secret"));
      assertThat(feed.polling().untilNext(feed.source())).isLessThanOrEqualTo(SOON);
      assertThat(other.verify("864000").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void survivesARestart() {
    feed.ask();
    feed.workshop().restart();
    hub.meets(feed.workshop().http(CallbackController.class));

    assertThat(hub.verify("864000").statusCode()).isEqualTo(200);

    feed.workshop().clock().advance(Duration.ofDays(9));
    feed.ask();
    assertThat(hub.requests()).hasSize(2);
  }

  private static Map<String, String> with(Map<String, String> asked, String name, String value) {
    Map<String, String> other = new java.util.TreeMap<>(asked);
    other.put(name, value);
    return other;
  }
}
