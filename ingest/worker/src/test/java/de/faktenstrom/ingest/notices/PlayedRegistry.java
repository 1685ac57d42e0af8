package de.faktenstrom.ingest.notices;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A registry on a web server, which can be made to answer otherwise.
final class PlayedRegistry implements AutoCloseable {

  private final HttpServer server;
  private final Function<Map<String, String>, Answer> usual;
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile Whim whim = (_, _) -> null;

  /// An answer in place of the usual one, which has been made all the same.
  interface Whim {
    @Nullable Answer to(int number, Answer usual);
  }

  record Answer(int status, String body, Map<String, String> headers) {
    static Answer of(String body) {
      return new Answer(200, body, Map.of());
    }

    static Answer of(int status) {
      return new Answer(status, "Resource not found.", Map.of());
    }
  }

  PlayedRegistry(Function<Map<String, String>, Answer> usual) {
    this.usual = usual;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  void whim(Whim other) {
    whim = other;
  }

  void sober() {
    whim = (_, _) -> null;
  }

  /// The arguments of each request, and its `path`, in order.
  List<Map<String, String>> asked() {
    return asked;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> arguments = arguments(exchange.getRequestURI());
      asked.add(arguments);
      Answer due = usual.apply(arguments);
      Answer odd = whim.to(asked.size(), due);
      Answer answer = odd == null ? due : odd;
      byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      answer.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private static Map<String, String> arguments(URI question) {
    Map<String, String> arguments = new HashMap<>(Map.of("path", question.getPath()));
    for (String part : question.getRawQuery().split("&", -1)) {
      String[] pair = part.split("=", 2);
      arguments.put(
          URLDecoder.decode(pair[0], StandardCharsets.UTF_8),
          URLDecoder.decode(pair[1], StandardCharsets.UTF_8));
    }
    return arguments;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
