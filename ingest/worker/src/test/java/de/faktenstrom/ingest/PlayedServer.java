package de.faktenstrom.ingest;

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

/// A web server that is asked page by page, and can be made to answer otherwise.
public final class PlayedServer implements AutoCloseable {

  private final HttpServer server;
  private final String type;
  private final Function<Map<String, String>, Answer> usual;
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile Whim whim = (_, _) -> null;

  /// An answer in place of the usual one, which has been made all the same.
  public interface Whim {
    @Nullable Answer to(Map<String, String> arguments, Answer usual);
  }

  public record Answer(int status, String body, Map<String, String> headers) {
    public static Answer of(String body) {
      return new Answer(200, body, Map.of());
    }

    public static Answer of(int status) {
      return new Answer(status, "Resource not found.", Map.of());
    }
  }

  /// @param type of its documents
  /// @param usual what it answers to which arguments
  public PlayedServer(String type, Function<Map<String, String>, Answer> usual) {
    this.type = type;
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

  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  public void whim(Whim other) {
    whim = other;
  }

  public void sober() {
    whim = (_, _) -> null;
  }

  /// The arguments of each request, in order.
  public List<Map<String, String>> asked() {
    return asked;
  }

  /// The path of each request, in order.
  public List<String> paths() {
    return paths;
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> arguments = arguments(exchange.getRequestURI());
      paths.add(exchange.getRequestURI().getPath());
      asked.add(arguments);
      Answer due = usual.apply(arguments);
      Answer odd = whim.to(arguments, due);
      Answer answer = odd == null ? due : odd;
      byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      answer.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  /// What stands in the query, each name once.
  public static Map<String, String> arguments(URI question) {
    Map<String, String> arguments = new HashMap<>();
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
