package de.faktenstrom.webhooks;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.enrich.events.Citation;
import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Announcement;
import de.faktenstrom.publish.events.Announcement.Corrected;
import de.faktenstrom.publish.events.Announcement.Described;
import de.faktenstrom.publish.events.Announcement.Released;
import de.faktenstrom.publish.events.Announcement.Updated;
import de.faktenstrom.publish.events.Announcement.WithContent;
import de.faktenstrom.publish.events.Announcement.Withdrawn;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// What an event says of an announcement: the members of `data`, in a fixed order, without the
/// partner's sequence. Under 20 kB; what makes it longer is left out, the body first, and named in
/// `omitted`; `api` is where all of it stands, for everybody and without a token.
final class Payload {

  /// Standard Webhooks' 20 kB less room for type, timestamp and sequence.
  static final int LIMIT = 20_000 - 300;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final List<String> EXPENDABLE =
      List.of(
          "body",
          "citations",
          "topics",
          "teaser",
          "citeAs",
          "authors",
          "link",
          "correction.noteEditors",
          "correction.noteReaders",
          "reason",
          "noteReaders");

  private Payload() {}

  /// @param before the version that was out before this announcement, absent where none was
  static String of(Announcement announcement, @Nullable Integer before, URI publicUrl) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("uri", announcement.uri());
    data.put("version", announcement.version());
    data.put("revision", announcement.revision());
    put(data, "supersedes", supersedes(announcement, before));
    String id = announcement.uri().substring("urn:uuid:".length());
    data.put("permalink", publicUrl + "/beitrag/" + id);
    data.put("api", publicUrl + "/beitrag/" + id + ".json");
    data.put("headline", announcement.headline());
    data.put("language", announcement.language());
    data.put("kind", announcement.kind().toString());
    switch (announcement) {
      case Released released -> content(data, released);
      case Updated updated -> content(data, updated);
      case Described described -> content(data, described);
      case Corrected corrected -> {
        data.put("correction", correction(corrected.correction()));
        content(data, corrected);
      }
      case Withdrawn withdrawn -> withdrawal(data, withdrawn);
    }
    return fitted(data);
  }

  /// The version the receiver is to replace, absent for the first.
  private static @Nullable Integer supersedes(Announcement announcement, @Nullable Integer before) {
    return switch (announcement) {
      case Released _, Described _ -> null;
      case Updated _ -> before;
      case Corrected corrected -> corrected.correction().supersedes();
      case Withdrawn withdrawn -> withdrawn.version();
    };
  }

  private static void content(Map<String, Object> data, WithContent announcement) {
    Publication publication = announcement.publication();
    put(data, "teaser", publication.teaser());
    data.put("body", publication.body());
    put(data, "link", publication.link());
    data.put("authors", publication.authors().stream().map(Author::name).toList());
    data.put("topics", topics(publication.topics()));
    data.put("citations", publication.citations().stream().map(Payload::citation).toList());
    Map<String, Object> citeAs = new LinkedHashMap<>();
    citeAs.put("de", publication.citeAs().de());
    citeAs.put("en", publication.citeAs().en());
    data.put("citeAs", citeAs);
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("name", publication.source().name());
    put(source, "url", publication.source().url());
    put(source, "licence", publication.source().licence());
    data.put("source", source);
    data.put("published", publication.published().toString());
    data.put("updated", publication.updated().toString());
  }

  private static void withdrawal(Map<String, Object> data, Withdrawn withdrawn) {
    data.put("reason", withdrawn.reason());
    data.put("noteReaders", withdrawn.noteReaders());
    data.put("topics", topics(withdrawn.topics()));
    data.put("published", withdrawn.published().toString());
    data.put("withdrawn", withdrawn.at().toString());
  }

  private static Map<String, Object> correction(Correction correction) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("severity", correction.severity().toString());
    put(said, "noteEditors", correction.noteEditors());
    said.put("noteShort", correction.noteShort());
    said.put("noteReaders", correction.noteReaders());
    return said;
  }

  private static List<Map<String, Object>> topics(List<Topic> topics) {
    return topics.stream()
        .map(topic -> {
          Map<String, Object> said = new LinkedHashMap<>();
          said.put("uri", topic.uri());
          said.put("slug", topic.slug());
          said.put("de", topic.labels().de());
          said.put("en", topic.labels().en());
          return said;
        })
        .toList();
  }

  private static Map<String, Object> citation(Citation citation) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("type", citation.type());
    said.put("value", citation.value());
    put(said, "link", citation.link());
    said.put("text", citation.passage().text());
    return said;
  }

  private static String fitted(Map<String, Object> data) {
    String json = MAPPER.writeValueAsString(data);
    List<String> omitted = new ArrayList<>();
    for (String member : EXPENDABLE) {
      if (json.getBytes(UTF_8).length <= LIMIT) {
        break;
      }
      if (removed(data, member)) {
        omitted.add(member);
        data.put("omitted", omitted);
        json = MAPPER.writeValueAsString(data);
      }
    }
    return json.substring(1, json.length() - 1);
  }

  private static boolean removed(Map<String, Object> data, String member) {
    int dot = member.indexOf('.');
    if (dot < 0) {
      return data.remove(member) != null;
    }
    return data.get(member.substring(0, dot)) instanceof Map<?, ?> inner
        && inner.remove(member.substring(dot + 1)) != null;
  }

  private static void put(Map<String, Object> data, String name, @Nullable Object value) {
    if (value != null) {
      data.put(name, value);
    }
  }
}
