package de.faktenstrom.newsletter;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Publication;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// An announcement as the tables keep it: what a mail shows, without the body.
final class Story {

  private static final JsonMapper JSON = Filters.JSON;
  private static final int TEASER = 300;

  private Story() {}

  static String write(Announcement announcement) {
    return JSON.writeValueAsString(lean(announcement));
  }

  /// @param type CloudEvents type
  static Announcement read(String type, String json) {
    Class<? extends Announcement> known = Announcement.TYPES.get(type);
    if (known == null) {
      throw new IllegalStateException("The table has an announcement of type " + type);
    }
    return JSON.readValue(json, known);
  }

  private static Announcement lean(Announcement announcement) {
    return switch (announcement) {
      case Announcement.Released a ->
          new Announcement.Released(lean(a.publication()), a.revision(), a.channels());
      case Announcement.Updated a ->
          new Announcement.Updated(lean(a.publication()), a.revision(), a.channels());
      case Announcement.Described a ->
          new Announcement.Described(
              lean(a.publication()), a.correction(), a.at(), a.revision(), a.channels());
      case Announcement.Corrected a ->
          new Announcement.Corrected(
              lean(a.publication()), a.correction(), a.revision(), a.channels());
      case Announcement.Withdrawn a -> a;
    };
  }

  private static Publication lean(Publication p) {
    return new Publication(
        p.uri(),
        p.version(),
        p.kind(),
        p.headline(),
        teaser(p),
        "",
        p.language(),
        p.link(),
        p.authors(),
        p.topics().stream().map(Story::lean).toList(),
        List.of(),
        p.citeAs(),
        p.source(),
        p.published(),
        p.updated());
  }

  private static Topic lean(Topic topic) {
    return new Topic(
        topic.uri(), topic.slug(), topic.labels(), topic.broader(), topic.score(), List.of());
  }

  /// The body's beginning stands in where there is none.
  private static @Nullable String teaser(Publication p) {
    String given = p.teaser();
    if (given != null && !given.isBlank()) {
      return Line.cut(Line.clean(given), 2 * TEASER);
    }
    String body = p.body().substring(0, Math.min(p.body().length(), 8 * TEASER));
    String text = Line.clean(Jsoup.parse(body).text());
    return text.isEmpty() ? null : Line.cut(text, TEASER);
  }
}
