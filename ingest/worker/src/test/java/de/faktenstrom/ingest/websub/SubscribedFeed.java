package de.faktenstrom.ingest.websub;

import static org.awaitility.Awaitility.await;

import de.faktenstrom.ingest.Workshop;
import de.faktenstrom.ingest.source.Polling;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A feed that names a hub, and the hub.
final class SubscribedFeed implements AutoCloseable {

  private static final String FEED = "/feed";

  private final Polling polling = new Polling();
  private final TestHub hub = new TestHub(polling.workshop().http(CallbackController.class));
  private final UUID source;

  SubscribedFeed() {
    names(hub.url(), Polling.item("1", "Eins"));
    source = polling.source(FEED);
    polling.poll(source);
  }

  TestHub hub() {
    return hub;
  }

  Polling polling() {
    return polling;
  }

  Workshop workshop() {
    return polling.workshop();
  }

  UUID source() {
    return source;
  }

  String topic() {
    return polling.site().url(FEED);
  }

  /// What the feed is from now on.
  void names(String hub, String... items) {
    polling
        .site()
        .page(FEED, 200, document(hub, items), Map.of("Content-Type", "application/rss+xml"));
  }

  /// Asks what is due, as the timer would.
  void ask() {
    Subscriber subscriber = workshop().bean(Subscriber.class);
    subscriber.askDue();
    await().atMost(Duration.ofSeconds(20)).until(subscriber::idle);
  }

  /// Subscribed, verified for ten days, and delivered to once.
  void delivered() {
    verified();
    hub.deliver(document(hub.url(), Polling.item("2", "Zwei"), Polling.item("1", "Eins")));
  }

  void verified() {
    ask();
    hub.verify("864000");
  }

  String document(String hub, String... items) {
    String links =
        "<atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"hub\" href=\"%s\"/><atom:link xmlns:atom=\"http://www.w3.org/2005/Atom\" rel=\"self\" href=\"%s\"/>"
            .formatted(hub, topic());
    return Polling.rss(
        Stream.concat(Stream.of(links), Arrays.stream(items)).toArray(String[]::new));
  }

  List<Object> headlines() {
    return workshop().events().stream().map(event -> event.get("headline")).toList();
  }

  /// One value of the newest subscription.
  Object subscription(String column) {
    return workshop()
        .jdbc()
        .sql(
            "select "
                + column
                + " from ingest.subscription order by next_step desc nulls last limit 1")
        .query()
        .singleRow()
        .get(column);
  }

  String lastReason() {
    return workshop()
        .jdbc()
        .sql("select reason from ingest.fetch where source = ? order by id desc limit 1")
        .param(source)
        .query(String.class)
        .single();
  }

  @Override
  public void close() {
    hub.close();
    polling.close();
  }
}
