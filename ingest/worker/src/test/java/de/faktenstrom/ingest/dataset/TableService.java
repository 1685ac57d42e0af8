package de.faktenstrom.ingest.dataset;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// A web server that plays the dialog of GENESIS as it was recorded, and serves plain documents.
final class TableService implements AutoCloseable {

  private final HttpServer server;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<String> logins = new CopyOnWriteArrayList<>();
  private final Map<String, byte[]> documents = new ConcurrentHashMap<>();
  private final AtomicInteger notYet = new AtomicInteger();
  private final AtomicInteger jobs = new AtomicInteger();
  private volatile byte[] table = new byte[0];
  private volatile boolean small;

  TableService() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/rest/", this::dialog);
    server.createContext("/files/", this::document);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /// What the table is, and how often its job is not done yet.
  void table(byte[] zip, int notYet) {
    this.table = zip;
    this.notYet.set(notYet);
  }

  /// From now on the table needs no job.
  void small() {
    small = true;
  }

  void file(String name, String text) {
    documents.put("/files/" + name, text.getBytes(StandardCharsets.UTF_8));
  }

  /// `METHOD path parameters` of each question, in order; parameters sorted.
  List<String> asked() {
    return asked;
  }

  /// `user/password` of each question.
  List<String> logins() {
    return logins;
  }

  int jobs() {
    return jobs.get();
  }

  private void dialog(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> form = form(exchange);
      String path = exchange.getRequestURI().getPath();
      asked.add(exchange.getRequestMethod() + " " + path + " " + form);
      logins.add(
          exchange.getRequestHeaders().getFirst("username")
              + "/"
              + exchange.getRequestHeaders().getFirst("password"));
      switch (path) {
        case "/rest/data/tablefile" -> tablefile(exchange, form);
        case "/rest/catalogue/results" -> results(exchange, form.getOrDefault("selection", ""));
        case "/rest/data/resultfile" -> answer(exchange, table);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void tablefile(HttpExchange exchange, Map<String, String> form) throws IOException {
    if (small) {
      answer(exchange, table);
    } else if ("true".equals(form.get("job"))) {
      status(
          exchange,
          99,
          "Der Bearbeitungsauftrag wurde erstellt. Die Tabelle kann in Kürze als Ergebnis mit folgendem Namen abgerufen werden: %s_%d"
              .formatted(form.get("name"), jobs.incrementAndGet()),
          "null");
    } else {
      status(
          exchange,
          98,
          "Die Tabelle ist zu gross, um im Dialog abgerufen zu werden. Bitte nutzen sie den Webservice mit dem Parameter job=true",
          "null");
    }
  }

  private void results(HttpExchange exchange, String job) throws IOException {
    if (notYet.getAndDecrement() > 0) {
      status(exchange, 104, "Es gibt keine Objekte zum angegebenen Selektionskriterium", "null");
    } else {
      status(exchange, 0, "erfolgreich", "[{\"Code\":\"%s\",\"Values\":\"8\"}]".formatted(job));
    }
  }

  private static void status(HttpExchange exchange, int code, String text, String list)
      throws IOException {
    String json =
        "{\"Ident\":{},\"Status\":{\"Code\":%d,\"Content\":\"%s\",\"Type\":\"Information\"},\"List\":%s}"
            .formatted(code, text, list);
    answer(exchange, json.getBytes(StandardCharsets.UTF_8));
  }

  private void document(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] document = documents.get(exchange.getRequestURI().getPath());
      if (document == null) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String tag = "\"" + java.util.Arrays.hashCode(document) + "\"";
      exchange.getResponseHeaders().set("ETag", tag);
      if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        answer(exchange, document);
      }
    }
  }

  private static void answer(HttpExchange exchange, byte[] body) throws IOException {
    exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> form(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = new TreeMap<>();
    for (String field : body.isEmpty() ? new String[0] : body.split("&")) {
      int equals = field.indexOf('=');
      form.put(
          URLDecoder.decode(field.substring(0, equals), StandardCharsets.UTF_8),
          URLDecoder.decode(field.substring(equals + 1), StandardCharsets.UTF_8));
    }
    return form;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
