package de.faktenstrom.app;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a JSON Schema has to say of a record, read off its components. Records it meets on the way
/// are described too, each once, by simple name.
final class RecordSchema {

  private final JsonNodeFactory json = JsonNodeFactory.instance;
  private final Map<String, ObjectNode> schemas = new LinkedHashMap<>();

  /// Schemas by name of all records met so far.
  Map<String, ObjectNode> schemas() {
    return schemas;
  }

  /// @return a reference to the record's schema
  ObjectNode describe(Class<?> type) {
    if (!schemas.containsKey(type.getSimpleName())) {
      ObjectNode schema = json.objectNode().put("type", "object");
      schemas.put(type.getSimpleName(), schema);
      for (RecordComponent component : type.getRecordComponents()) {
        AnnotatedType declared = component.getAnnotatedType();
        schema.withObject("/properties").set(component.getName(), of(declared));
        if (!declared.isAnnotationPresent(Nullable.class)) {
          schema.withArray("/required").add(component.getName());
        }
      }
    }
    return json.objectNode().put("$ref", "#/components/schemas/" + type.getSimpleName());
  }

  private ObjectNode of(AnnotatedType declared) {
    Type type = declared.getType();
    if (type instanceof ParameterizedType generic) {
      ObjectNode array = json.objectNode().put("type", "array");
      if (generic.getRawType() == Set.class) {
        array.put("uniqueItems", true);
      }
      AnnotatedType item =
          ((AnnotatedParameterizedType) declared).getAnnotatedActualTypeArguments()[0];
      array.set("items", of(item));
      return array;
    }
    return plain((Class<?>) type);
  }

  private ObjectNode plain(Class<?> type) {
    ObjectNode schema = json.objectNode();
    if (type == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    }
    if (type == Instant.class) {
      return schema.put("type", "string").put("format", "date-time");
    }
    if (type == UUID.class) {
      return schema.put("type", "string").put("format", "uuid");
    }
    if (type == String.class || type == ZoneId.class) {
      return schema.put("type", "string");
    }
    if (List.of(int.class, Integer.class, long.class).contains(type)) {
      return schema.put("type", "integer");
    }
    if (type == double.class) {
      return schema.put("type", "number");
    }
    if (type == boolean.class) {
      return schema.put("type", "boolean");
    }
    if (type.isEnum()) {
      schema.put("type", "string");
      Arrays.stream(type.getEnumConstants())
          .forEach(value -> schema.withArray("/enum").add(value.toString()));
      return schema;
    }
    // Any JSON.
    return type == Object.class ? schema : describe(type);
  }
}
