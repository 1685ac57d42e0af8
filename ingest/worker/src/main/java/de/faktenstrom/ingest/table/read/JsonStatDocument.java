package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Member;
import de.faktenstrom.ingest.table.Value;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The parts of a JSON-stat dataset, which may come in any order.
final class JsonStatDocument {

  /// One dimension of the cube, its members in the order of the cube.
  ///
  /// @param units by code of the member, for the dimension of metrics
  record Axis(
      String code,
      String label,
      boolean time,
      boolean metric,
      List<Member> members,
      Map<String, String> units) {}

  private final JsonMapper mapper;
  private final Map<String, JsonNode> parts = new HashMap<>();
  private final JsonStatValues values;
  private List<Axis> axes = List.of();
  private int size = 1;

  private JsonStatDocument(Limits limits) {
    this.values = new JsonStatValues(limits);
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(20)
            .maxStringLength(limits.text())
            .maxNumberLength(200)
            .maxTokenCount(2L * limits.cells() + 4L * limits.texts())
            .build();
    this.mapper =
        JsonMapper.builder(
                JsonFactory.builder()
                    .streamReadConstraints(constraints)
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .build())
            .build();
  }

  static JsonStatDocument read(InputStream in, Limits limits) throws IOException, UnreadableTable {
    JsonStatDocument document = new JsonStatDocument(limits);
    try (JsonParser json = document.mapper.createParser(in)) {
      document.root(json);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      throw new UnreadableTable("Das JSON der Tabelle ist beschädigt.");
    }
    document.axes = JsonStatAxes.of(document.parts, limits);
    for (Axis axis : document.axes) {
      long product = (long) document.size * axis.members().size();
      if (product > limits.cells() * 4L) {
        throw new UnreadableTable("Die Tabelle hat mehr als " + limits.cells() + " Werte.");
      }
      document.size = (int) product;
    }
    if (document.values.length() > document.size) {
      throw new UnreadableTable("Die Tabelle hat mehr Werte, als ihre Dimensionen erlauben.");
    }
    return document;
  }

  private void root(JsonParser json) throws UnreadableTable {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new UnreadableTable("Das ist kein JSON-stat.");
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "value" -> values.readValues(json);
        case "status" -> values.readStatuses(json);
        case "id", "size", "role", "dimension", "class" -> parts.put(name, json.readValueAsTree());
        default -> json.skipChildren();
      }
    }
  }

  List<Axis> axes() {
    return axes;
  }

  /// Cells of the cube, there or not.
  int size() {
    return size;
  }

  @Nullable Value value(int index) {
    return values.value(index);
  }

  String status(int index) {
    return values.status(index);
  }
}
