package de.faktenstrom.ingest.feed;

import de.faktenstrom.ingest.feed.PythonExpression.Named;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/// A parsed feed under the names that the feedparser library gives to its parts.
final class FeedparserView {

  private FeedparserView() {}

  /// The corpus asks for something that our model has no place for.
  static final class OutsideTheModel extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutsideTheModel(String name) {
      super(name);
    }
  }

  static Function<String, Object> names(ParsedFeed feed, String encoding) {
    return name ->
        switch (name) {
          case "feed" -> named(key -> source(feed.source(), key));
          case "entries" -> feed.items().stream().map(FeedparserView::entry).toList();
          case "bozo" -> !feed.problems().isEmpty();
          case "version" -> feed.kind();
          case "encoding" -> encoding;
          case "len" -> function(values -> ((List<?>) values.getFirst()).size());
          case "ord" -> function(values -> ordinal((FeedparserValues.Markup) values.getFirst()));
          case "bozo_exception" -> feed.problems().stream().map(Problem::english).toList();
          case "feedparser" -> named(key -> key);
          case "isinstance" -> function(FeedparserView::isInstance);
          default -> throw new OutsideTheModel(name);
        };
  }

  private static Object isInstance(List<Object> values) {
    if (!values.getLast().equals("CharacterEncodingOverride")) {
      throw new OutsideTheModel(values.getLast().toString());
    }
    return ((List<?>) values.getFirst())
        .stream().anyMatch(problem -> problem.toString().contains("is said to be"));
  }

  private static Object ordinal(FeedparserValues.Markup value) {
    return value.text().value().codePointAt(0);
  }

  private static Function<List<Object>, Object> function(Function<List<Object>, Object> body) {
    return body;
  }

  private static Named entry(FeedItem item) {
    return named(key ->
        switch (key) {
          case "description", "summary" ->
              markup(Stream.concat(Stream.ofNullable(item.summary()), item.content().stream()));
          case "summary_detail" -> detail(item.summary());
          case "content" -> item.content().isEmpty() ? elsewhere(item) : details(item.content());
          case "enclosures" -> item.enclosures().stream().map(FeedparserView::enclosure).toList();
          case "source" -> item.source() == null ? null : named(of -> source(item.source(), of));
          default -> source(asSource(item), key);
        });
  }

  /// Everything but what only items have, to be named alike.
  private static FeedSource asSource(FeedItem i) {
    return new FeedSource(
        i.id(),
        i.title(),
        i.summary(),
        i.rights(),
        i.link(),
        i.links(),
        i.authors(),
        i.contributors(),
        i.categories(),
        i.published(),
        i.updated(),
        i.created(),
        i.expired(),
        i.comments(),
        i.language(),
        i.generator(),
        i.extensions());
  }

  private static Object source(FeedSource s, String key) {
    return switch (key) {
      case "id", "guid" -> s.id();
      case "title" -> markup(Stream.ofNullable(s.title()));
      case "title_detail" -> detail(s.title());
      case "subtitle", "tagline", "description", "info" -> markup(Stream.ofNullable(s.subtitle()));
      case "subtitle_detail", "tagline_detail", "info_detail" -> detail(s.subtitle());
      case "rights", "copyright" -> markup(Stream.ofNullable(s.rights()));
      case "rights_detail", "copyright_detail" -> detail(s.rights());
      case "link" -> s.link();
      case "links" -> s.links().stream().map(FeedparserView::link).toList();
      case "author" -> s.authors().isEmpty() ? null : line(s.authors().getLast());
      case "author_detail" -> s.authors().isEmpty() ? null : person(s.authors().getLast());
      case "authors" -> s.authors().stream().map(FeedparserView::person).toList();
      case "contributors" -> s.contributors().stream().map(FeedparserView::person).toList();
      case "tags" -> s.categories().stream().map(FeedparserView::category).toList();
      case "category" -> s.categories().isEmpty() ? null : s.categories().getFirst().term();
      case "published", "published_parsed" -> FeedparserValues.time(s.published());
      case "updated", "updated_parsed" -> FeedparserValues.time(s.updated());
      case "created", "created_parsed" -> FeedparserValues.time(s.created());
      case "expired", "expired_parsed", "validity_end", "validity_end_parsed" ->
          FeedparserValues.time(s.expired());
      case "comments" -> s.comments();
      case "language" -> s.language();
      case "generator" -> s.generator();
      case "generator_detail" -> FeedparserValues.fields(Map.of("name", () -> s.generator()));
      case "license" ->
          s.links().stream()
              .filter(l -> l.rel().equals("license"))
              .findFirst()
              .orElseThrow()
              .href();
      default -> extension(s.extensions(), key);
    };
  }

  private static Object extension(Map<String, String> kept, String key) {
    return switch (key) {
      case "docs", "ttl" -> kept.get(key);
      case "publisher" -> publisher(kept);
      case "publisher_detail" -> person(PersonText.parse(publisher(kept)));
      case "wfw_comment" -> kept.get("wfw:comment");
      case "validity_start", "validity_start_parsed" ->
          FeedparserValues.time(DateText.parse(kept.getOrDefault("dcterms:valid", "")));
      case "image" -> FeedparserValues.fields(Map.of("url", () -> kept.get("image/url")));
      case "thr_in-reply-to" ->
          FeedparserValues.fields(Map.of("ref", () -> kept.get("thr:in-reply-to")));
      default -> throw new OutsideTheModel(key);
    };
  }

  private static String publisher(Map<String, String> kept) {
    return kept.getOrDefault("dc:publisher", kept.getOrDefault("webmaster", ""));
  }

  private static Object elsewhere(FeedItem item) {
    return item.enclosures().stream()
        .map(file -> FeedparserValues.fields(Map.of("src", file::href)))
        .toList();
  }

  private static List<Named> details(List<Text> texts) {
    return texts.stream().map(FeedparserView::detail).toList();
  }

  private static Named detail(Text text) {
    return text == null
        ? null
        : FeedparserValues.fields(
            Map.of(
                "type", text::type,
                "value", () -> new FeedparserValues.Markup(text),
                "language", text::language,
                "base", text::base));
  }

  private static Object markup(Stream<Text> texts) {
    return texts.findFirst().map(FeedparserValues.Markup::new).orElse(null);
  }

  private static Object link(Link l) {
    return FeedparserValues.fields(
        Map.of(
            "rel", l::rel,
            "href", l::href,
            "type", l::type,
            "hreflang", l::hreflang,
            "length", l::length,
            "title", l::title));
  }

  private static Object enclosure(Enclosure e) {
    return FeedparserValues.fields(Map.of("href", e::href, "type", e::type, "length", e::length));
  }

  private static Object category(Category c) {
    return FeedparserValues.fields(Map.of("term", c::term, "scheme", c::scheme, "label", c::label));
  }

  private static Object person(Person p) {
    return FeedparserValues.fields(
        Map.of("name", p::name, "email", p::email, "url", p::uri, "href", p::uri));
  }

  private static String line(Person person) {
    if (person.name() == null || person.email() == null) {
      return person.name() == null ? person.email() : person.name();
    }
    return person.name() + " (" + person.email() + ")";
  }

  private static Named named(Function<String, Object> values) {
    return new Named() {
      @Override
      public Object get(String name) {
        return values.apply(name);
      }

      @Override
      public boolean has(String name) {
        return values.apply(name) != null;
      }
    };
  }
}
