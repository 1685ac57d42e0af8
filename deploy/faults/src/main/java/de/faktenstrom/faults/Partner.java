package de.faktenstrom.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Partner media: one server, an endpoint a path, each with its own secret. Keeps what came, in
/// order.
final class Partner implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpServer server;
  private final Map<String, byte[]> secrets = new ConcurrentHashMap<>();
  private final List<Receipt> receipts = new CopyOnWriteArrayList<>();

  Partner() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String address(String endpoint) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + endpoint;
  }

  /// @param secret as the API shows it, `whsec_…`
  void trust(String endpoint, String secret) {
    secrets.put(endpoint, Base64.getDecoder().decode(secret.substring("whsec_".length())));
  }

  List<Receipt> receipts() {
    return List.copyOf(receipts);
  }

  List<Receipt> receipts(String endpoint) {
    return receipts.stream().filter(receipt -> receipt.endpoint().equals(endpoint)).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    Instant at = Instant.now();
    String endpoint = exchange.getRequestURI().getPath().substring(1);
    byte[] body = exchange.getRequestBody().readAllBytes();
    String id = header(exchange, "webhook-id");
    boolean validly = signed(endpoint, exchange, id, body);
    JsonNode data = JSON.readTree(body).path("data");
    receipts.add(new Receipt(at, endpoint, id, validly, new String(body, UTF_8), data));
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private boolean signed(String endpoint, HttpExchange exchange, String id, byte[] body) {
    byte[] key = secrets.getOrDefault(endpoint, new byte[] {0});
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      mac.update((id + "." + header(exchange, "webhook-timestamp") + ".").getBytes(UTF_8));
      String wanted = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
      return Arrays.asList(header(exchange, "webhook-signature").split(" ", -1)).contains(wanted);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    String value = exchange.getRequestHeaders().getFirst(name);
    return value == null ? "" : value;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
