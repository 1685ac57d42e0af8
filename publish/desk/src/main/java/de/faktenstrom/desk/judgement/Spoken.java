package de.faktenstrom.desk.judgement;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the audit keeps of an editor's word: as JSON, so that it can be told in either language.
///
/// @param kind `topic`, `citation`
/// @param verdict wire form; absent where an earlier word was taken back
/// @param key of the subject
/// @param de how it is called in German, `en` in English
public record Spoken(String kind, @Nullable String verdict, String key, String de, String en) {

  /// The audit's name of the deed.
  public static final String ACTION = "judge";

  static Spoken of(Subject subject, @Nullable Verdict verdict) {
    String said = verdict == null ? null : verdict.toString();
    return switch (subject) {
      case Subject.Tag(Topic topic) ->
          new Spoken(subject.kind(), said, subject.key(), topic.labels().de(), topic.labels().en());
      case Subject.Source(Citation citation) ->
          new Spoken(subject.kind(), said, subject.key(), citation.value(), citation.value());
    };
  }

  /// @param verdict absent where an earlier word is taken back
  public static Deed deed(
      String by, UUID item, int version, Subject subject, @Nullable Verdict verdict) {
    byte[] json = EventJson.write(of(subject, verdict));
    return new Deed(by, ACTION, item, version, new String(json, StandardCharsets.UTF_8));
  }

  public static Spoken of(Deed deed) {
    return EventJson.read(deed.detail().getBytes(StandardCharsets.UTF_8), Spoken.class);
  }
}
