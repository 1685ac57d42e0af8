package de.faktenstrom.webhooks;

import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;

/// Answers of the API as text, in the log's dialect: absent is left out, times are RFC 3339.
final class Json {

  private Json() {}

  static String write(Object answer) {
    return new String(EventJson.write(answer), StandardCharsets.UTF_8);
  }
}
