package de.faktenstrom.demo;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.databind.JsonNode;

/// Makes the sample sources, the partner and a reader's sign-up, once, through the public API.
@Component
final class DemoSetup {

  private static final Logger LOG = LoggerFactory.getLogger(DemoSetup.class);

  private final DemoSettings settings;
  private final DemoSecret secret;
  private final RestClient api;

  DemoSetup(DemoSettings settings, DemoSecret secret) {
    this.settings = settings;
    this.secret = secret;
    this.api =
        RestClient.builder()
            .baseUrl(settings.base() + "/api/v1")
            .defaultHeader("Authorization", "Bearer " + settings.adminToken())
            .build();
  }

  @EventListener(ApplicationReadyEvent.class)
  void setUp() {
    Thread.ofVirtual()
        .name("demo")
        .start(() -> {
          try {
            partner();
            sources();
            reader();
          } catch (RestClientException e) {
            LOG.warn("The demo could not be set up: {}", e.getMessage());
          }
        });
  }

  private void sources() {
    String known = api.get().uri("/sources").retrieve().body(String.class);
    if (known != null && known.contains("/demo/feeds/")) {
      return;
    }
    source("Faktendienst (Beispiel)", "zahlen", "release", "facts");
    source("Research Desk (sample)", "research", "review", "report");
  }

  private void source(String name, String feed, String trust, String kind) {
    post(
        "/sources",
        Map.of(
            "name",
            name,
            "kind",
            "feed",
            "url",
            settings.base() + "/demo/feeds/" + feed + ".xml",
            "trust",
            trust,
            "licence",
            "CC-BY-4.0",
            "itemKind",
            kind,
            "intervalSeconds",
            10));
  }

  private void partner() {
    if (secret.key().isPresent()) {
      return;
    }
    String id = post("/partners", Map.of("name", "Beispielzeitung")).path("id").asString();
    JsonNode endpoint =
        post("/partners/" + id + "/endpoints", Map.of("url", settings.base() + "/demo/partner"));
    secret.keep(endpoint.path("secret").asString());
  }

  private void reader() {
    post(
        "/subscriptions",
        Map.of(
            "email",
            "leserin@example.org",
            "rhythm",
            "at_once",
            "filter",
            Map.of("kinds", List.of())));
  }

  private JsonNode post(String path, Map<String, ?> body) {
    JsonNode answer =
        api.post()
            .uri(path)
            .contentType(MediaType.APPLICATION_JSON)
            .body(body)
            .retrieve()
            .body(JsonNode.class);
    if (answer == null) {
      throw new RestClientException("no answer from " + path);
    }
    return answer;
  }
}
