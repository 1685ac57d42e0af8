package de.faktenstrom.ingest.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Walks the tokens of an XML feed once and fills the model by the table of elements. Holds no more
/// than the entry at hand beside what came out.
final class XmlFeed {

  private final Tokens tokens;
  private final Limits limits;
  private final Deadline deadline;
  private final Draft feed = Draft.ofSource();
  private final List<FeedItem> items = new ArrayList<>();
  private final List<Tombstone> deleted = new ArrayList<>();
  private String kind = ParsedFeed.UNKNOWN;
  private String rootName = "";
  private String ownNamespace = "";
  private int depth;

  XmlFeed(Tokens tokens, Limits limits, Deadline deadline) {
    this.tokens = tokens;
    this.limits = limits;
    this.deadline = deadline;
  }

  /// Where in the document the walk is: the element whose children come next.
  private record Place(Draft draft, Scope scope, String path) {
    Place in(Scope inner) {
      return new Place(draft, inner, path);
    }
  }

  /// Reads to the end or a limit; what was read is in [#result] even if this throws.
  void read(FetchContext context) throws Tokens.IllFormed {
    Scope outermost = Scope.of(context);
    feed.put(Draft.Field.LANGUAGE, outermost.language(), 0);
    Token token = next();
    while (token != null) {
      if (token instanceof Token.Open root) {
        root(new Place(feed, outermost, ""), root);
      }
      token = next();
    }
  }

  ParsedFeed result(Problems problems) {
    if (kind.equals(ParsedFeed.UNKNOWN) && items.isEmpty()) {
      problems.add(rootName.isEmpty() ? Flaw.NO_ELEMENT.of() : Flaw.OTHER_ROOT.of(rootName));
    }
    return new ParsedFeed(
        kind, feed.toSource(), List.copyOf(items), List.copyOf(deleted), problems.toList());
  }

  private void root(Place outer, Token.Open root) throws Tokens.IllFormed {
    if (kind.equals(ParsedFeed.UNKNOWN)) {
      kind = Kind.of(root);
      rootName = rootName.isEmpty() ? root.local() : rootName;
    }
    if (Namespaces.prefix(root.namespace()) == null) {
      ownNamespace = root.namespace();
    }
    if (name(root).equals("item") || name(root).equals("entry")) {
      child(outer, root);
    } else if (!kind.equals(ParsedFeed.UNKNOWN)) {
      group(outer.in(outer.scope.within(root)), root, "");
    } else {
      skip();
    }
  }

  private void children(Place place, StringBuilder text) throws Tokens.IllFormed {
    while (true) {
      switch (next()) {
        case null -> {
          return;
        }
        case Token.Close _ -> {
          return;
        }
        case Token.Characters(String characters) -> text.append(characters);
        case Token.Open open -> child(place, open);
      }
    }
  }

  private void child(Place outer, Token.Open open) throws Tokens.IllFormed {
    kind = Kind.within(kind, open);
    Place place = outer.in(outer.scope.within(open));
    switch (Elements.rule(outer.path + name(open))) {
      case null -> skip();
      case Rule.Whole(String type, var note) -> note.accept(place.draft, leaf(place, open, type));
      case Rule.Group(String path, var note) -> {
        note.accept(place.draft, open);
        group(place, open, path);
      }
      case Rule.Item _ -> item(place, open);
      case Rule.Deleted _ -> deleted(place, open);
      case Rule.Origin _ -> origin(place, open);
      case Rule.Human(var list) -> {
        Person person = human(place);
        if (person != null) {
          list.apply(place.draft).add(person);
        }
      }
    }
  }

  private void group(Place place, Token.Open open, String path) throws Tokens.IllFormed {
    inheritLanguage(place, open);
    children(new Place(place.draft, place.scope, path), new StringBuilder());
  }

  private void item(Place place, Token.Open open) throws Tokens.IllFormed {
    if (items.size() >= limits.items()) {
      throw new LimitReached(Flaw.TOO_MANY_ITEMS.of(limits.items()));
    }
    Draft item = Draft.ofItem();
    Elements.about(item, open);
    Place inner = new Place(item, place.scope, "");
    inheritLanguage(inner, open);
    children(inner, new StringBuilder());
    items.add(item.toItem());
  }

