package de.faktenstrom.ingest.oai;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// A repository on a web server, which can be made to answer otherwise.
final class PlayedRepository implements AutoCloseable {

  private final HttpServer server;
  private final Archive archive;
  private final List<Map<String, String>> asked = new CopyOnWriteArrayList<>();
  private volatile Whim whim = (_, _) -> null;

  /// An answer in place of the archive's.
  interface Whim {
    @Nullable Answer to(Map<String, String> arguments, String answer);
  }

  record Answer(int status, String body, Map<String, String> headers) {
    static Answer of(String body) {
      return new Answer(200, body, Map.of());
    }
  }

  PlayedRepository(Archive archive) {
    this.archive = archive;
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
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/oai";
  }

  void whim(Whim other) {
    whim = other;
  }

  void sober() {
    whim = (_, _) -> null;
  }

  /// The arguments of each request for records, in order.
  List<Map<String, String>> lists() {
    return asked.stream().filter(arguments -> "ListRecords".equals(arguments.get("verb"))).toList();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> arguments = Archive.arguments(exchange.getRequestURI());
      asked.add(arguments);
      String usual = archive.answer(arguments);
      Answer odd = whim.to(arguments, usual);
      Answer answer = odd == null ? Answer.of(usual) : odd;
      byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
      answer.headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(answer.status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
