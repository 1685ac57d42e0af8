package de.faktenstrom.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The program over HTTP, patient with its ends and starts.
final class Api {

  static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final String base;
  private final String management;

  Api(int port) {
    base = "http://127.0.0.1:" + port;
    management = "http://127.0.0.1:" + (port + 1);
  }

  record Answer(int status, String body) {

    boolean good() {
      return status / 100 == 2;
    }

    JsonNode json() {
      return JSON.readTree(body);
    }
  }

  /// Posts until it is acknowledged.
  ///
  /// @param key the same for the same order, so that it is done once
  JsonNode post(String path, Map<String, ?> body, String key) {
    return post(path, body, key, 200).json();
  }

  /// Posts until it is acknowledged.
  Answer post(String path, Map<String, ?> body, String key, int least) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    String last = "no answer";
    while (System.nanoTime() < end) {
      Answer answer = once(request(path, key).POST(json(body)).build());
      if (answer.good() && answer.status() >= least) {
        return answer;
      }
      last = answer.status() + " " + answer.body();
      pause(300);
    }
    throw new IllegalStateException("POST " + path + " was not acknowledged: " + last);
  }

  Answer get(String path) {
    return once(request(path, "").GET().build());
  }

  /// Gets until there is an answer of the program, whichever.
  Answer await(String path) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Answer answer = get(path);
      if (answer.status() != 0 && answer.status() < 500) {
        return answer;
      }
      pause(300);
    }
    throw new IllegalStateException("GET " + path + " is not answered");
  }

  /// What the health endpoint says, whatever its status.
  Answer health() {
    return once(
        HttpRequest.newBuilder(URI.create(management + "/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build());
  }

  static void pause(long millis) {
    LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
  }

  private HttpRequest.Builder request(String path, String key) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(15))
            .header("Authorization", "Bearer " + Program.TOKEN)
            .header("Content-Type", "application/json");
    return key.isEmpty() ? request : request.header("Idempotency-Key", key);
  }

  private static HttpRequest.BodyPublisher json(Map<String, ?> body) {
    return BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  /// Status 0 where nobody answered.
  private Answer once(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(0, String.valueOf(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
