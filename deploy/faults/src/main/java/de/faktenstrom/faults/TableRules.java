package de.faktenstrom.faults;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What became of the states of tables: each is one version, and each but the first one draft.
final class TableRules {

  private static final String DATASETS = "/api/v1/datasets";

  private final World world;

  TableRules(World world) {
    this.world = world;
  }

  /// Once the state that is there now is known, the table is corrected. Several who ask for it at
  /// once get one correction: a state that nobody could see would not be missed.
  void correct(String code) {
    int state = world.tables().states(code);
    if (!isKnown(code, state)) {
      throw new IllegalStateException("state " + state + " of table " + code + " never came in");
    }
    world.tables().correct(code, state);
  }

  /// Waits until so many versions of a table are there; false where they never are.
  private boolean isKnown(String code, int states) {
    long end = System.nanoTime() + Api.PATIENCE.toNanos();
    while (dataset(code).path("versions").asInt(0) < states) {
      if (System.nanoTime() > end) {
        return false;
      }
      Api.pause(500);
    }
    return true;
  }

  private JsonNode dataset(String code) {
    for (JsonNode dataset : world.api().await(DATASETS).json().path("datasets")) {
      if (dataset.path("code").asString("").equals(code)) {
        return dataset;
      }
    }
    return MissingNode.getInstance();
  }

  /// To be called before the wait until all is out.
  List<Finding> arrivals() {
    List<Finding> findings = new ArrayList<>();
    for (String code : Tables.CODES) {
      int states = world.tables().states(code);
      if (!isKnown(code, states)) {
        findings.add(new Finding(Rule.TABLE, code, "state " + states + " never came in"));
      }
    }
    return findings;
  }

  List<Finding> broken() {
    List<Finding> findings = new ArrayList<>();
    Set<String> named = new HashSet<>();
    for (String code : Tables.CODES) {
      String versions = DATASETS + "/" + dataset(code).path("id").asString("") + "/versions";
      findings.addAll(versions(code, world.api().await(versions).json().path("versions"), named));
    }
    Set<String> drafts = drafts();
    if (!drafts.equals(named)) {
      findings.add(
          new Finding(Rule.TABLE, "desk", "has the drafts " + drafts + ", versions name " + named));
    }
    return findings;
  }

  /// @param drafts gets those that are named
  private List<Finding> versions(String code, JsonNode versions, Set<String> drafts) {
    List<Finding> findings = new ArrayList<>();
    Set<String> hashes = new HashSet<>();
    for (JsonNode version : versions) {
      hashes.add(version.path("hash").asString(""));
      String number = code + " version " + version.path("version").asInt();
      String draft = version.path("item").asString("");
      boolean first = version.path("kind").asString("").equals("first");
      if (first != draft.isEmpty() || !first && !drafts.add(draft)) {
        findings.add(new Finding(Rule.TABLE, number, "has the draft \"" + draft + "\""));
      }
    }
    int states = world.tables().states(code);
    if (versions.size() != states || hashes.size() != states) {
      findings.add(
          new Finding(
              Rule.TABLE,
              code,
              "%d versions, %d of them different, for %d states"
                  .formatted(versions.size(), hashes.size(), states)));
    }
    return findings;
  }

  /// All items at the desk that are tables; the rest of the load has none.
  private Set<String> drafts() {
    Set<String> drafts = new HashSet<>();
    String after = "";
    do {
      JsonNode page = world.api().await("/api/v1/items?limit=500" + after).json();
      for (JsonNode item : page.path("items")) {
        if (item.path("kind").asString("").equals("table")) {
          drafts.add(item.path("uri").asString(""));
        }
      }
      String next = page.path("next").asString("");
      after = next.isEmpty() ? "" : "&after=" + next;
    } while (!after.isEmpty());
    return drafts;
  }
}
