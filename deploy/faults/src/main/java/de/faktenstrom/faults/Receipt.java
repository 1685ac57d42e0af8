package de.faktenstrom.faults;

import java.time.Instant;
import tools.jackson.databind.JsonNode;

/// One request a partner's endpoint got.
///
/// @param id the header `webhook-id`
/// @param validly whether a signature of the endpoint's secret stands under it
record Receipt(
    Instant at, String endpoint, String id, boolean validly, String body, JsonNode data) {

  String item() {
    return data.path("uri").asString("");
  }

  int revision() {
    return data.path("revision").asInt();
  }

  String headline() {
    return data.path("headline").asString("");
  }

  boolean withdrawal() {
    return data.has("withdrawn");
  }
}
