package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One trace, from the push of an item to what every receiver got.
class TraceIT {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
  private static final String PARENT = "00-" + TRACE + "-b7ad6b7169203331-01";
  private static final Pattern CONFIRMATION = Pattern.compile("bestaetigen\\?token=([\\w.-]+)");
  private static final Pattern MAIL = Pattern.compile("/mailbox/[0-9a-f-]+");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path home;
  private final Queue<Webhook> webhooks = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer receiver;
  private RunningProgram program;
  private URI base;

  @BeforeEach
  void starts() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    receiver.createContext(
        "/",
        exchange -> {
          var trace = String.valueOf(exchange.getRequestHeaders().getFirst("traceparent"));
          webhooks.add(
              new Webhook(
                  trace,
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    receiver.start();
    int port = FreePorts.pair();
    base = URI.create("http://localhost:" + port);
    program = ProgramUnderTest.start(home, port, EnumSet.allOf(Role.class), "token");
  }

  @AfterEach
  void stops() {
    if (program != null) {
      program.close();
    }
    receiver.stop(0);
    http.close();
  }

  @Test
  void goesFromThePushThroughEveryTopicToEveryReceiver() throws Exception {
    subscribeToAlerts();
    registerThePartner();

    String uri = "urn:uuid:" + push().get("id").stringValue();

    assertThat(theWebhookAbout(uri).trace()).matches("00-" + TRACE + "-[0-9a-f]{16}-01");
    Map<String, Set<String>> seen = new HashMap<>();
    try (var log = OpenedLog.fromTheBeginning()) {
      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            log.poll(Duration.ofMillis(200)).forEach(record -> note(record, uri, seen));
            assertThat(seen.keySet())
                .containsExactlyInAnyOrder(
                    "faktenstrom.ingested",
                    "faktenstrom.enriched",
                    "faktenstrom.released",
                    "faktenstrom.delivered FEED",
                    "faktenstrom.delivered WEBHOOK",
                    "faktenstrom.delivered NEWSLETTER");
          });
    }
    assertThat(seen.values()).allSatisfy(traces -> assertThat(traces).containsExactly(TRACE));
  }

  /// The broker is shared: what other tests released reaches the partner too.
  private Webhook theWebhookAbout(String uri) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> webhooks.stream().filter(webhook -> webhook.body().contains(uri)).findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static void note(
      ConsumerRecord<String, String> record, String uri, Map<String, Set<String>> seen) {
    if (uri.equals(record.key())) {
      JsonNode channel = JSON.readTree(record.value()).get("channel");
      String where =
          record.topic().endsWith("delivered")
              ? record.topic() + " " + channel.stringValue().toUpperCase(java.util.Locale.ROOT)
              : record.topic();
      var header = record.headers().lastHeader("traceparent");
      String trace =
          header == null
              ? "none"
              : new String(header.value(), StandardCharsets.UTF_8).split("-")[1];
      seen.computeIfAbsent(where, _ -> new TreeSet<>()).add(trace);
    }
  }

  private void subscribeToAlerts() throws Exception {
    api("/api/v1/subscriptions", Map.of("email", "leserin@example.org", "rhythm", "at_once"), null);
    String mail =
        await()
            .atMost(Duration.ofSeconds(30))
            .until(() -> found(MAIL, page("/mailbox"), 0), path -> !path.isEmpty());
    String token = found(CONFIRMATION, page(mail), 1);
    var confirmed =
        http.send(
            HttpRequest.newBuilder(base.resolve("/newsletter/bestaetigen"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + token))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(confirmed.statusCode()).isEqualTo(200);
  }

  private void registerThePartner() throws Exception {
    String partner =
        api("/api/v1/partners", Map.of("name", "Partner"), null).get("id").stringValue();
    String url = "http://127.0.0.1:" + receiver.getAddress().getPort() + "/";
    api("/api/v1/partners/" + partner + "/endpoints", Map.of("url", url), null);
  }

  private JsonNode push() throws Exception {
    return api(
        "/api/v1/items",
        Map.of(
            "externalId",
            "trace-" + UUID.randomUUID(),
            "kind",
            "facts",
            "language",
            "de",
            "headline",
            "Einbürgerungen 2025",
            "body",
            "<p>Asyl und Einbürgerung.</p>",
            "release",
            true),
        PARENT);
  }

  private JsonNode api(String path, Map<String, Object> body, String traceparent) throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer token")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    if (traceparent != null) {
      request.header("traceparent", traceparent);
    }
    var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private String page(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(base.resolve(path))
                .header("Authorization", "Bearer token")
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String found(Pattern pattern, String text, int group) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(group))
        .collect(Collectors.joining("\n"))
        .lines()
        .findFirst()
        .orElse("");
  }

  private record Webhook(String trace, String body) {}
}
