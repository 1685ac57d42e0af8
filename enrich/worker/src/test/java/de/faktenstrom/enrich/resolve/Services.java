package de.faktenstrom.enrich.resolve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// All registries in one server on this machine: each answers what it is told to, else 404.
final class Services implements AutoCloseable {

  /// What a registry sends.
  ///
  /// @param announced length in the header, which may be a lie; -1 for the true one
  record Reply(int status, Map<String, String> headers, byte[] body, int announced) {

    static Reply of(int status, String type, byte[] body) {
      return new Reply(status, Map.of("Content-Type", type), body, -1);
    }

    static Reply of(int status) {
      return of(status, "text/plain", "nothing here".getBytes(StandardCharsets.UTF_8));
    }

    static Reply json(String body) {
      return of(200, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    Reply with(String name, String value) {
      return new Reply(status, Map.of("Content-Type", "text/plain", name, value), body, announced);
    }
  }

  /// A request as it came.
  record Asked(Registry registry, String uri, String userAgent, String accept) {}

  final List<Asked> asked = new CopyOnWriteArrayList<>();
  private final Map<Registry, Reply> replies = new ConcurrentHashMap<>();
  private final CountDownLatch end = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile boolean hanging;

  Services() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  void put(Registry registry, Reply reply) {
    replies.put(registry, reply);
  }

  /// From now on nobody gets an answer.
  void hang() {
    hanging = true;
  }

  Map<Registry, URI> addresses() {
    Map<Registry, URI> addresses = new EnumMap<>(Registry.class);
    for (Registry registry : Registry.values()) {
      String end = registry == Registry.DNB ? "" : "/";
      addresses.put(registry, URI.create(address() + "/" + registry + end));
    }
    return addresses;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath();
    Registry registry = Registry.of(path.split("/", -1)[1]).orElseThrow();
    asked.add(
        new Asked(
            registry,
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("User-Agent"),
            exchange.getRequestHeaders().getFirst("Accept")));
    if (hanging) {
      wait(end);
    }
    Reply reply = replies.getOrDefault(registry, Reply.of(404));
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.sendResponseHeaders(
        reply.status(), reply.announced() < 0 ? reply.body().length : reply.announced());
    try (var out = exchange.getResponseBody()) {
      out.write(reply.body());
    } catch (IOException _) {
      // Less than was announced: the connection ends here.
    }
    exchange.close();
  }

  private static void wait(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    end.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
