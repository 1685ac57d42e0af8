package de.faktenstrom.bench;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Local webhook receivers, one address each, that answer 204 and note when an item's last one
/// came.
final class Receivers implements AutoCloseable {

  private static final Pattern URI = Pattern.compile("\"uri\":\"(urn:uuid:[0-9a-f-]+)\"");

  private final HttpServer server;
  private final int count;
  private final Map<String, Arrivals> items = new ConcurrentHashMap<>();

  Receivers(int count) throws IOException {
    this.count = count;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
          note(new String(body, StandardCharsets.UTF_8));
        });
    server.start();
  }

  /// Counts receipts of one item and keeps the time of the last.
  private static final class Arrivals {
    final AtomicInteger received = new AtomicInteger();
    final AtomicLong last = new AtomicLong();
  }

  void register(Program program) {
    for (int i = 0; i < count; i++) {
      String partner =
          field(
              program
                  .post("/api/v1/partners", "application/json", "{\"name\":\"P" + i + "\"}")
                  .body());
      int status =
          program
              .post(
                  "/api/v1/partners/" + partner + "/endpoints",
                  "application/json",
                  "{\"url\":\"http://127.0.0.1:" + server.getAddress().getPort() + "/" + i + "\"}")
              .statusCode();
      if (status / 100 != 2) {
        throw new IllegalStateException("endpoint not taken: " + status);
      }
    }
  }

  /// Nanoseconds (`System.nanoTime`) at which the last receiver had the item, 0 while one is
  /// missing.
  long completed(String uri) {
    Arrivals arrivals = items.get(uri);
    return arrivals == null || arrivals.received.get() < count ? 0 : arrivals.last.get();
  }

  private void note(String body) {
    long now = System.nanoTime();
    Matcher matcher = URI.matcher(body);
    if (matcher.find()) {
      Arrivals arrivals = items.computeIfAbsent(matcher.group(1), uri -> new Arrivals());
      arrivals.last.accumulateAndGet(now, Math::max);
      arrivals.received.incrementAndGet();
    }
  }

  private static String field(String json) {
    Matcher matcher = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(json);
    if (!matcher.find()) {
      throw new IllegalStateException("no id in " + json);
    }
    return matcher.group(1);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
