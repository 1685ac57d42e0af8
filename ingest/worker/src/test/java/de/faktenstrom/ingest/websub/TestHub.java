package de.faktenstrom.ingest.websub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A small hub: takes requests over HTTP, and verifies and delivers over HTTP when the test wants.
/// What the installation's public address stands for is a server in front of its controllers.
final class TestHub implements AutoCloseable {

  private static final String PUBLIC = "https://faktenstrom.example";

  private final HttpServer hub = server();
  private final HttpServer front = server();
  private final HttpClient http = HttpClient.newHttpClient();
  private final List<Map<String, String>> requests = new CopyOnWriteArrayList<>();
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private volatile int status = 202;
  private volatile String moved = "";
  private volatile MockMvc controllers;

  TestHub(MockMvc controllers) {
    this.controllers = controllers;
    hub.createContext("/", this::subscribe);
    front.createContext("/", this::forward);
    front.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    hub.start();
    front.start();
  }

  private static HttpServer server() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + hub.getAddress().getPort() + "/";
  }

  /// What the hub answers to requests from now on.
  void answers(int status) {
    this.status = status;
  }

  /// It answers requests to other paths with that status, which names this path, from now on.
  void sendsOn(int status, String path) {
    this.status = status;
    this.moved = path;
  }

  /// Where each request was sent to, in order.
  List<String> paths() {
    return paths;
  }

  /// The program behind the public address was started anew.
  void meets(MockMvc others) {
    controllers = others;
  }

  /// What the hub was asked, in order.
  List<Map<String, String>> requests() {
    return requests;
  }

  Map<String, String> last() {
    return requests.getLast();
  }

  /// Asks whether the last request was meant.
  HttpResponse<String> verify(String leaseSeconds) {
    return ask(
        Map.of(
            "hub.mode",
            field("hub.mode"),
            "hub.topic",
            field("hub.topic"),
            "hub.challenge",
            "c h&llenge",
            "hub.lease_seconds",
            leaseSeconds));
  }

  HttpResponse<String> ask(Map<String, String> parameters) {
    String query =
        parameters.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return send(HttpRequest.newBuilder(callback(last(), "?" + query)));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /// Delivers signed as it should be.
  HttpResponse<String> deliver(String document) {
    return deliver(document, sign("HmacSHA256", document));
  }

  HttpResponse<String> deliver(String document, @Nullable String signature) {
    return deliver(last(), document, signature);
  }

  HttpResponse<String> deliver(
      Map<String, String> request, String document, @Nullable String signature) {
    HttpRequest.Builder post =
        HttpRequest.newBuilder(callback(request, ""))
            .header("Content-Type", "application/rss+xml")
            .POST(HttpRequest.BodyPublishers.ofString(document));
    return send(signature == null ? post : post.header("X-Hub-Signature", signature));
  }

  String sign(String algorithm, String document) {
    try {
      Mac mac = Mac.getInstance(algorithm);
      mac.init(new SecretKeySpec(field("hub.secret").getBytes(StandardCharsets.UTF_8), "raw"));
      return algorithm.replace("HmacSHA", "sha")
          + "="
          + HexFormat.of().formatHex(mac.doFinal(document.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String field(String name) {
    return requests.reversed().stream()
        .map(request -> request.get(name))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  private URI callback(Map<String, String> request, String query) {
    String path = Objects.requireNonNull(request.get("hub.callback")).substring(PUBLIC.length());
    return URI.create("http://127.0.0.1:" + front.getAddress().getPort() + path + query);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void subscribe(HttpExchange exchange) throws IOException {
    try (exchange) {
      String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, String> fields = new TreeMap<>();
      Arrays.stream(form.split("&"))
          .map(pair -> pair.split("=", 2))
          .forEach(pair -> fields.put(pair[0], URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
      requests.add(fields);
      String path = exchange.getRequestURI().getPath();
      paths.add(path);
      if (!moved.isEmpty()) {
        exchange.getResponseHeaders().set("Location", moved);
      }
      exchange.sendResponseHeaders(path.equals(moved) ? 202 : status, -1);
    }
  }

  private void forward(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          MockMvcRequestBuilders.request(
                  HttpMethod.valueOf(exchange.getRequestMethod()), exchange.getRequestURI())
              .content(exchange.getRequestBody().readAllBytes());
      exchange
          .getRequestHeaders()
          .forEach((name, values) -> request.header(name, values.toArray()));
      var answer = controllers.perform(request).andReturn().getResponse();
      answer.getHeaderNames().stream()
          .filter(name -> !name.equalsIgnoreCase("Content-Length"))
          .forEach(name -> exchange.getResponseHeaders().set(name, answer.getHeader(name)));
      byte[] body = answer.getContentAsByteArray();
      exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
      if (body.length > 0) {
        exchange.getResponseBody().write(body);
      }
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    http.close();
    hub.stop(0);
    front.stop(0);
  }
}
