package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.faktenstrom.eventlog.Outbox;
import de.faktenstrom.eventlog.Outgoing;
import de.faktenstrom.ingest.events.SourceRef;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.events.WorkNoticed;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What public items rest on changes: the desk hears of it, the public does not.
class CorrectedTableIT {

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> READERS =
      List.of("enrich", "desk", "desk-concerns", "feeds", "webhooks", "ingest-charts");
  private static final Pattern CHART = Pattern.compile("/diagramme/[0-9a-f/-]+\\.svg");

  @TempDir private Path home;
  private final HttpClient http = HttpClient.newHttpClient();
  private TableSite site;
  private RunningProgram program;
  private URI base;
  private PublicFace face;
  private ApiUnderTest api;

  @BeforeEach
  void starts() throws Exception {
    site = new TableSite();
    int port = FreePorts.pair();
    base = URI.create("http://localhost:" + port);
    program =
        ProgramUnderTest.start(
            home,
            port,
            EnumSet.of(Role.INGEST, Role.ENRICH, Role.DESK, Role.FEEDS, Role.WEBHOOKS),
            "token");
    api = new ApiUnderTest(http, base);
    JsonNode partner = api.post("/api/v1/partners", "{\"name\":\"Partner\"}");
    face = new PublicFace(http, base, partner.get("token").stringValue());
  }

  @AfterEach
  void stops() {
    if (program != null) {
      program.close();
    }
    site.close();
    http.close();
  }

