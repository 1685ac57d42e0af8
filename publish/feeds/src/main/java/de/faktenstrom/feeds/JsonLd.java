package de.faktenstrom.feeds;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.WithContent;
import de.faktenstrom.publish.events.Publication;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A version in the words of schema.org, for search engines and archives.
final class JsonLd {

  private JsonLd() {}

  /// JSON that may stand within a `script` element.
  static String of(History history, WithContent shown, Links links) {
    Publication text = shown.publication();
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("@context", "https://schema.org");
    said.put("@type", text.kind() == Kind.TABLE ? "Dataset" : "NewsArticle");
    said.put("@id", text.uri());
    said.put("url", links.item(text.id()));
    said.put(text.kind() == Kind.TABLE ? "name" : "headline", text.headline());
    said.put("description", Readable.summary(text));
    said.put("inLanguage", text.language());
    said.put("version", text.version());
    said.put("datePublished", Seconds.text(text.published()));
    said.put("dateModified", Seconds.text(text.updated()));
    some(said, "author", text.authors().stream().map(JsonLd::author).toList());
    some(said, "about", text.topics().stream().map(topic -> topic.labels().de()).toList());
    some(said, "citation", text.citations().stream().map(JsonLd::citation).distinct().toList());
    some(
        said,
        "correction",
        history.corrections().stream()
            .filter(corrected -> corrected.version() <= text.version())
            .map(JsonLd::correction)
            .toList());
    present(said, "isBasedOn", Origin.of(text));
    present(said, "license", text.source().licence());
    return Announcements.JSON.writeValueAsString(said).replace("<", "\\u003c");
  }

  private static Map<String, Object> author(Author author) {
    Map<String, Object> person = new LinkedHashMap<>(Map.of("@type", "Person"));
    person.put("name", author.name());
    present(person, "url", Links.web(author.uri()));
    return person;
  }

  private static Map<String, Object> citation(Citation citation) {
    Map<String, Object> work = new LinkedHashMap<>(Map.of("@type", "CreativeWork"));
    work.put("identifier", Words.DE.name(citation));
    present(work, "url", Links.web(citation.link()));
    Work known = citation.work();
    if (known != null) {
      present(work, "name", known.title());
      some(work, "author", known.authors().stream().map(Work.Name::words).toList());
      present(work, "datePublished", known.issued());
    }
    return work;
  }

  private static Map<String, Object> correction(Corrected corrected) {
    Map<String, Object> comment = new LinkedHashMap<>(Map.of("@type", "CorrectionComment"));
    comment.put("text", corrected.correction().noteReaders());
    comment.put("datePublished", Seconds.text(corrected.at()));
    return comment;
  }

  private static void some(Map<String, Object> said, String name, List<?> values) {
    if (!values.isEmpty()) {
      said.put(name, values);
    }
  }

  private static void present(Map<String, Object> said, String name, @Nullable String value) {
    if (value != null) {
      said.put(name, value);
    }
  }
}
