package de.faktenstrom.ingest.feed;

import de.faktenstrom.ingest.feed.Draft.Field;
import de.faktenstrom.ingest.feed.Draft.TextField;
import de.faktenstrom.ingest.feed.Draft.TimeField;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/// Every element of every dialect, and where in the model it belongs. One table serves them all:
/// feeds mix the dialects, and no name means two things that the element itself does not tell
/// apart.
final class Elements {

  /// Ranks: what a format says itself, then Dublin Core, then the modules that describe media.
  private static final int OWN = 4;

  private static final int DUBLIN_CORE = 3;
  private static final int MEDIA = 1;
  private static final int LEAST = 0;

  private static final String PLAIN = "text/plain";
  private static final String HTML = "text/html";

  private static final Map<String, Rule> RULES = rules();

  private Elements() {}

  static @Nullable Rule rule(String path) {
    return RULES.get(path);
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new HashMap<>();
    containers(rules);
    texts(rules);
    times(rules);
    values(rules);
    people(rules);
    Modules.addTo(rules);
    return Map.copyOf(rules);
  }

  private static void containers(Map<String, Rule> rules) {
    Rule transparent = new Rule.Group("", Elements::about);
    for (String name : new String[] {"rss", "rdf:rdf", "feed", "channel", "media:group"}) {
      rules.put(name, transparent);
    }
    rules.put("item", new Rule.Item());
    rules.put("entry", new Rule.Item());
    rules.put("source", new Rule.Origin());
    rules.put("image", new Rule.Group("image/", (_, _) -> {}));
  }

  /// RSS 1.0 names its channel and items by attribute.
  static void about(Draft draft, Token.Open open) {
    draft.put(Field.ID, open.attribute("about"), LEAST);
  }

  private static void texts(Map<String, Rule> rules) {
    rules.put("title", text(TextField.TITLE, OWN));
    rules.put("dc:title", text(TextField.TITLE, DUBLIN_CORE));
    rules.put("itunes:title", text(TextField.TITLE, MEDIA));
    rules.put("media:title", text(TextField.TITLE, LEAST));
    rules.put("rights", text(TextField.RIGHTS, OWN));
    rules.put("copyright", text(TextField.RIGHTS, OWN));
    rules.put("dc:rights", text(TextField.RIGHTS, DUBLIN_CORE));
    rules.put("media:copyright", text(TextField.RIGHTS, LEAST));
    rules.put("tagline", text(TextField.SUMMARY, OWN));
    rules.put("subtitle", text(TextField.SUMMARY, OWN));
    rules.put("info", text(TextField.SUMMARY, LEAST));
    rules.put("abstract", text(TextField.SUMMARY, DUBLIN_CORE));
    rules.put("summary", summary(PLAIN, OWN));
    rules.put("description", summary(HTML, OWN));
    rules.put("dc:description", whole(HTML, put(TextField.SUMMARY, HTML, DUBLIN_CORE)));
    rules.put("itunes:summary", text(TextField.SUMMARY, 2));
    rules.put("itunes:subtitle", text(TextField.SUMMARY, MEDIA));
    rules.put("media:description", text(TextField.SUMMARY, LEAST));
    rules.put("content", whole(PLAIN, Contents::add));
    rules.put("content:encoded", content(HTML));
    rules.put("fullitem", content(HTML));
    rules.put("body", content(Markup.XHTML_TYPE));
    rules.put("xhtml:body", content(Markup.XHTML_TYPE));
    rules.put("xhtml:div", content(Markup.XHTML_TYPE));
  }

  private static Rule summary(String type, int rank) {
    return whole(type, (draft, leaf) -> draft.summaryOrContent(leaf.construct(type), rank));
  }

  private static Rule content(String type) {
    return whole(type, (draft, leaf) -> draft.content.add(leaf.construct(type)));
  }

