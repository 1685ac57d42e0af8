package de.faktenstrom.feeds;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.faktenstrom.enrich.events.Topic;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.publish.events.Correction;
import de.faktenstrom.publish.events.Publication;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// JSON Feed 1.1 with the extension object `_faktenstrom`.
record JsonFeedRenderer(Links links) implements Renderer {

  private static final String EXTENSION = "_faktenstrom";

  @Override
  public byte[] before(FeedHead head) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Announcements.JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
      json.writeStringProperty("title", head.title());
      json.writeStringProperty("home_page_url", links.page(head.name()));
      json.writeStringProperty("feed_url", links.feed(head.name(), Format.JSON));
      json.writeStringProperty("description", head.description());
      json.writeStringProperty("language", "de");
      json.writeEndObject();
    }
    return (RomeXml.upTo(text.toString(), "}") + ",\"items\":[\n").getBytes(UTF_8);
  }

  @Override
  public byte[] between() {
    return ",\n".getBytes(UTF_8);
  }

  @Override
  public byte[] after() {
    return "\n]}\n".getBytes(UTF_8);
  }

  @Override
  public byte[] entry(Entry entry) {
    return entry(entry, Readable.html(entry, links));
  }

  /// With all of the text, which a feed leaves to the page where it is very long.
  byte[] whole(Entry entry) {
    return entry(entry, Readable.whole(entry, links));
  }

  private byte[] entry(Entry entry, String html) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = Announcements.JSON.createGenerator(text)) {
      json.writeStartObject();
      head(json, entry, html);
      tags(json, entry);
      Publication publication = entry.publication();
      if (publication != null) {
        authors(json, publication);
      }
      json.writeObjectPropertyStart(EXTENSION);
      extension(json, entry);
      json.writeEndObject();
      json.writeEndObject();
    }
    return text.toString().getBytes(UTF_8);
  }

  private void head(JsonGenerator json, Entry entry, String html) {
    json.writeStringProperty("id", entry.id());
    json.writeStringProperty("url", links.item(entry.item()) + entry.anchor());
    Publication publication = entry.publication();
    optional(json, "external_url", publication == null ? null : Links.web(publication.link()));
    json.writeStringProperty("title", entry.title());
    json.writeStringProperty("summary", Readable.summary(entry));
    json.writeStringProperty("content_html", html);
    json.writeStringProperty("date_published", Seconds.text(entry.published()));
    json.writeStringProperty("date_modified", Seconds.text(entry.updated()));
    json.writeStringProperty("language", entry.language());
  }

  private static void tags(JsonGenerator json, Entry entry) {
    json.writeArrayPropertyStart("tags");
    json.writeString(Labels.kind(entry.announcement().kind()));
    for (Topic topic : entry.announcement().topics()) {
      json.writeString(topic.labels().de());
    }
    json.writeEndArray();
  }

  private static void authors(JsonGenerator json, Publication publication) {
    if (publication.authors().isEmpty()) {
      return;
    }
    json.writeArrayPropertyStart("authors");
    for (Author author : publication.authors()) {
      json.writeStartObject();
      json.writeStringProperty("name", author.name());
      optional(json, "url", Links.web(author.uri()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void extension(JsonGenerator json, Entry entry) {
    json.writeStringProperty("uri", entry.announcement().uri());
    json.writeNumberProperty("version", entry.announcement().version());
    json.writeStringProperty("kind", entry.announcement().kind().toString());
    topics(json, entry);
    switch (entry) {
      case Entry.Item item -> {
        Publication publication = item.announcement().publication();
        json.writePOJOProperty("citations", publication.citations());
        json.writePOJOProperty("citeAs", publication.citeAs());
        source(json, publication);
        correction(json, item.correction());
      }
      case Entry.CorrectionNotice notice -> correction(json, notice.announcement().correction());
      case Entry.WithdrawalNotice notice -> {
        json.writeObjectPropertyStart("withdrawal");
        json.writeStringProperty("at", Seconds.text(notice.updated()));
        json.writeStringProperty("noteReaders", notice.announcement().noteReaders());
        json.writeEndObject();
      }
    }
  }

  private static void topics(JsonGenerator json, Entry entry) {
    json.writeArrayPropertyStart("topics");
    for (Topic topic : entry.announcement().topics()) {
      json.writeStartObject();
      json.writeStringProperty("uri", topic.uri());
      json.writeStringProperty("slug", topic.slug());
      json.writePOJOProperty("labels", topic.labels());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void source(JsonGenerator json, Publication publication) {
    json.writeObjectPropertyStart("source");
    json.writeStringProperty("name", publication.source().name());
    optional(json, "url", Links.web(publication.source().url()));
    optional(json, "licence", publication.source().licence());
    json.writeEndObject();
  }

  /// The note for editors stays in the house.
  private static void correction(JsonGenerator json, @Nullable Correction correction) {
    if (correction == null) {
      return;
    }
    json.writeObjectPropertyStart("correction");
    json.writeStringProperty("severity", correction.severity().toString());
    json.writeStringProperty("noteShort", correction.noteShort());
    json.writeStringProperty("noteReaders", correction.noteReaders());
    json.writeNumberProperty("supersedes", correction.supersedes());
    json.writeEndObject();
  }

  private static void optional(JsonGenerator json, String name, @Nullable String value) {
    if (value != null) {
      json.writeStringProperty(name, value);
    }
  }
}
