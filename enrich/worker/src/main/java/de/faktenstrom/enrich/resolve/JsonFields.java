package de.faktenstrom.enrich.resolve;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Takes a few fields out of a large document in one pass. An answer about a work carries thousands
/// of references and an abstract: what is not wanted is never built.
final class JsonFields {

  private static final int DEPTH = 100;
  private static final int TEXT = 1_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(DEPTH)
                          .maxStringLength(TEXT)
                          .build())
                  .build())
          .build();

  private JsonFields() {}

  /// @param path names of the objects that the fields stand in, outermost first
  /// @return the fields that are there; absent where there is no such object
  /// @throws JacksonException where it is not JSON to its end
  static @Nullable ObjectNode of(byte[] document, Set<String> wanted, String... path) {
    try (JsonParser json = JSON.createParser(document)) {
      ObjectNode found = null;
      if (json.nextToken() == JsonToken.START_OBJECT) {
        found = within(json, wanted, path, 0);
      } else {
        json.skipChildren();
      }
      // Whatever comes behind the value, half a value too, is looked at.
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return found;
    }
  }

  /// All of a small document.
  static JsonNode tree(byte[] document) {
    return JSON.readTree(document);
  }

  private static @Nullable ObjectNode within(
      JsonParser json, Set<String> wanted, String[] path, int depth) {
    if (depth == path.length) {
      return fields(json, wanted);
    }
    ObjectNode found = null;
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      boolean inner = path[depth].equals(json.currentName());
      if (json.nextToken() == JsonToken.START_OBJECT && inner) {
        found = within(json, wanted, path, depth + 1);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }

  private static ObjectNode fields(JsonParser json, Set<String> wanted) {
    ObjectNode found = JSON.createObjectNode();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      if (wanted.contains(name)) {
        JsonNode value = json.readValueAsTree();
        found.set(name, value);
      } else {
        json.skipChildren();
      }
    }
    return found;
  }
}
