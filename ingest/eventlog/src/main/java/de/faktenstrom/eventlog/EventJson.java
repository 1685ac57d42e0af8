package de.faktenstrom.eventlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.module.blackbird.BlackbirdModule;

/// The log's one JSON dialect: absent is left out, times are RFC 3339 in UTC, enums are their
/// `toString`, unknown fields are ignored.
public final class EventJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Records are made by generated code; by reflection each costs some microseconds.
          .addModule(new BlackbirdModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .changeDefaultPropertyInclusion(absent ->
              absent.withValueInclusion(
                  com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
          .build();

  private EventJson() {}

  /// The same dialect with something added.
  public static JsonMapper with(JacksonModule module) {
    return MAPPER.rebuild().addModule(module).build();
  }

  public static byte[] write(Object data) {
    return MAPPER.writeValueAsBytes(data);
  }

  /// @throws tools.jackson.core.JacksonException where the data is not such a record
  public static <T> T read(Event event, Class<T> type) {
    return read(event.data(), type);
  }

  /// Data kept as it came.
  ///
  /// @throws tools.jackson.core.JacksonException where the data is not such a record
  public static <T> T read(byte[] data, Class<T> type) {
    return MAPPER.readValue(data, type);
  }

  /// The data as a tree, absent where it is not JSON.
  static @Nullable JsonNode tree(byte @Nullable [] data) {
    try {
      JsonNode tree = data == null ? null : MAPPER.readTree(data);
      return tree == null || tree.isMissingNode() ? null : tree;
    } catch (JacksonException _) {
      return null;
    }
  }

  /// The events whose type is in `types`, each as its record; others, of a newer producer, are
  /// passed over.
  public static <T> List<Read<T>> readAll(
      List<Event> events, Map<String, ? extends Class<? extends T>> types) {
    List<Read<T>> known = new ArrayList<>(events.size());
    for (Event event : events) {
      Class<? extends T> type = types.get(event.type());
      if (type != null) {
        known.add(new Read<>(event, read(event, type)));
      }
    }
    return known;
  }

  /// An event beside what it says.
  public record Read<T>(Event event, T data) {}
}
