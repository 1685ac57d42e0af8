package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;

/// Somebody else's Atom feed, which grows.
final class FeedSource implements AutoCloseable {

  private static final int SHOWN = 100;

  private final HttpServer server;
  private final Deque<String> entries = new ArrayDeque<>();

  FeedSource() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/feed.xml",
        exchange -> {
          byte[] body = document().getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/atom+xml");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/feed.xml";
  }

  synchronized void add(String id, String headline) {
    entries.addFirst(
        """
        <entry><id>tag:feed.example,2026:%s</id><title>%s</title><updated>2026-01-01T00:00:00Z</updated>
        <link href="http://feed.example/%s"/><content type="html">&lt;p&gt;Im Jahr 2024: %s.&lt;/p&gt;</content></entry>
        """
            .formatted(id, headline, id, headline));
    if (entries.size() > SHOWN) {
      entries.removeLast();
    }
  }

  private synchronized String document() {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom"><id>tag:feed.example,2026:feed</id><title>Fremde Zahlen</title>
    <updated>2026-01-01T00:00:00Z</updated><author><name>Amt</name></author>
    %s</feed>
    """
        .formatted(String.join("", entries));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
