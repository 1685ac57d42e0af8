package de.faktenstrom.net;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/// A real web server on loopback that remembers who asked for what.
final class Site implements AutoCloseable {

  /// `path User-Agent Authorization Cookie` of each request.
  final Queue<String> seen = new ConcurrentLinkedQueue<>();

  private final HttpServer server;

  interface Handler {
    void handle(HttpExchange exchange) throws IOException;
  }

  Site() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  void on(String path, Handler handler) {
    server.createContext(
        path,
        exchange -> {
          var headers = exchange.getRequestHeaders();
          seen.add(
              String.join(
                  " ",
                  path,
                  headers.getFirst("User-Agent"),
                  headers.getFirst("Authorization"),
                  headers.getFirst("Cookie")));
          handler.handle(exchange);
        });
  }

  void redirect(String path, int status, String location) {
    on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          answer(exchange, status, "");
        });
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    if (bytes.length > 0) {
      exchange.getResponseBody().write(bytes);
    }
    exchange.close();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
