package de.faktenstrom.ingest.source;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// Somebody's web server.
public final class Site implements AutoCloseable {

  private final HttpServer server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final List<Headers> asked = new CopyOnWriteArrayList<>();

  /// @param headers by name
  record Page(int status, byte[] body, Map<String, String> headers) {}

  Site() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  public void page(String path, int status, String body, Map<String, String> headers) {
    pages.put(path, new Page(status, body.getBytes(StandardCharsets.UTF_8), headers));
  }

  void page(String path, Page page) {
    pages.put(path, page);
  }

  /// The headers of each request, in order.
  List<Headers> asked() {
    return asked;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestHeaders());
      Page page =
          pages.getOrDefault(
              exchange.getRequestURI().getPath(), new Page(404, new byte[0], Map.of()));
      page.headers().forEach(exchange.getResponseHeaders()::set);
      String tag = page.headers().get("ETag");
      if (page.status() == 200
          && tag != null
          && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(
          page.status(), page.body().length == 0 ? -1 : page.body().length);
      if (page.body().length > 0) {
        exchange.getResponseBody().write(page.body());
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
