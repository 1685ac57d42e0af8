package de.faktenstrom.ingest.dataset.genesis;

import de.faktenstrom.ingest.item.Plain;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the service says. HTTP's status is 200 whatever it is; the code is in the body.
public sealed interface Reply {

  /// The table itself: a ZIP, or the flat CSV where the service does not compress.
  record Table(byte[] bytes) implements Reply {}

  /// 98: only a job can make it.
  record TooLarge() implements Reply {}

  /// 99: a job was made, its result will have that name.
  record JobMade(String name) implements Reply {}

  /// 104: no object of that name.
  record NotYet() implements Reply {}

  /// 0: these are there.
  record Ready(List<String> names) implements Reply {}

  /// Anything else.
  ///
  /// @param code -1 where the answer is none of the service
  /// @param text German, one line, harmless
  record Refused(int code, String text) implements Reply {}

  static Reply of(byte[] body) {
    if (body.length > 3 && body[0] == 'P' && body[1] == 'K' && body[2] <= 8) {
      return new Table(body);
    }
    int first = Replies.firstVisible(body);
    if (first == '{') {
      return Replies.status(body);
    }
    return first < 0 || first == '<'
        ? new Refused(-1, "Die Antwort ist weder eine Tabelle noch eine Auskunft des Dienstes.")
        : new Table(body);
  }
}

/// Reads the service's JSON.
final class Replies {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern NAME =
      Pattern.compile(":\\s*([A-Za-z0-9][A-Za-z0-9_.@-]{0,149})\\s*$");
  private static final int LONGEST = 300;

  private Replies() {}

  /// Past white space and a byte order mark; -1 where there is nothing.
  static int firstVisible(byte[] body) {
    for (byte b : body) {
      if (b > ' ') {
        return b;
      }
    }
    return -1;
  }

  static Reply status(byte[] body) {
    JsonNode answer = tree(body);
    JsonNode status = answer == null ? null : answer.get("Status");
    if (answer == null || status == null || !status.path("Code").isInt()) {
      return new Reply.Refused(-1, "Die Auskunft des Dienstes ist nicht lesbar.");
    }
    int code = status.path("Code").intValue();
    String text = Plain.cut(Plain.line(status.path("Content").asString("")), LONGEST);
    return switch (code) {
      case 0 -> new Reply.Ready(names(answer.path("List")));
      case 98 -> new Reply.TooLarge();
      case 99 -> made(text);
      case 104 -> new Reply.NotYet();
      default -> new Reply.Refused(code, text);
    };
  }

  private static Reply made(String text) {
    Matcher name = NAME.matcher(text);
    return name.find()
        ? new Reply.JobMade(name.group(1))
        : new Reply.Refused(99, "Der Dienst nennt den Namen des Auftrags nicht.");
  }

  private static List<String> names(JsonNode list) {
    return list.valueStream().map(entry -> entry.path("Code").asString("")).toList();
  }

  private static @Nullable JsonNode tree(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException _) {
      return null;
    }
  }
}
