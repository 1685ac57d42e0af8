package de.faktenstrom.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import de.faktenstrom.eventlog.EventJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A work that is cited while its registry is down: the item is released at once, and desk and page
/// show the work when the registry is back.
class ResolvedCitationIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String REGISTRIES = "FAKTENSTROM_REGISTRIES";

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String doi = "10.5555/" + UUID.randomUUID();
  private HttpServer registry;
  private RunningProgram program;
  private URI base;
  private volatile boolean up;

  @BeforeEach
  void starts() throws Exception {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/",
        exchange -> {
          byte[] answer = answer(exchange.getRequestURI().getPath()).getBytes(UTF_8);
          exchange.sendResponseHeaders(up ? 200 : 503, answer.length);
          try (var out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    registry.start();
    String there = "http://127.0.0.1:" + registry.getAddress().getPort();
    System.setProperty(
        REGISTRIES,
        "doi=%s/ra/,crossref=%s/works/,datacite=off,openalex=off,dnb=off".formatted(there, there));
    int port = FreePorts.pair();
    base = URI.create("http://localhost:" + port);
    program =
        ProgramUnderTest.start(
            home, port, EnumSet.of(Role.INGEST, Role.ENRICH, Role.DESK, Role.FEEDS), "token");
  }

  @AfterEach
  void stops() {
    System.clearProperty(REGISTRIES);
    if (program != null) {
      program.close();
    }
    registry.stop(0);
    http.close();
  }

  private String answer(String path) {
    return path.startsWith("/ra/")
        ? "[{\"DOI\":\"%s\",\"RA\":\"Crossref\"}]".formatted(doi)
        : """
        {"message":{"DOI":"%s","type":"journal-article","title":["Ankommen & Bleiben"],
         "author":[{"family":"Beispiel","given":"Ada"}],"issued":{"date-parts":[[2021]]},
         "updated-by":[{"DOI":"10.5555/notice","type":"retraction",
           "updated":{"date-parts":[[2024,2,3]]}}]}}\
        """
            .formatted(doi);
  }

  @Test
  void isShownByDeskAndPageOnceTheRegistryIsBack() throws Exception {
    String item = released("Siehe https://doi.org/" + doi + ".");
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> text("/beitrag/" + item).statusCode() == 200);
    assertThat(item(item).at("/citations/0/work").isMissingNode()).isTrue();

    up = true;
    JsonNode work =
        await()
            .atMost(Duration.ofSeconds(120))
            .until(() -> item(item).at("/citations/0/work"), found -> !found.isMissingNode());

    assertThat(work.get("title").asString()).isEqualTo("Ankommen & Bleiben");
    assertThat(work.at("/authors/0/family").asString()).isEqualTo("Beispiel");
    assertThat(item(item).get("version").intValue()).isEqualTo(1);
    assertThat(item(item).get("state").asString()).isEqualTo("released");
    assertThat(item(item).at("/concerns/0/kind").asString()).isEqualTo("retracted");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() ->
            assertThat(text("/beitrag/" + item).body())
                .contains("Beispiel, Ada (2021): Ankommen &amp; Bleiben. DOI " + doi));
    assertThat(text("/feeds/all.atom").body()).contains(item).doesNotContain("Ankommen");
  }

  private String released(String sentence) throws Exception {
    byte[] body =
        EventJson.write(
            Map.of(
                "externalId",
                doi,
                "kind",
                "facts",
                "language",
                "de",
                "headline",
                "Eine Studie",
                "body",
                "<p>" + sentence + "</p>",
                "release",
                true));
    var answer =
        http.send(
            request("/api/v1/items")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return JSON.readTree(answer.body()).get("id").asString();
  }

  private JsonNode item(String id) throws Exception {
    return JSON.readTree(text("/api/v1/items/" + id).body());
  }

  private HttpResponse<String> text(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer token");
  }
}
