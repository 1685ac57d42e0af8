package de.faktenstrom.ingest.feed;

import de.faktenstrom.ingest.feed.Draft.Field;
import de.faktenstrom.ingest.feed.Draft.TextField;
import de.faktenstrom.ingest.feed.Draft.TimeField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// JSON Feed 1.0 and 1.1. Items are read one at a time; what comes before a mistake is kept.
final class JsonFeed {

  private final Limits limits;
  private final Problems problems = new Problems();
  private final Deadline deadline;
  private final Draft feed = Draft.ofSource();
  private final List<FeedItem> items = new ArrayList<>();
  private final @Nullable String base;
  private @Nullable String language;
  private String kind = ParsedFeed.UNKNOWN;

  private JsonFeed(FetchContext context, Limits limits) {
    this.limits = limits;
    this.deadline = new Deadline(limits.time());
    Scope scope = Scope.of(context);
    this.base = scope.base();
    this.language = scope.language();
    feed.put(Field.LANGUAGE, scope.language(), 0);
  }

  static ParsedFeed read(String document, FetchContext context, Limits limits) {
    JsonFeed reading = new JsonFeed(context, limits);
    try (JsonParser json = mapper(limits).createParser(document)) {
      reading.root(json);
    } catch (JacksonException e) {
      reading.problems.add(problem(e));
    } catch (LimitReached e) {
      reading.problems.add(e.problem());
    }
    return reading.result();
  }

  private static JsonMapper mapper(Limits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder()
            .maxNestingDepth(limits.depth())
            .maxStringLength(limits.textLength())
            .build();
    return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(constraints).build())
        .build();
  }

  private static Problem problem(JacksonException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    String what = e.getOriginalMessage().lines().findFirst().orElse("no reason given");
    return line > 0 ? Flaw.NO_JSON.of(line, what) : Flaw.NO_JSON_AT_ALL.of(what);
  }

  private ParsedFeed result() {
    if (kind.equals(ParsedFeed.UNKNOWN)) {
      problems.add(Flaw.NO_JSON_FEED);
    }
    return new ParsedFeed(kind, feed.toSource(), List.copyOf(items), List.of(), problems.toList());
  }

  private void root(JsonParser json) {
    json.nextToken();
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      if (name.equals("items") && value == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          item(json.readValueAsTree());
        }
      } else {
        about(name, json.readValueAsTree());
      }
    }
    if (json.nextToken() != null) {
      problems.add(Flaw.MORE_BEHIND);
    }
  }

  private void about(String name, JsonNode value) {
    switch (name) {
      case "version" -> kind = kind(string(value));
      case "title" -> text(feed, TextField.TITLE, value, "text/plain");
      case "description" -> text(feed, TextField.SUMMARY, value, "text/plain");
      case "home_page_url" -> link(feed, "alternate", value);
      case "feed_url" -> link(feed, "self", value);
      case "next_url" -> link(feed, "next", value);
      case "icon", "favicon" -> keep(feed, name, value);
      case "language" -> {
        String tag = language(value);
        language = tag == null ? language : tag;
        feed.put(Field.LANGUAGE, language, 1);
      }
      case "author" -> person(feed, value);
      case "authors" -> value.forEach(author -> person(feed, author));
      case "hubs" -> value.forEach(hub -> link(feed, "hub", hub.path("url")));
      default -> {}
    }
  }

  private static String kind(@Nullable String version) {
    return switch (version) {
      case null -> ParsedFeed.UNKNOWN;
      case String url when url.endsWith("jsonfeed.org/version/1.1") -> "json11";
      case String url when url.contains("jsonfeed.org/version/1") -> "json10";
      default -> ParsedFeed.UNKNOWN;
    };
  }

  private void item(JsonNode json) {
    deadline.checkNow();
    if (items.size() >= limits.items()) {
      throw new LimitReached(Flaw.TOO_MANY_ITEMS.of(limits.items()));
    }
    Draft item = Draft.ofItem();
    item.put(Field.ID, string(json.path("id")), 1);
    item.put(Field.LANGUAGE, language(json.path("language")), 1);
    text(item, TextField.TITLE, json.path("title"), "text/plain");
    text(item, TextField.SUMMARY, json.path("summary"), "text/plain");
    content(item, json.path("content_html"), "text/html");
    content(item, json.path("content_text"), "text/plain");
    link(item, "alternate", json.path("url"));
    link(item, "related", json.path("external_url"));
    time(item, TimeField.PUBLISHED, json.path("date_published"));
    time(item, TimeField.UPDATED, json.path("date_modified"));
    keep(item, "image", json.path("image"));
    keep(item, "banner_image", json.path("banner_image"));
    person(item, json.path("author"));
    json.path("authors").forEach(author -> person(item, author));
    json.path("tags").forEach(tag -> tag(item, string(tag)));
    json.path("attachments").forEach(file -> attachment(item, file));
    items.add(item.toItem());
  }

  private static @Nullable String string(JsonNode value) {
    return value.isString() || value.isNumber() ? value.asString().strip() : null;
  }

  private static @Nullable String language(JsonNode value) {
    String tag = string(value);
    return tag == null ? null : Scope.language(tag);
  }

  /// In the language of the item, or else of the feed.
  private @Nullable Text text(Draft draft, JsonNode value, String type) {
    String text = string(value);
    String own = draft.get(Field.LANGUAGE);
    return text == null ? null : new Text(type, text, own == null ? language : own, base);
  }

  private void text(Draft draft, TextField field, JsonNode value, String type) {
    Text text = text(draft, value, type);
    if (text != null) {
      draft.put(field, text, 1);
    }
  }

  private void content(Draft item, JsonNode value, String type) {
    Text text = text(item, value, type);
    if (text != null) {
      item.content.add(text);
    }
  }

  private static void time(Draft item, TimeField field, JsonNode value) {
    String text = string(value);
    item.put(field, text == null ? null : DateText.parse(text), 1);
  }

  private void link(Draft draft, String rel, JsonNode value) {
    String href = Iri.resolve(base, string(value));
    if (href != null) {
      draft.links.add(new Link(rel, href, null, null, null, null));
    }
  }

  private void keep(Draft draft, String name, JsonNode value) {
    String url = Iri.resolve(base, string(value));
    if (url != null) {
      draft.extensions.put(name, url);
    }
  }

  private void person(Draft draft, JsonNode author) {
    String name = string(author.path("name"));
    String url = Iri.resolve(base, string(author.path("url")));
    if (url != null && url.startsWith("mailto:")) {
      draft.authors.add(new Person(name, null, url.substring("mailto:".length())));
    } else if (name != null || url != null) {
      draft.authors.add(new Person(name, url, null));
    }
  }

  private static void tag(Draft item, @Nullable String term) {
    if (term != null && !term.isEmpty()) {
      item.categories.add(new Category(term, null, null));
    }
  }

  private void attachment(Draft item, JsonNode file) {
    String href = Iri.resolve(base, string(file.path("url")));
    if (href != null) {
      item.enclosures.add(
          new Enclosure(href, string(file.path("mime_type")), string(file.path("size_in_bytes"))));
    }
  }
}
