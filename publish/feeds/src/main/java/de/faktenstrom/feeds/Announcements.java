package de.faktenstrom.feeds;

import de.faktenstrom.eventlog.EventJson;
import de.faktenstrom.publish.events.Announcement;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/// Announcements as the tables keep them. What is read here holds only characters that XML can
/// carry, so that no renderer has to think of it.
final class Announcements {

  static final JsonMapper JSON =
      EventJson.with(new SimpleModule().addDeserializer(String.class, new CleanString()));

  private Announcements() {}

  /// @param type CloudEvents type
  static Announcement read(String type, byte[] data) {
    return JSON.readValue(data, Objects.requireNonNull(Announcement.TYPES.get(type), type));
  }

  private static final class CleanString extends StdScalarDeserializer<String> {
    CleanString() {
      super(String.class);
    }

    @Override
    public String deserialize(JsonParser json, DeserializationContext context) {
      return CleanText.of(json.getValueAsString(""));
    }
  }
}
