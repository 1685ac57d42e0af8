package de.faktenstrom.enrich;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.enrich.indexing.Indexer;
import de.faktenstrom.enrich.indexing.ModelInUse;
import de.faktenstrom.enrich.indexing.Tag;
import de.faktenstrom.enrich.indexing.Work;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Topics by labels and by a learned model. A model may have learned another vocabulary (GND): what
/// means the same as one of our concepts (skos:exactMatch) becomes that topic, the rest nothing,
/// since filters and feeds know our own concepts only.
final class LearnedTopics implements Topics {

  private static final int MOST_TOPICS = 8;
  private static final int ASKED_FOR = 20;

  /// Below this an indexer would more likely not have given it; labels are cut here too.
  private static final double LEAST = 0.3;

  /// Collections write `gnd:4010070-4` for the address in the second place.
  private static final String SHORT = "gnd:";

  private static final String LONG = "https://d-nb.info/gnd/";

  private final Tagger tagger;
  private final ModelInUse model;
  private final Map<String, Integer> places = new HashMap<>();

  LearnedTopics(Vocabulary vocabulary, Tagger tagger, ModelInUse model) {
    this.tagger = tagger;
    this.model = model;
    for (int i = 0; i < vocabulary.concepts().size(); i++) {
      places.put(vocabulary.concepts().get(i).uri(), i);
    }
    vocabulary
        .matches()
        .forEach((other, own) -> {
          Integer place = places.get(own);
          if (place != null) {
            places.putIfAbsent(other, place);
          }
        });
  }

  @Override
  public List<Topic> in(Document document) {
    List<Topic> labelled = tagger.tag(document);
    Indexer indexer = model.indexer();
    if (indexer == null) {
      return labelled;
    }
    Map<String, Topic> topics = new LinkedHashMap<>();
    labelled.forEach(topic -> topics.put(topic.uri(), topic));
    LearnedText text = LearnedText.of(document);
    Work work = new Work("", document.language(), text.title(), text.summary(), List.of());
    for (Tag tag : indexer.tag(work, ASKED_FOR)) {
      Topic topic = tag.score() < LEAST ? null : topic(tag, text);
      if (topic != null) {
        topics.merge(topic.uri(), topic, LearnedTopics::both);
      }
    }
    return topics.values().stream()
        .sorted(Comparator.comparingDouble(Topic::score).reversed())
        .limit(MOST_TOPICS)
        .toList();
  }

  /// None for a subject that is not ours, or that nothing to be shown speaks for.
  private @Nullable Topic topic(Tag tag, LearnedText text) {
    String uri = tag.uri();
    Integer place = places.get(uri.startsWith(SHORT) ? LONG + uri.substring(SHORT.length()) : uri);
    List<Passage> passages = text.passages(tag.evidence().passages());
    List<Topic.Neighbour> nearest =
        tag.evidence().nearest().stream()
            .map(near -> new Topic.Neighbour(near.id(), near.title(), near.similarity()))
            .toList();
    return place == null || passages.isEmpty() && nearest.isEmpty()
        ? null
        : withNearest(tagger.topic(place, tag.score(), passages), nearest);
  }

  /// The surer of two ways to the same concept, with the passages of the first and the texts of the
  /// second.
  private static Topic both(Topic first, Topic second) {
    Topic surer = first.score() >= second.score() ? first : second;
    Topic shown = first.passages().isEmpty() ? second : first;
    List<Topic.Neighbour> nearest = first.nearest() != null ? first.nearest() : second.nearest();
    Topic topic =
        new Topic(
            surer.uri(),
            surer.slug(),
            surer.labels(),
            surer.broader(),
            surer.score(),
            shown.passages());
    return withNearest(topic, nearest == null ? List.of() : nearest);
  }

  private static Topic withNearest(Topic topic, List<Topic.Neighbour> nearest) {
    return new Topic(
        topic.uri(),
        topic.slug(),
        topic.labels(),
        topic.broader(),
        topic.score(),
        topic.passages(),
        nearest.isEmpty() ? null : nearest);
  }
}
