package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Member;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// The dimensions of a JSON-stat dataset (sections "dimension", "category" and "role" of its
/// format).
final class JsonStatAxes {

  private JsonStatAxes() {}

  static List<JsonStatDocument.Axis> of(Map<String, JsonNode> parts, Limits limits)
      throws UnreadableTable {
    JsonNode id = part(parts, "id");
    JsonNode sizes = part(parts, "size");
    if (!id.isArray() || !sizes.isArray() || id.size() != sizes.size() || id.isEmpty()) {
      throw new UnreadableTable("Das ist kein JSON-stat der Klasse dataset: id und size fehlen.");
    }
    if (id.size() > limits.columns()) {
      throw new UnreadableTable("Die Tabelle hat zu viele Dimensionen.");
    }
    Set<String> times = texts(part(parts, "role").path("time"));
    Set<String> metrics = texts(part(parts, "role").path("metric"));
    List<JsonStatDocument.Axis> axes = new ArrayList<>();
    for (int i = 0; i < id.size(); i++) {
      String code = Texts.clean(id.get(i).asString(""));
      JsonNode dimension = part(parts, "dimension").path(id.get(i).asString(""));
      JsonNode category = dimension.path("category");
      List<Member> members = members(category);
      if (members.isEmpty() || members.size() != sizes.get(i).asInt(-1)) {
        throw new UnreadableTable("Die Dimension „" + code + "“ ist nicht so groß wie angegeben.");
      }
      axes.add(
          new JsonStatDocument.Axis(
              code,
              Texts.clean(dimension.path("label").asString(code)),
              times.contains(code),
              metrics.contains(code),
              members,
              units(category.path("unit"))));
    }
    return axes;
  }

  private static JsonNode part(Map<String, JsonNode> parts, String name) {
    return parts.getOrDefault(name, MissingNode.getInstance());
  }

  private static Set<String> texts(JsonNode array) {
    Set<String> texts = new HashSet<>();
    array.forEach(text -> texts.add(Texts.clean(text.asString(""))));
    return texts;
  }

  /// The index is a list of codes, or an object from code to place, or left out for a single
  /// member.
  private static List<Member> members(JsonNode category) throws UnreadableTable {
    JsonNode index = category.path("index");
    JsonNode labels = category.path("label");
    List<String> codes = new ArrayList<>();
    if (index.isArray()) {
      index.forEach(code -> codes.add(code.asString("")));
    } else if (index.isObject()) {
      index.propertyNames().forEach(code -> codes.add(""));
      for (Map.Entry<String, JsonNode> entry : index.properties()) {
        int place = entry.getValue().asInt(-1);
        if (place < 0 || place >= codes.size()) {
          throw new UnreadableTable("Eine Dimension zählt ihre Ausprägungen falsch.");
        }
        codes.set(place, entry.getKey());
      }
    } else {
      codes.addAll(labels.propertyNames());
    }
    List<Member> members = new ArrayList<>();
    codes.forEach(code ->
        members.add(new Member(Texts.clean(code), Texts.clean(labels.path(code).asString(code)))));
    return members;
  }

  private static Map<String, String> units(JsonNode units) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : units.properties()) {
      JsonNode unit = entry.getValue();
      String text = unit.path("label").asString(unit.path("base").asString(""));
      texts.put(Texts.clean(entry.getKey()), Texts.clean(text));
    }
    return texts;
  }
}
