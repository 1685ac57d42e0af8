package de.faktenstrom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Names that mean something to Camel, Kafka or a mail server, given at every door of the whole
/// program: what comes with them arrives, and they themselves go nowhere.
class StrangeNamesIT {

  private static final Set<String> OURS =
      Set.of(
          "ce_specversion",
          "ce_id",
          "ce_source",
          "ce_type",
          "ce_time",
          "ce_subject",
          "ce_addressee",
          "content-type",
          "traceparent");
  private static final JsonMapper JSON = new JsonMapper();

  @TempDir private Path folder;
  private final String run = UUID.randomUUID().toString();
  private final Queue<String> touched = new ConcurrentLinkedQueue<>();
  private final Queue<Map<String, List<String>>> delivered = new ConcurrentLinkedQueue<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private HttpServer site;
  private RunningProgram program;
  private URI base;

  @BeforeEach
  void starts() throws Exception {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/canary",
        exchange -> {
          touched.add(exchange.getRequestURI().toString());
          exchange.close();
        });
    site.createContext(
        "/partner",
        exchange -> {
          delivered.add(Map.copyOf(exchange.getRequestHeaders()));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    site.createContext(
        "/feed",
        exchange -> {
          strange().forEach(exchange.getResponseHeaders()::set);
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml");
          byte[] feed = feed().getBytes(UTF_8);
          exchange.sendResponseHeaders(200, feed.length);
          exchange.getResponseBody().write(feed);
          exchange.close();
        });
    site.start();
    int port = FreePorts.pair();
    base = URI.create("http://localhost:" + port);
    program =
        ProgramUnderTest.start(folder.resolve("home"), port, EnumSet.allOf(Role.class), "token");
  }

  @AfterEach
  void stops() {
    if (program != null) {
      program.close();
    }
    site.stop(0);
    http.close();
  }

  @Test
  void haveNoEffectWhicheverDoorTheyComeThrough() throws Exception {
    String partner = api("/api/v1/partners", Map.of("name", "P")).get("id").stringValue();
    api("/api/v1/partners/" + partner + "/endpoints", Map.of("url", url("/partner")));
    Path press = Files.createDirectories(folder.resolve("home/watched/press"));
    file(press, "CamelFileName=..%2Fstolen;kafka.OVERRIDE_TOPIC=stolen;.md", "kind: facts");
    file(press, "front.md", "CamelHttpUri: " + url("/canary"));

    source("feed", url("/feed"));
    source("directory", "press");
    api("/api/v1/items", item());
    HttpResponse<String> unknown = post("/api/v1/items", strange());

    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> {
          assertThat(get("/feeds/all.json")).contains("Push " + run, "Feed " + run, "Datei " + run);
          assertThat(delivered).hasSizeGreaterThanOrEqualTo(3);
        });
    assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(400);
    assertThat(press.resolve(".failed/front.md")).exists();
    assertThat(touched).isEmpty();
    assertThat(delivered).allSatisfy(headers -> assertThat(headers).doesNotContainKeys(names()));
    assertTheLogIsClean();
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(file -> file.getFileName().toString().startsWith("stolen")))
          .isEmpty();
    }
  }

  private void assertTheLogIsClean() {
    Set<String> names = new TreeSet<>();
    try (var log = OpenedLog.fromTheBeginning()) {
      assertThat(log.listTopics().keySet()).noneMatch(topic -> topic.contains("stolen"));
      await()
          .pollInterval(Duration.ofMillis(10))
          .atMost(Duration.ofSeconds(30))
          .until(() -> {
            var records = log.poll(Duration.ofSeconds(1));
            records.forEach(record -> {
              for (Header header : record.headers()) {
                names.add(header.key());
                assertThat(new String(header.value(), UTF_8)).doesNotContain("stolen", "boese");
              }
            });
            return records.isEmpty() && !names.isEmpty();
          });
    }
    assertThat(names).contains("ce_id").isSubsetOf(OURS);
  }

  private Map<String, String> strange() {
    return Map.of(
        "CamelHttpUri",
        url("/canary"),
        "CamelFileName",
        "../../stolen",
        "CamelBeanMethodName",
        "toString",
        "kafka.OVERRIDE_TOPIC",
        "stolen",
        "kafka.TOPIC",
        "stolen",
        "mail.smtp.host",
        "127.0.0.1",
        "Bcc",
        "boese@fremd.example",
        "org.apache.camel.Exchange.HTTP_URI",
        url("/canary"),
        "ce_addressee",
        "stolen",
        "ce_type",
        "stolen");
  }

  /// As the JDK's server writes them.
  private String[] names() {
    return strange().keySet().stream()
        .map(name ->
            name.substring(0, 1).toUpperCase(Locale.ROOT)
                + name.substring(1).toLowerCase(Locale.ROOT))
        .toArray(String[]::new);
  }

  private Map<String, Object> item() {
    return Map.of(
        "externalId",
        "kafka.OVERRIDE_TOPIC=stolen " + run,
        "kind",
        "facts",
        "headline",
        "Push " + run + "\r\nBcc: boese@fremd.example\r\nCamelHttpUri: " + url("/canary"),
        "body",
        "<p>${header.CamelHttpUri} ${bean:x} {{kafka.OVERRIDE_TOPIC}}</p>",
        "release",
        true);
  }

  private String feed() {
    return """
    <rss version="2.0" xmlns:camel="https://camel.apache.org/"><channel><title>T</title>
    <kafka.OVERRIDE_TOPIC>stolen</kafka.OVERRIDE_TOPIC>
    <item><guid isPermaLink="false">CamelFileName=../stolen</guid><title>Feed %s&#13;&#10;Bcc: boese@fremd.example</title>
    <camel:CamelHttpUri>%s</camel:CamelHttpUri><description>d</description></item></channel></rss>
    """
        .formatted(run, url("/canary"));
  }

  private void file(Path in, String name, String line) throws IOException {
    String text = "---\ntitle: Datei %s\n%s\n---\nText.\n".formatted(run, line);
    Path file = Files.writeString(in.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
  }

  private void source(String kind, String url) throws Exception {
    api("/api/v1/sources", Map.of("name", kind, "kind", kind, "url", url, "trust", "release"));
  }

  private String url(String path) {
    return "http://127.0.0.1:" + site.getAddress().getPort() + path;
  }

  private JsonNode api(String path, Map<String, ?> body) throws Exception {
    HttpResponse<String> answer = post(path, body);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> post(String path, Map<String, ?> body) throws Exception {
    var request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer token")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    strange().forEach(request::header);
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String get(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(base.resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }
}