  /// RFC 6721 section 3: a child of the feed, its id and time in attributes.
  private void deleted(Place place, Token.Open open) throws Tokens.IllFormed {
    if (deleted.size() >= limits.items()) {
      throw new LimitReached(Flaw.TOO_MANY_ITEMS.of(limits.items()));
    }
    String ref = open.attribute("ref");
    String when = open.attribute("when");
    if (ref != null && !ref.isBlank() && !place.draft.isItem()) {
      String id = Iri.id(place.scope.base(), ref.strip());
      deleted.add(new Tombstone(id, when == null ? null : DateText.parse(when)));
    }
    skip();
  }

  private static void inheritLanguage(Place place, Token.Open open) {
    if (open.xml("lang") != null) {
      place.draft.put(Draft.Field.LANGUAGE, place.scope.language(), 1);
    }
  }

  /// Atom describes the feed of origin by elements, RSS by text and an attribute.
  private void origin(Place place, Token.Open open) throws Tokens.IllFormed {
    Draft origin = Draft.ofSource();
    StringBuilder name = new StringBuilder();
    children(new Place(origin, place.scope, ""), name);
    Leaf own = new Leaf(open, place.scope, name.toString().strip(), name.toString().strip(), true);
    if (!own.plain().isEmpty()) {
      origin.put(Draft.TextField.TITLE, own.construct("text/plain"), 0);
    }
    String url = own.resolved(open.attribute("url"));
    if (url != null) {
      origin.put(Draft.Field.LINK, url, 0);
      origin.links.add(new Link("self", url, null, null, null, null));
    }
    place.draft.source = origin;
  }

  private @Nullable Person human(Place place) throws Tokens.IllFormed {
    StringBuilder line = new StringBuilder();
    PersonDraft person = new PersonDraft();
    while (true) {
      switch (next()) {
        case null -> {
          return person.orOf(line.toString());
        }
        case Token.Close _ -> {
          return person.orOf(line.toString());
        }
        case Token.Characters(String characters) -> line.append(characters);
        case Token.Open open ->
            person.note(
                open.local().toLowerCase(Locale.ROOT),
                leaf(place.in(place.scope.within(open)), open, "text/plain"));
      }
    }
  }

  private Leaf leaf(Place place, Token.Open open, String usualType) throws Tokens.IllFormed {
    boolean atom = open.namespace().equals(Namespaces.ATOM);
    boolean xml = Markup.isXml(Leaf.type(open, usualType));
    Markup markup = new Markup(xml, atom, limits.textLength());
    int inner = 0;
    while (true) {
      switch (next()) {
        case null -> {
          return leaf(place, open, markup);
        }
        case Token.Close _ -> {
          if (inner-- == 0) {
            return leaf(place, open, markup);
          }
          markup.close();
        }
        case Token.Characters(String text) -> markup.text(text);
        case Token.Open element -> {
          inner++;
          markup.open(element);
        }
      }
    }
  }

  private Leaf leaf(Place place, Token.Open open, Markup markup) {
    return new Leaf(open, place.scope, markup.value(), markup.plain(), !kind.startsWith("atom"));
  }

  private void skip() throws Tokens.IllFormed {
    int inner = 0;
    while (inner >= 0) {
      switch (next()) {
        case null -> {
          return;
        }
        case Token.Close _ -> inner--;
        case Token.Open _ -> inner++;
        case Token.Characters _ -> {}
      }
    }
  }

  private String name(Token.Open open) {
    if (!ownNamespace.isEmpty() && open.namespace().equals(ownNamespace)) {
      return open.local().toLowerCase(Locale.ROOT);
    }
    String name = open.name();
    return name == null ? "?" : name;
  }

  private @Nullable Token next() throws Tokens.IllFormed {
    deadline.check();
    Token token = tokens.next();
    if (token instanceof Token.Open && ++depth > limits.depth()) {
      throw new LimitReached(Flaw.TOO_DEEP.of(limits.depth()));
    }
    if (token instanceof Token.Close) {
      depth--;
    }
    return token;
  }
}
