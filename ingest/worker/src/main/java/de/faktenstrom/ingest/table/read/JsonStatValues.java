package de.faktenstrom.ingest.table.read;

import de.faktenstrom.ingest.table.Sign;
import de.faktenstrom.ingest.table.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Values and statuses of a cube: both a list in its order, or an object by place; status may also
/// be one text for all.
final class JsonStatValues {

  private final Limits limits;
  private final List<@Nullable Value> values = new ArrayList<>();
  private final Map<Integer, String> statuses = new HashMap<>();
  private final Map<String, String> marks = new HashMap<>();
  private String general = "";
  private int length;

  JsonStatValues(Limits limits) {
    this.limits = limits;
  }

  /// One more than the last place that has a value or status.
  int length() {
    return length;
  }

  @Nullable Value value(int index) {
    return index < values.size() ? values.get(index) : null;
  }

  String status(int index) {
    String general = value(index) == null ? "" : this.general;
    return statuses.getOrDefault(index, general);
  }

  void readValues(JsonParser json) throws UnreadableTable {
    if (json.currentToken() == JsonToken.START_ARRAY) {
      while (json.nextToken() != JsonToken.END_ARRAY) {
        put(values.size(), value(json));
      }
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int place = place(json.currentName());
        json.nextToken();
        put(place, value(json));
      }
    } else {
      throw new UnreadableTable("Das JSON-stat enthält keine Werte.");
    }
  }

  private void put(int place, @Nullable Value value) throws UnreadableTable {
    if (place >= limits.cells() * 4L) {
      throw new UnreadableTable("Die Tabelle hat mehr als " + limits.cells() + " Werte.");
    }
    while (values.size() <= place) {
      values.add(null);
    }
    values.set(place, value);
    length = Math.max(length, place + 1);
  }

  private static @Nullable Value value(JsonParser json) throws UnreadableTable {
    switch (json.currentToken()) {
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
        BigDecimal number = json.getDecimalValue();
        if (Value.Number.isHeld(number)) {
          return new Value.Number(number);
        }
      }
      case VALUE_NULL -> {
        return null;
      }
      case VALUE_STRING -> {
        Sign sign = Sign.of(Texts.clean(json.getString()));
        if (sign != null) {
          return new Value.Missing(sign);
        }
      }
      default -> {}
    }
    throw new UnreadableTable("Das JSON-stat enthält einen Wert, der weder Zahl noch Zeichen ist.");
  }

  void readStatuses(JsonParser json) throws UnreadableTable {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      general = Texts.clean(json.getString());
    } else if (json.currentToken() == JsonToken.START_ARRAY) {
      for (int place = 0; json.nextToken() != JsonToken.END_ARRAY; place++) {
        status(place, json);
      }
    } else if (json.currentToken() == JsonToken.START_OBJECT) {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        int place = place(json.currentName());
        json.nextToken();
        status(place, json);
      }
    } else {
      json.skipChildren();
    }
  }

  private void status(int place, JsonParser json) throws UnreadableTable {
    if (json.currentToken() == JsonToken.VALUE_STRING) {
      String mark = Texts.clean(json.getString());
      if (!mark.isEmpty()) {
        statuses.put(place, marks.computeIfAbsent(mark, m -> m));
        length = Math.max(length, place + 1);
      }
    } else if (json.currentToken() != JsonToken.VALUE_NULL) {
      throw new UnreadableTable("Das JSON-stat enthält einen Status, der kein Text ist.");
    }
  }

  private static int place(String name) throws UnreadableTable {
    try {
      int place = Integer.parseInt(name);
      if (place >= 0) {
        return place;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new UnreadableTable("Das JSON-stat nennt einen Wert, dessen Ort keine Zahl ist.");
  }
}
