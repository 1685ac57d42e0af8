package de.faktenstrom.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;

/// Feeds on as many hosts as there are feeds, each an address of the loopback network. Whoever
/// knows the last document is told nineteen times of twenty that it did not change, and gets one
/// with a new entry else.
final class SimulatedFeeds implements AutoCloseable {

  private static final int CHANGED_OF = 20;

  private final HttpServer server;
  private final LongAdder asked = new LongAdder();
  private final LongAdder unchanged = new LongAdder();

  SimulatedFeeds() throws IOException {
    server = HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  String url(int feed) {
    return "http://127.%d.%d.%d:%d/%d"
        .formatted(
            1 + feed / 62_500,
            feed / 250 % 250,
            1 + feed % 250,
            server.getAddress().getPort(),
            feed);
  }

  /// Of those who knew the last document, how many were told that it did not change.
  double unchanged() {
    return asked.sum() == 0 ? 0 : (double) unchanged.sum() / asked.sum();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String known = exchange.getRequestHeaders().getFirst("If-None-Match");
    if (known != null) {
      asked.increment();
    }
    if (known != null && ThreadLocalRandom.current().nextInt(CHANGED_OF) > 0) {
      unchanged.increment();
      exchange.getResponseHeaders().set("ETag", known);
      exchange.sendResponseHeaders(304, -1);
    } else {
      byte[] feed = feed(exchange.getRequestURI().getPath());
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.getResponseHeaders().set("ETag", "\"" + System.nanoTime() + "\"");
      exchange.sendResponseHeaders(200, feed.length);
      exchange.getResponseBody().write(feed);
    }
    exchange.close();
  }

  private static byte[] feed(String path) {
    String id = path + "-" + System.nanoTime();
    return """
    <rss version="2.0"><channel><title>Quelle</title><link>https://quelle.example/</link>
    <description>Zahlen</description><item><title>Beitrag %s</title><link>https://quelle.example%s</link>
    <guid isPermaLink="false">%s</guid><description>Ein Text.</description></item></channel></rss>
    """
        .formatted(id, id, id)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
