package de.faktenstrom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The API of a program under test, asked by its administrator in German.
final class ApiUnderTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http;
  private final URI base;

  ApiUnderTest(HttpClient http, URI base) {
    this.http = http;
    this.base = base;
  }

  /// An item with this sentence, released as it comes.
  ///
  /// @return its id
  String released(String sentence) throws IOException, InterruptedException {
    return post(
            "/api/v1/items",
            JSON.writeValueAsString(
                Map.of(
                    "externalId",
                    UUID.randomUUID().toString(),
                    "kind",
                    "facts",
                    "language",
                    "de",
                    "headline",
                    "Schutzsuchende in Köln",
                    "body",
                    "<p>" + sentence + "</p>",
                    "release",
                    true)))
        .get("id")
        .stringValue();
  }

  String state(String item) throws IOException, InterruptedException {
    var answer = text("/api/v1/items/" + item);
    return answer.statusCode() == 200
        ? JSON.readTree(answer.body()).get("state").stringValue()
        : "";
  }

  JsonNode item(String id) throws IOException, InterruptedException {
    return get("/api/v1/items/" + id);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    var answer = text(path);
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  HttpResponse<String> text(String path) throws IOException, InterruptedException {
    return http.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    var answer =
        http.send(
            request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + " " + answer.body()).isBetween(200, 299);
    return answer.body().isBlank() ? JSON.createObjectNode() : JSON.readTree(answer.body());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("Authorization", "Bearer token")
        .header("Accept-Language", "de");
  }
}