  @Test
  void marksTheItemsThatCiteTheTableAndBringsADraftWhileNothingPublicChanges() throws Exception {
    site.has(39_945, 10_120);
    String source = api.post("/api/v1/sources", site.source()).get("id").stringValue();
    JsonNode dataset = firstState();
    List<String> citing = new ArrayList<>();
    for (int n = 1; n <= 3; n++) {
      citing.add(
          api.released(
              "Ende 2024 lebten in Köln 39.945 Schutzsuchende (Quelle: Statistisches "
                  + "Bundesamt, Tabelle "
                  + site.code
                  + ", Stichtag 31.12.2024)."));
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(api.text("/feeds/all.json").body()).contains(citing));
    Map<String, String> before = calmFace(citing);

    site.has(39_990, 10_121);
    api.post("/api/v1/sources/" + source + "/fetches", "");

    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> {
          for (String item : citing) {
            assertThat(api.item(item).get("concerns").size()).isEqualTo(1);
          }
        });
    JsonNode versions =
        api.get("/api/v1/datasets/" + dataset.get("id").stringValue() + "/versions")
            .get("versions");
    assertThat(versions.size()).isEqualTo(2);
    JsonNode fresh = versions.get(0);
    assertThat(fresh.get("kind").stringValue()).isEqualTo("correction");
    assertThat(fresh.get("changed").intValue()).isEqualTo(2);
    assertThat(fresh.at("/report/largest/0/before").stringValue()).isEqualTo("39.945");
    assertThat(fresh.at("/report/largest/0/after").stringValue()).isEqualTo("39.990");
    JsonNode concern = api.item(citing.getFirst()).at("/concerns/0");
    assertThat(concern.get("kind").stringValue()).isEqualTo("figures-changed");
    assertThat(concern.get("since").stringValue()).startsWith(toTheSecond(fresh.get("retrieved")));
    assertThat(concern.get("sentence").stringValue())
        .startsWith("Tabelle " + site.code + " hat seit ")
        .contains("2 geändert");
    JsonNode draft = api.item(concern.get("draft").stringValue());
    assertThat(draft.get("state").stringValue()).isEqualTo("in_review");
    assertThat(draft.get("body").stringValue())
        .contains(versions.get(0).get("hash").stringValue())
        .contains(versions.get(1).get("hash").stringValue());
    assertThat(draft.get("concerns").size()).isZero();
    await().atMost(Duration.ofSeconds(30)).until(this::allIsRead);
    assertThat(face.of(citing)).isEqualTo(before);
    for (String item : citing) {
      assertThat(api.item(item).get("state").stringValue()).isEqualTo("released");
      assertThat(api.item(item).get("version").intValue()).isEqualTo(1);
    }
  }

  @Test
  void marksWhatCitesARetractedWork() throws Exception {
    String doi = "10.5555/" + UUID.randomUUID();
    String item = api.released("Löhne nach der Ankunft, siehe https://doi.org/" + doi + ".");
    await().atMost(Duration.ofSeconds(30)).until(() -> api.state(item).equals("released"));

    notice(doi);

    JsonNode concern =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> api.item(item).at("/concerns/0"), found -> !found.isMissingNode());
    assertThat(concern.get("sentence").stringValue())
        .isEqualTo(
            "Die Arbeit „Wages and arrival“ (%s) wurde am 20.11.2026 zurückgezogen."
                .formatted(doi));
    assertThat(
            api.get("/api/v1/items?concern=open&limit=500").get("items").findValuesAsString("id"))
        .contains(item);
    // Other tests' items come through the same log.
    assertThat(api.get("/api/v1/audit").get("entries").valueStream())
        .anySatisfy(deed -> {
          assertThat(deed.path("action").stringValue()).isEqualTo("concern");
          assertThat(deed.path("item").stringValue()).isEqualTo(item);
        });
  }

  @Test
  void itsDraftIsOutAtTheEmbargosInstantAndItsChartAsLongAsTheItemIs() throws Exception {
    String draft = draftOfOtherValues();
    String chart = chartOf(draft);
    Map<String, String> before = calmFace(List.of(draft));
    assertThat(before.get("/beitrag/" + draft)).startsWith("404 ");
    assertThat(face.get(chart).statusCode()).isEqualTo(404);

    api.post("/api/v1/items/" + draft + "/approval", "");
    Instant embargo = Instant.now().plusSeconds(6);
    api.post(
        "/api/v1/items/" + draft + "/release",
        "{\"embargoUntil\":\"%s\",\"coSigner\":\"Zweite\"}".formatted(embargo));

    int looks = 0;
    for (Map<String, String> seen = face.of(List.of(draft));
        Instant.now().isBefore(embargo);
        seen = face.of(List.of(draft))) {
      assertThat(seen).isEqualTo(before);
      assertThat(face.get(chart).statusCode())
          .isIn(Instant.now().isBefore(embargo) ? List.of(404) : List.of(404, 200));
      looks++;
    }
    assertThat(looks).isPositive();
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(face.get("/beitrag/" + draft).statusCode()).isEqualTo(200);
          assertThat(face.get(chart).statusCode()).isEqualTo(200);
          assertThat(api.text("/feeds/all.json").body()).contains(draft);
        });

    api.post(
        "/api/v1/items/" + draft + "/withdrawal",
        "{\"reason\":\"Probe\",\"noteReaders\":\"Zurückgezogen.\"}");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          assertThat(face.get("/beitrag/" + draft).statusCode()).isEqualTo(410);
          assertThat(face.get(chart).statusCode()).isEqualTo(410);
        });
    assertThat(new String(face.get(chart).body(), StandardCharsets.UTF_8))
        .contains("Der Beitrag mit diesem Diagramm wurde zurückgezogen.");
  }

  /// Id of the item.
  private String draftOfOtherValues() throws Exception {
    site.has(39_945, 10_120);
    String source = api.post("/api/v1/sources", site.source()).get("id").stringValue();
    String dataset = firstState().get("id").stringValue();
    site.has(39_990, 10_121);
    api.post("/api/v1/sources/" + source + "/fetches", "");
    JsonNode draft =
        await()
            .atMost(Duration.ofSeconds(60))
            .until(
                () -> api.get("/api/v1/datasets/" + dataset + "/versions").at("/versions/0/item"),
                found -> !found.isMissingNode());
    String id = draft.stringValue().substring("urn:uuid:".length());
    await().atMost(Duration.ofSeconds(60)).until(() -> api.state(id).equals("in_review"));
    return id;
  }

  private String chartOf(String item) throws Exception {
    Matcher chart = CHART.matcher(api.item(item).get("body").stringValue());
    assertThat(chart.find()).isTrue();
    assertThat(api.text(chart.group()).statusCode()).as("as the desk sees it").isEqualTo(200);
    return chart.group();
  }

  private void notice(String doi) {
    WorkNoticed noticed =
        new WorkNoticed(
            "https://doi.org/" + doi,
            doi,
            WorkNotice.RETRACTION,
            "10.5555/notice",
            "Wages and arrival",
            LocalDate.of(2026, 11, 20),
            Instant.now(),
            new SourceRef(UUID.randomUUID().toString(), "Register", null, null, Trust.REVIEW));
    var event = new Outgoing(WorkNoticed.TOPIC, WorkNoticed.TYPE, noticed.uri(), noticed, null);
    Outbox outbox = program.context().getBean(Outbox.class);
    program
        .context()
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> outbox.append("/ingest", List.of(event)));
  }

  private JsonNode firstState() {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(
            () ->
                api.get("/api/v1/datasets")
                    .get("datasets")
                    .valueStream()
                    .filter(one -> one.get("code").stringValue().equals(site.code))
                    .findFirst()
                    .orElse(JSON.missingNode()),
            found -> !found.isMissingNode());
  }

  /// What the public sees once what other tests left in the log is read.
  private Map<String, String> calmFace(List<String> items) {
    await().atMost(Duration.ofSeconds(60)).until(this::allIsRead);
    Map<String, String> last = new TreeMap<>();
    await()
        .atMost(Duration.ofSeconds(30))
        .during(Duration.ofSeconds(4))
        .until(() -> {
          Map<String, String> now = face.of(items);
          boolean same = now.equals(last);
          last.clear();
          last.putAll(now);
          return same;
        });
    return last;
  }

  private boolean allIsRead() {
    MeterRegistry meters = program.context().getBean(MeterRegistry.class);
    return meters.get("faktenstrom.outbox.waiting").gauge().value() == 0
        && READERS.stream()
            .allMatch(reader -> {
              var lag = meters.find("faktenstrom.reader.lag").tag("reader", reader).gauge();
              return lag != null && lag.value() == 0;
            });
  }

  private static String toTheSecond(JsonNode time) {
    return time.stringValue().substring(0, 19);
  }
}
