package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What the partners' endpoints got.
final class PartnerRules {

  private final World world;
  private final List<Finding> findings = new ArrayList<>();

  PartnerRules(World world) {
    this.world = world;
  }

  List<Finding> broken(List<Story> stories) {
    for (String endpoint : World.ENDPOINTS) {
      List<Receipt> receipts = world.partner().receipts(endpoint);
      once(endpoint, receipts);
      Map<String, Receipt> newest = order(endpoint, receipts);
      for (Story story : stories) {
        reached(endpoint, story, newest.get("urn:uuid:" + story.id()));
      }
    }
    world.partners().values().forEach(this::sequence);
    return findings;
  }

  private void once(String endpoint, List<Receipt> receipts) {
    Map<String, Receipt> first = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (Receipt receipt : receipts) {
      if (!receipt.validly()) {
        findings.add(new Finding(Rule.WEBHOOK_SIGNED, receipt.headline(), "at " + endpoint));
      }
      String event = receipt.item() + " " + receipt.revision();
      String known = ids.putIfAbsent(event, receipt.id());
      if (known != null && !known.equals(receipt.id())) {
        findings.add(
            new Finding(
                Rule.WEBHOOK_ONCE,
                receipt.headline(),
                endpoint + " got " + known + " and " + receipt.id()));
      }
      Receipt before = first.putIfAbsent(receipt.id(), receipt);
      if (before != null && !before.body().equals(receipt.body())) {
        findings.add(
            new Finding(
                Rule.WEBHOOK_ONCE, receipt.headline(), receipt.id() + " came with two bodies"));
      }
    }
  }

  /// The newest receipt of each item.
  private Map<String, Receipt> order(String endpoint, List<Receipt> receipts) {
    Map<String, Receipt> newest = new HashMap<>();
    for (Receipt receipt : receipts) {
      Receipt before = newest.putIfAbsent(receipt.item(), receipt);
      if (before != null && receipt.revision() < before.revision()) {
        findings.add(
            new Finding(
                Rule.WEBHOOK_ORDER,
                receipt.headline(),
                "%s got revision %d at %s after %d at %s"
                    .formatted(
                        endpoint,
                        receipt.revision(),
                        receipt.at(),
                        before.revision(),
                        before.at())));
      } else {
        newest.put(receipt.item(), receipt);
      }
    }
    return newest;
  }

  private void reached(String endpoint, Story story, @Nullable Receipt last) {
    if (!story.isReleased()) {
      return;
    }
    if (last == null) {
      if (!story.isWithdrawn()) {
        findings.add(new Finding(Rule.WEBHOOK_NEWEST, story.newest(), endpoint + " got nothing"));
      }
    } else if (story.isWithdrawn() != last.withdrawal()
        || !story.isWithdrawn() && !last.headline().equals(story.newest())) {
      findings.add(
          new Finding(
              Rule.WEBHOOK_NEWEST,
              story.newest() + (story.isWithdrawn() ? " (withdrawn)" : ""),
              endpoint + " got last revision " + last.revision() + " " + last.headline()));
    }
  }

  private void sequence(String partner) {
    long after = 0;
    JsonNode events;
    do {
      Api.Answer page =
          world.api().await("/api/v1/events?partner=" + partner + "&limit=500&after=" + after);
      events = page.json().path("events");
      for (JsonNode event : events) {
        long sequence = event.path("sequence").asLong();
        if (sequence != after + 1) {
          findings.add(new Finding(Rule.SEQUENCE, partner, sequence + " comes after " + after));
        }
        after = sequence;
      }
    } while (!events.isEmpty());
  }
}
