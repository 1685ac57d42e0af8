package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// What the program says of itself: its feeds among one another, its ledger, its dead letters, and
/// what it answers when everything is handed in again.
final class RecordRules {

  private final World world;
  private final List<Finding> findings = new ArrayList<>();

  RecordRules(World world) {
    this.world = world;
  }

  List<Finding> broken(Load load) {
    feeds();
    load.stories().stream()
        .filter(story -> story.isReleased() && !story.id().isEmpty())
        .forEach(this::ledger);
    poison(load.poisons());
    return findings;
  }

  /// To be called before the rules, followed by another wait until all is out.
  List<Finding> again(List<Story> stories) {
    List<Finding> made = new ArrayList<>();
    for (Story story : stories) {
      if (!story.isFetched()) {
        JsonNode answer = story.again(world.api()).json();
        if (!answer.path("outcome").asString("").equals("unchanged")
            || !answer.path("id").asString("").equals(story.id())) {
          made.add(new Finding(Rule.TWICE, story.newest(), "answered " + answer));
        }
      }
    }
    return made;
  }

  private void feeds() {
    findings.addAll(world.reader().findings());
    List<String> json = world.reader().ids("json");
    for (String format : FeedReader.FORMATS) {
      List<String> ids = world.reader().ids(format);
      if (!new HashSet<>(ids).equals(new HashSet<>(json))) {
        findings.add(
            new Finding(Rule.FEEDS_AGREE, format, ids.size() + " entries, json " + json.size()));
      }
    }
  }

  private void ledger(Story story) {
    String uri = "urn:uuid:" + story.id();
    JsonNode ledger = world.api().await("/api/v1/items/" + story.id() + "/ledger").json();
    JsonNode item = world.api().await("/api/v1/items/" + story.id()).json();
    int revision = item.path("revision").asInt();
    Set<String> endpoints =
        World.ENDPOINTS.stream()
            .filter(endpoint ->
                world.partner().receipts(endpoint).stream()
                    .anyMatch(r -> r.item().equals(uri) && r.revision() == revision))
            .collect(Collectors.toSet());
    long told = 0;
    boolean fed = false;
    for (JsonNode entry : ledger.path("entries")) {
      boolean delivered = entry.path("state").asString("").equals("delivered");
      String channel = entry.path("channel").asString("");
      told += delivered && channel.equals("webhook") ? 1 : 0;
      fed |= delivered && channel.equals("feed");
    }
    if (told != endpoints.size()) {
      findings.add(
          new Finding(
              Rule.LEDGER,
              story.newest(),
              "revision %d: %d endpoints delivered by the ledger, received by %s"
                  .formatted(revision, told, endpoints)));
    }
    if (!fed) {
      findings.add(
          new Finding(
              Rule.LEDGER, story.newest(), "no feed in the ledger of revision " + revision));
    }
  }

  private void poison(List<String> poisons) {
    JsonNode letters = world.api().await("/api/v1/dead-letters?stage=desk&limit=500").json();
    for (String poison : poisons) {
      long times = 0;
      for (JsonNode letter : letters) {
        times += letter.path("id").asString("").equals(poison) ? 1 : 0;
      }
      if (times != 1) {
        findings.add(new Finding(Rule.POISON, poison, times + " times"));
      }
    }
    if (letters.size() > poisons.size()) {
      findings.add(
          new Finding(
              Rule.POISON,
              "dead letters",
              letters.size() + " for " + poisons.size() + " poisons: " + letters));
    }
  }
}
