package de.faktenstrom.enrich.indexing;

import de.faktenstrom.enrich.events.Passage;
import de.faktenstrom.enrich.tagging.Document;
import de.faktenstrom.enrich.tagging.Tagger;
import de.faktenstrom.enrich.vocabulary.Vocabulary;
import java.util.List;

/// Tags by the labels alone, where nothing was learned. The score is the evidence of [Tagger], no
/// probability.
public final class LabelTags implements Tags {

  private final Tagger tagger;

  private LabelTags(Tagger tagger) {
    this.tagger = tagger;
  }

  public static LabelTags of(Vocabulary vocabulary) {
    return new LabelTags(Tagger.of(vocabulary));
  }

  @Override
  public List<Tag> tag(Work work, int limit) {
    Document document =
        new Document(
            work.language(),
            List.of(
                new Document.Field("headline", work.title()),
                new Document.Field("body", work.summary())));
    return tagger.tag(document).stream()
        .limit(limit == AUTO ? MOST : limit)
        .map(topic ->
            new Tag(
                topic.uri(),
                work.language().startsWith("en") ? topic.labels().en() : topic.labels().de(),
                topic.score(),
                new Tag.Evidence(
                    topic.passages().stream().map(LabelTags::named).toList(), List.of())))
        .toList();
  }

  private static Passage named(Passage passage) {
    String field = passage.field().equals("headline") ? "title" : "abstract";
    return new Passage(field, passage.start(), passage.end(), passage.text());
  }
}
