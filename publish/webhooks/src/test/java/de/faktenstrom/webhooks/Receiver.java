package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.standardwebhooks.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A partner's server: remembers what came and answers as it is told to.
final class Receiver implements AutoCloseable {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /// What came, in order of arrival.
  final Queue<Got> got = new ConcurrentLinkedQueue<>();

  private final HttpServer server;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Behaviour behaviour = answering(204);

  /// One request.
  record Got(String id, String body, HttpHeaders headers, long nanos) {

    JsonNode json() {
      return MAPPER.readTree(body);
    }

    String type() {
      return json().get("type").asString();
    }

    int revision() {
      return json().get("data").get("revision").asInt();
    }

    long sequence() {
      return json().get("data").get("sequence").asLong();
    }

    String uri() {
      return json().get("data").get("uri").asString();
    }

    /// As a partner would, with the standard's own library.
    void verify(String secret) {
      try {
        new Webhook(secret).verify(body, headers);
      } catch (com.standardwebhooks.exceptions.WebhookVerificationException e) {
        throw new AssertionError(e);
      }
    }
  }

  interface Behaviour {
    void answer(HttpExchange exchange, Got got) throws IOException, InterruptedException;
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
  }

  static Behaviour answering(int status) {
    return (exchange, _) -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  static Behaviour answering(int status, String header, String value) {
    return (exchange, _) -> {
      exchange.getResponseHeaders().add(header, value);
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  /// Promises a body and closes without it.
  static Behaviour closingAfter(int status) {
    return (exchange, _) -> {
      exchange.sendResponseHeaders(status, 100);
      exchange.getResponseBody().write('x');
      exchange.getResponseBody().flush();
      exchange.close();
    };
  }

  /// Never answers while the test runs.
  Behaviour hanging() {
    return (_, _) -> closing.await();
  }

  Receiver behave(Behaviour next) {
    behaviour = next;
    return this;
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  List<Got> all() {
    return List.copyOf(got);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true);
    Got request =
        new Got(headers.firstValue("webhook-id").orElse(""), body, headers, System.nanoTime());
    got.add(request);
    try {
      behaviour.answer(exchange, request);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
  }
}
