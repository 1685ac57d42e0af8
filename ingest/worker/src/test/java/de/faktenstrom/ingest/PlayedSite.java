package de.faktenstrom.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A web server that answers as a test wants.
public final class PlayedSite implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Function<URI, Answer> answers = _ -> Answer.NOT_FOUND;

  public record Answer(int status, byte[] body, Map<String, String> headers) {

    public static final Answer NOT_FOUND = new Answer(404, new byte[0], Map.of());

    public static Answer of(String type, String body) {
      return new Answer(200, body.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", type));
    }
  }

  public PlayedSite() {
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

  public void answers(Function<URI, Answer> other) {
    answers = other;
  }

  /// Paths with their queries, in order.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  public void forget() {
    asked.clear();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(exchange.getRequestURI().toString());
      Answer answer = answers.apply(exchange.getRequestURI());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      String tag = answer.headers().get("ETag");
      if (tag != null && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
      exchange.sendResponseHeaders(
          answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
