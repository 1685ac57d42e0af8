package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;

/// A small web server of somebody else.
final class Web implements AutoCloseable {

  private final HttpServer server;

  Web() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  /// What is said to the parameters of a question, its query or its form.
  interface Words {
    String to(Map<String, String> parameters);
  }

  Web at(String path, String type, Words words) {
    server.createContext(
        path,
        exchange -> {
          try (exchange) {
            byte[] body = words.to(parameters(exchange)).getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
          }
        });
    return this;
  }

  String address(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getRawQuery();
    String form = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    Map<String, String> parameters = new HashMap<>();
    for (String pair : (query == null ? form : query).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      parameters.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
