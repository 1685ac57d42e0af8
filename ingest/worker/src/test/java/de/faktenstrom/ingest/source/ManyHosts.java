package de.faktenstrom.ingest.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Many web servers in one: it answers at every loopback address.
final class ManyHosts implements AutoCloseable {

  /// What is said to whom; may take its time.
  interface Words {
    /// @param time which time that path is asked for, from 1
    String to(String path, int time) throws InterruptedException;
  }

  private final HttpServer server;
  private final Words words;
  private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> asking = new ConcurrentHashMap<>();
  private final Map<String, Integer> most = new ConcurrentHashMap<>();

  ManyHosts(Words words) {
    this.words = words;
    try {
      server = HttpServer.create(new InetSocketAddress(0), 200);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @param host from 1 to 250
  String url(int host, String path) {
    return "http://127.0.0." + host + ":" + server.getAddress().getPort() + path;
  }

  /// How often in all.
  int asked() {
    return asked.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  int asked(String path) {
    return asked.getOrDefault(path, new AtomicInteger()).get();
  }

  /// How many questions wait for their answers.
  int waiting() {
    return asking.values().stream().mapToInt(AtomicInteger::get).sum();
  }

  /// By path, the most questions at one time.
  Map<String, Integer> most() {
    return Map.copyOf(most);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    int time = asked.computeIfAbsent(path, _ -> new AtomicInteger()).incrementAndGet();
    AtomicInteger now = asking.computeIfAbsent(path, _ -> new AtomicInteger());
    most.merge(path, now.incrementAndGet(), Math::max);
    try (exchange) {
      byte[] body = words.to(path, time).getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
      exchange.sendResponseHeaders(200, body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      now.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