  private static void times(Map<String, Rule> rules) {
    rules.put("pubdate", time(TimeField.PUBLISHED, OWN));
    rules.put("published", time(TimeField.PUBLISHED, OWN));
    rules.put("issued", time(TimeField.PUBLISHED, OWN));
    rules.put("dcterms:issued", time(TimeField.PUBLISHED, DUBLIN_CORE));
    rules.put("prism:publicationdate", time(TimeField.PUBLISHED, LEAST));
    rules.put("updated", time(TimeField.UPDATED, OWN));
    rules.put("modified", time(TimeField.UPDATED, OWN));
    rules.put("lastbuilddate", time(TimeField.UPDATED, OWN));
    rules.put("date", time(TimeField.UPDATED, DUBLIN_CORE));
    rules.put("dc:date", time(TimeField.UPDATED, DUBLIN_CORE));
    rules.put("dcterms:modified", time(TimeField.UPDATED, DUBLIN_CORE));
    rules.put("created", time(TimeField.CREATED, OWN));
    rules.put("dcterms:created", time(TimeField.CREATED, DUBLIN_CORE));
    rules.put("expirationdate", time(TimeField.EXPIRED, OWN));
  }

  private static void values(Map<String, Rule> rules) {
    rules.put("id", whole(PLAIN, Elements::id));
    rules.put("guid", whole(PLAIN, Elements::guid));
    rules.put("link", whole(PLAIN, Links::add));
    rules.put("enclosure", whole(PLAIN, Contents::enclose));
    rules.put("category", whole(PLAIN, Categories::add));
    rules.put("tags", whole(PLAIN, Categories::split));
    rules.put("keywords", whole(PLAIN, Categories::add));
    rules.put("dc:subject", whole(PLAIN, Categories::add));
    rules.put(
        "comments", whole(PLAIN, (draft, leaf) -> draft.put(Field.COMMENTS, leaf.url(), OWN)));
    rules.put("language", whole(PLAIN, Elements::language));
    rules.put("dc:language", whole(PLAIN, Elements::language));
    rules.put(
        "generator", whole(PLAIN, (draft, leaf) -> draft.put(Field.GENERATOR, leaf.text(), OWN)));
    rules.put(
        "admin:generatoragent",
        whole(PLAIN, (draft, leaf) -> draft.put(Field.GENERATOR, leaf.text(), LEAST)));
  }

  private static void people(Map<String, Rule> rules) {
    for (String name : new String[] {"author", "managingeditor", "dc:creator", "dc:author"}) {
      rules.put(name, new Rule.Human(draft -> draft.authors));
    }
    rules.put("contributor", new Rule.Human(draft -> draft.contributors));
    rules.put("dc:contributor", new Rule.Human(draft -> draft.contributors));
    rules.put(
        "itunes:author",
        whole(PLAIN, (draft, leaf) -> draft.lesserAuthor(PersonText.parse(leaf.plain()))));
  }

  private static void id(Draft draft, Leaf leaf) {
    draft.put(Field.ID, Iri.id(leaf.scope().base(), leaf.plain()), OWN);
  }

  /// RSS 2.0: a guid is a link too, unless it says that it is not; only a whole URL can be one.
  private static void guid(Draft draft, Leaf leaf) {
    boolean permanent = !"false".equalsIgnoreCase(leaf.attribute("ispermalink"));
    draft.put(Field.ID, permanent ? Iri.id(leaf.scope().base(), leaf.plain()) : leaf.plain(), OWN);
    String url = leaf.resolved(leaf.plain());
    if (permanent && url != null && url.regionMatches(true, 0, "http", 0, 4)) {
      draft.put(Field.LINK, url, LEAST);
    }
  }

  private static void language(Draft draft, Leaf leaf) {
    draft.put(Field.LANGUAGE, Scope.language(leaf.plain()), OWN);
  }

  private static Rule whole(String usualType, BiConsumer<Draft, Leaf> note) {
    return new Rule.Whole(usualType, note);
  }

  private static Rule text(TextField field, int rank) {
    return whole(PLAIN, put(field, PLAIN, rank));
  }

  private static BiConsumer<Draft, Leaf> put(TextField field, String type, int rank) {
    return (draft, leaf) -> draft.put(field, leaf.construct(type), rank);
  }

  private static Rule time(TimeField field, int rank) {
    return whole(PLAIN, (draft, leaf) -> draft.put(field, DateText.parse(leaf.plain()), rank));
  }
}
