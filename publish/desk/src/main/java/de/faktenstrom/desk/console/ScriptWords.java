package de.faktenstrom.desk.console;

import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/// The words of the pages' script, which cannot ask for messages itself.
final class ScriptWords {

  private static final String PREFIX = "js.";

  private ScriptWords() {}

  /// The messages that begin with `js.`, without it, as a JSON object.
  static String json(Locale language) {
    var control =
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    ResourceBundle bundle = ResourceBundle.getBundle("messages/desk", language, control);
    Map<String, String> words = new TreeMap<>();
    bundle.keySet().stream()
        .filter(key -> key.startsWith(PREFIX))
        .forEach(key -> words.put(key.substring(PREFIX.length()), bundle.getString(key)));
    return new String(EventJson.write(words), StandardCharsets.UTF_8);
  }
}
