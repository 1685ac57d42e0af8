package de.faktenstrom.desk.console;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.eventlog.EventJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// A concept as the page sends it, which has it from `/api/v1/topics`: the desk has no vocabulary
/// of its own.
final class ConceptReader {

  private static final int LONGEST = 20_000;
  private static final int LONGEST_URI = 500;
  private static final int MOST_BROADER = 50;
  private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");
  private static final Pattern LABEL = Pattern.compile("[^\\p{Cc}]{1,200}");

  private ConceptReader() {}

  /// @return empty where it is no concept; an editor's word weighs as much as the surest finding
  static Optional<Topic> read(String json) {
    if (json.isBlank() || json.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      @Nullable Topic sent = EventJson.read(json.getBytes(StandardCharsets.UTF_8), Topic.class);
      return sent != null && whole(sent)
          ? Optional.of(
              new Topic(sent.uri(), sent.slug(), sent.labels(), sent.broader(), 1, List.of()))
          : Optional.empty();
    } catch (JacksonException | IllegalArgumentException noConcept) {
      return Optional.empty();
    }
  }

  private static boolean whole(Topic topic) {
    return heading(topic.slug(), topic.labels())
        && uri(topic.uri())
        && topic.broader().size() <= MOST_BROADER
        && topic.broader().stream().allMatch(above -> heading(above.slug(), above.labels()));
  }

  /// What JSON leaves out is absent whatever the record says.
  private static boolean heading(@Nullable String slug, Topic.@Nullable Labels labels) {
    return slug != null
        && SLUG.matcher(slug).matches()
        && labels != null
        && label(labels.de())
        && label(labels.en());
  }

  private static boolean label(@Nullable String text) {
    return text != null && !text.isBlank() && LABEL.matcher(text).matches();
  }

  private static boolean uri(@Nullable String uri) {
    return uri != null
        && uri.length() <= LONGEST_URI
        && (uri.startsWith("https://") || uri.startsWith("http://"))
        && URI.create(uri).getHost() != null;
  }
}
