package de.faktenstrom.faults;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Waits until nothing is on its way any more.
final class Drain {

  private static final int CALM_ROUNDS = 4;

  private final World world;

  Drain(World world) {
    this.world = world;
  }

  /// What still waits when patience ends; empty where all is out.
  List<Finding> await() {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    int calm = 0;
    int before = -1;
    String waiting = "";
    while (System.nanoTime() < end) {
      waiting = waiting();
      int received = world.partner().receipts().size() + world.mail().mails().size();
      calm = waiting.isEmpty() && received == before ? calm + 1 : 0;
      before = received;
      if (calm >= CALM_ROUNDS) {
        return List.of();
      }
      Api.pause(1500);
    }
    return List.of(new Finding(Rule.DRAINS, "program", waiting));
  }

  private String waiting() {
    List<String> waiting = new ArrayList<>();
    Api.Answer health = world.api().health();
    if (!health.good()) {
      return "health answers " + health.status();
    }
    JsonNode log = health.json().path("components").path("eventLog").path("details");
    if (log.path("outboxWaiting").asInt(-1) != 0) {
      waiting.add("outbox " + log.path("outboxWaiting"));
    }
    log.path("lag").properties().stream()
        .filter(lag -> lag.getValue().asLong() > 0)
        .forEach(lag -> waiting.add("lag of " + lag.getKey() + " " + lag.getValue()));
    Api.Answer endpoints = world.api().get("/api/v1/endpoints");
    if (!endpoints.good()) {
      return "endpoints answers " + endpoints.status();
    }
    endpoints
        .json()
        .path("endpoints")
        .forEach(endpoint -> {
          if (endpoint.path("open").asInt() > 0) {
            waiting.add("deliveries " + endpoint.path("open") + " to " + endpoint.path("url"));
          }
        });
    int mails = mails();
    if (mails > 0) {
      waiting.add("mails " + mails);
    }
    return String.join(", ", waiting);
  }

  private int mails() {
    try (var database = DriverManager.getConnection(world.program().servers().getProperty("jdbc"));
        var rows =
            database
                .createStatement()
                .executeQuery(
                    "select count(*) from newsletter.mailing where state = 'waiting'"
                        + " and due <= now()")) {
      return rows.next() ? rows.getInt(1) : 0;
    } catch (SQLException | java.io.IOException e) {
      return 1;
    }
  }
}
