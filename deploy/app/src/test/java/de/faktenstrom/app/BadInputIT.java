package de.faktenstrom.app;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What is wrong at each door, driven through the whole program: the sender gets one clear
/// sentence, or the console shows why a document was set aside; nothing else is touched.
class BadInputIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Map<String, byte[]> SITE = new ConcurrentHashMap<>();

  @TempDir private static Path home;
  private static RunningProgram program;
  private static HttpServer site;
  private static String base;

  @BeforeAll
  static void starts() throws Exception {
    int port = FreePorts.pair();
    base = "http://localhost:" + port;
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.createContext(
        "/",
        exchange -> {
          byte[] document = SITE.getOrDefault(exchange.getRequestURI().getPath(), new byte[0]);
          exchange.getResponseHeaders().set("Content-Type", "application/rss+xml; charset=utf-8");
          exchange.sendResponseHeaders(200, document.length == 0 ? -1 : document.length);
          exchange.getResponseBody().write(document);
          exchange.close();
        });
    site.start();
    program =
        ProgramUnderTest.start(
            home, port, EnumSet.of(Role.INGEST, Role.ENRICH, Role.DESK, Role.FEEDS), "token");
  }

  @AfterAll
  static void stops() {
    if (program != null) {
      program.close();
    }
    site.stop(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"externalId":                                                  | 400 | JSON
          []                                                              | 400 | object
          {"externalId":"a","kind":"facts","body":"<p>x</p>"}              | 422 | /headline
          {"externalId":"a","kind":"facts","headline":"H"}                 | 422 | /body
          {"externalId":"a","kind":"facts","headline":"H","body":"b","titel":"x"} | 400 | titel
          {"externalId":"a","kind":"poem","headline":"H","body":"b"}       | 422 | /kind
          {"externalId":"a","kind":"facts","headline":"H","body":"b","published":"morgen"} | 422 | /published
          {"externalId":"a","kind":"facts","headline":"H","body":"b","url":"javascript:alert(1)"} | 422 | /url
          {"externalId":"a","kind":"facts","headline":"H","body":"b","embargoUntil":"2026-10-25T02:30"} | 422 | twice
          """)
  void refusesAPushInOneSentence(String body, int status, String named) throws Exception {
    HttpResponse<String> answer = post("/api/v1/items", body.getBytes(UTF_8));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.body()).contains(named);
  }

  /// What no controller was asked about is answered in the same form.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          POST   | /api/v1/items   |              | application/json | 401
          POST   | /api/v1/sources | Bearer wrong | application/json | 401
          GET    | /api/v1/items   |              | application/json | 401
          PUT    | /api/v1/items   | Bearer token | application/json | 405
          POST   | /api/v1/items   | Bearer token | text/plain       | 415
          GET    | /api/v1/nothing | Bearer token | application/json | 404
          GET    | /api/v1/sources/nothing  | Bearer token | application/json | 404
          GET    | /api/v1/sources?after=x  | Bearer token | application/json | 400
          """)
  void refusesInProblemDetails(
      String method, String path, @Nullable String authorization, String type, int status)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", type)
            .method(method, HttpRequest.BodyPublishers.ofString("{}"));
    if (authorization != null) {
      request.header("Authorization", authorization);
    }

    HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(JSON.readTree(answer.body()).get("status").intValue()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("detail").stringValue()).endsWith(".");
  }

  /// A hub has neither a login nor a session: who does not know the address learns nothing.
  @Test
  void letsAStrangerKnockAtACallbackAndNoMore() throws Exception {
    URI callback = URI.create(base + "/websub/" + "0".repeat(32));
    URI question = URI.create(callback + "?hub.mode=subscribe&hub.topic=t&hub.challenge=guess");
    HttpRequest delivery =
        HttpRequest.newBuilder(callback)
            .POST(HttpRequest.BodyPublishers.ofString("<rss/>"))
            .build();

    int delivered = HTTP.send(delivery, HttpResponse.BodyHandlers.ofString()).statusCode();
    HttpResponse<String> answer =
        HTTP.send(HttpRequest.newBuilder(question).build(), HttpResponse.BodyHandlers.ofString());

    assertThat(delivered).isEqualTo(404);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("guess");
  }

  @Test
  void showsABrowserAPage() throws Exception {
    HttpResponse<String> answer =
        send(HttpRequest.newBuilder(URI.create(base + "/nichts")).header("Accept", "text/html"));

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Diese Seite gibt es nicht");
  }

  @Test
  void refusesBytesThatAreNoUtf8() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/items", item("umlaut", "Zuzüge", "<p>Köln</p>").getBytes(ISO_8859_1));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
  }

  @Test
  void refusesTwentyMegabytes() throws Exception {
    HttpResponse<String> answer =
        post("/api/v1/items", item("large", "H", "x".repeat(20 << 20)).getBytes(UTF_8));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("bytes");
  }

  @Test
  void letsNoScriptThrough() throws Exception {
    String headline = "Skript " + UUID.randomUUID();
    String body =
        "<p onclick='x()'>Text</p><script>alert(1)</script><img src=x onerror=alert(1)>"
            + "<a href='javascript:alert(2)'>a</a><iframe src='https://example.org'></iframe>";

    post("/api/v1/items", released("script", headline, body).getBytes(UTF_8));

    String feed = awaited("/feeds/all.atom", headline);
    assertThat(feed).doesNotContain("script>", "onclick", "onerror", "javascript:", "iframe");
    String link = feed.replaceAll("(?s).*href=\"([^\"]*/beitrag/[^\"]+)\".*", "$1");
    assertThat(get(URI.create(link).getPath()).body())
        .contains(headline)
        .doesNotContain("alert(", "onclick", "javascript:");
  }

  @Test
  void keepsOneItemWhateverIsSentAgain() throws Exception {
    String id = "twice-" + UUID.randomUUID();
    JsonNode first = pushed(item(id, "Erste Fassung", "<p>eins</p>"));
    JsonNode same = pushed(item(id, "Erste Fassung", "<p>eins</p>"));
    JsonNode other = pushed(item(id, "Zweite Fassung", "<p>zwei</p>"));

    assertThat(same.get("id")).isEqualTo(first.get("id")).isEqualTo(other.get("id"));
    assertThat(List.of(number(first), number(same), number(other))).containsExactly(1, 1, 2);
  }

  /// Documents of a site, what their fetch comes to, how many items are taken all the same, a part
  /// of the sentence.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          broken   | quarantined | 2 | Das XML ist in Zeile 1 nicht wohlgeformt
          nameless | quarantined | 1 | Eintrag 2 hat weder Titel noch Adresse und wurde ausgelassen
          latin    | quarantined | 1 | Bytes, die es in utf-8 nicht gibt
          double   | quarantined | 1 | Eintrag 2 hat die gleiche Kennung
          future   | quarantined | 1 | Eintrag 1 will erst in Zukunft erschienen sein
          bomb     | quarantined | 1 | Die Entität &b; ist unbekannt
          picture  | quarantined | 0 | Am Dokument ist etwas falsch
          empty    | quarantined | 0 | Das Dokument ist leer
          large    | failed      | 0 | größer als 10 MB
          """)
  void showsWhatWasWrongWithADocument(String name, String outcome, int taken, String why)
      throws Exception {
    SITE.put("/" + name, BadDocuments.of(name));
    String url = "http://127.0.0.1:" + site.getAddress().getPort() + "/" + name;
    String source =
        JSON.readTree(
                post(
                        "/api/v1/sources",
                        """
                        {"name":"Quelle %s","kind":"feed","url":"%s","trust":"review"}
                        """
                            .formatted(name, url)
                            .getBytes(UTF_8))
                    .body())
            .get("id")
            .stringValue();

    JsonNode fetch =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> firstFetch(source), found -> !found.isMissingNode());

    assertThat(fetch.get("outcome").stringValue()).as(fetch.toString()).isEqualTo(outcome);
    assertThat(fetch.get("itemsNew").intValue()).as(fetch.toString()).isEqualTo(taken);
    assertThat(fetch.get("reason").stringValue()).contains(why);
  }

  private static JsonNode firstFetch(String source) throws Exception {
    return JSON.readTree(get("/api/v1/sources/" + source + "/fetches").body()).at("/fetches/0");
  }

  private static int number(JsonNode answer) {
    return answer.get("version").intValue();
  }

  private static JsonNode pushed(String body) throws Exception {
    HttpResponse<String> answer = post("/api/v1/items", body.getBytes(UTF_8));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
    return JSON.readTree(answer.body());
  }

  private static String item(String id, String headline, String body) {
    return JSON.writeValueAsString(
        Map.of("externalId", id, "kind", "facts", "headline", headline, "body", body));
  }

  private static String released(String id, String headline, String body) {
    return item(id, headline, body).replaceFirst("\\{", "{\"release\":true,");
  }

  private static String awaited(String path, String text) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> get(path).body(), body -> body.contains(text));
  }

  private static HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(base + path)));
  }

  private static HttpResponse<String> post(String path, byte[] body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(
        request.header("Authorization", "Bearer token").build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
