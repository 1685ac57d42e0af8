package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.vocabulary.Concept;
import de.faktenstrom.enrich.vocabulary.Label;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The topics that filters choose from, public: as a list, and as the thesaurus itself.
@RestController
class TopicsController {

  private static final MediaType TURTLE = MediaType.parseMediaType("text/turtle;charset=UTF-8");

  private final List<TopicView> topics;
  private final String turtle;
  private final String tag;

  TopicsController(Vocabulary vocabulary) {
    Map<String, Concept> byUri = vocabulary.byUri();
    topics = vocabulary.concepts().stream().map(concept -> TopicView.of(concept, byUri)).toList();
    turtle = vocabulary.turtle();
    tag = digest(turtle);
  }

  @GetMapping(path = "/api/v1/topics", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<TopicList> topics() {
    return cacheable().contentType(MediaType.APPLICATION_JSON).body(new TopicList(topics));
  }

  @GetMapping("/api/v1/vocabulary.ttl")
  ResponseEntity<String> vocabulary() {
    return cacheable().contentType(TURTLE).body(turtle);
  }

  private ResponseEntity.BodyBuilder cacheable() {
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  record TopicList(List<TopicView> topics) {}

  /// @param also what else the concept is called, in whatever language
  /// @param broader slugs
  record TopicView(
      String slug, String uri, Topic.Labels labels, List<String> also, List<String> broader) {

    static TopicView of(Concept concept, Map<String, Concept> byUri) {
      List<String> broader =
          concept.broader().stream()
              .map(byUri::get)
              .filter(java.util.Objects::nonNull)
              .map(Concept::slug)
              .toList();
      Topic.Labels preferred = concept.preferred();
      List<String> also =
          concept.labels().stream()
              .filter(label -> label.kind() == Label.Kind.ALTERNATIVE)
              .map(Label::text)
              .filter(text -> !text.equals(preferred.de()) && !text.equals(preferred.en()))
              .distinct()
              .toList();
      return new TopicView(concept.slug(), concept.uri(), preferred, also, broader);
    }
  }
}
