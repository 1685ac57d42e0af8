package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.catalogue.Graph.Term;
import de.faktenstrom.ingest.catalogue.Graph.Unreadable;
import de.faktenstrom.ingest.catalogue.LinkedContext.Meaning;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// The statements of a JSON-LD document as catalogues give it: expanded, or compact with one
/// context at the top; nested or in a `@graph`, named graphs taken together. Read token by token,
/// the context first, which may stand behind what it explains.
final class LinkedJson {

  static final int MOST_NODES = 300_000;

  /// Bytes; it is held whole.
  private static final int MOST_CONTEXT = 1 << 18;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(60)
                          .maxStringLength(1 << 20)
                          .maxNameLength(2_000)
                          .maxNumberLength(100)
                          .build())
                  .build())
          .build();

  private static final Meaning NODE = new Meaning("", "@id", null, false);
  private static final Meaning TYPE = new Meaning("", "@vocab", null, false);

  /// What a statement is told to.
  interface Taking {
    void statement(String subject, String property, Term value);
  }

  /// What a value is told to.
  private interface Found {
    void value(Term term) throws Unreadable;
  }

  private record Statement(String property, Term value) {}

  private final LinkedContext context;
  private final boolean explained;
  private final Taking taking;
  private int nodes;
  private int statements;

  private LinkedJson(LinkedContext context, boolean explained, Taking taking) {
    this.context = context;
    this.explained = explained;
    this.taking = taking;
  }

  /// @param document UTF-8 without a byte order mark
  static void read(byte[] document, String url, Taking taking) throws Unreadable {
    LinkedContext context = new LinkedContext(url);
    try {
      explain(document, context);
      try (JsonParser json = JSON.createParser(document)) {
        boolean explained = json.nextToken() == JsonToken.START_OBJECT;
        new LinkedJson(context, explained, taking).nodes(json);
        if (json.nextToken() != null) {
          throw new Unreadable("Hinter dem JSON der Antwort steht noch etwas.");
        }
      }
    } catch (StreamConstraintsException _) {
      throw new Unreadable("Die Antwort ist zu tief verschachtelt oder hat einen zu langen Text.");
    } catch (JacksonException e) {
      String line =
          e.getLocation() == null ? "" : " (Zeile %d)".formatted(e.getLocation().getLineNr());
      throw new Unreadable("Die Antwort ist kein wohlgeformtes JSON%s.".formatted(line));
    }
  }

  private static void explain(byte[] document, LinkedContext context) throws Unreadable {
    try (JsonParser json = JSON.createParser(document)) {
      boolean object = json.nextToken() == JsonToken.START_OBJECT;
      while (object && json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean explains = json.currentName().equals("@context");
        json.nextToken();
        int from = (int) json.currentTokenLocation().getByteOffset();
        json.skipChildren();
        if (explains) {
          json.finishToken();
          int length = (int) json.currentLocation().getByteOffset() - from;
          if (length > MOST_CONTEXT) {
            throw new Unreadable("Der @context der Antwort ist zu groß.");
          }
          context.add(JSON.readTree(document, from, length));
        }
      }
    }
  }

  /// One node or an array of them, at the top or in a `@graph`.
  private void nodes(JsonParser json) throws Unreadable {
    values(json, NODE, _ -> {});
  }

  private void values(JsonParser json, Meaning meaning, Found found) throws Unreadable {
    switch (json.currentToken()) {
      case START_ARRAY -> {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          values(json, meaning, found);
        }
      }
      case START_OBJECT -> {
        if (meaning.byLanguage()) {
          byLanguage(json, found);
        } else {
          new Node(meaning).read(json, found);
        }
      }
      case VALUE_STRING -> found.value(scalar(json.getString(), meaning));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          found.value(new Term(json.getString(), true, null));
      default -> {}
    }
  }

  private Term scalar(String text, Meaning meaning) {
    return switch (meaning.type()) {
      case "@id" -> new Term(context.address(text), false, null);
      case "@vocab" -> {
        String iri = context.iri(text);
        yield new Term(iri == null ? context.address(text) : iri, false, null);
      }
      case null -> new Term(text, true, meaning.language());
      default -> new Term(text, true, null);
    };
  }

  private void byLanguage(JsonParser json, Found found) throws Unreadable {
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String language = json.currentName();
      json.nextToken();
      values(json, new Meaning("", null, language.equals("@none") ? null : language, false), found);
    }
  }

  /// An object: a node, a value, or a list of values, which only its end tells.
  private final class Node {
    private final Meaning meaning;
    private final int number;
    private final List<Statement> said = new ArrayList<>();
    private @Nullable String id;
    private @Nullable String value;
    private @Nullable String language;
    private boolean isNode = true;

    Node(Meaning meaning) throws Unreadable {
      this.meaning = meaning;
      this.number = ++nodes;
      if (number > MOST_NODES) {
        throw new Unreadable("Die Seite hat mehr als %d Knoten.".formatted(MOST_NODES));
      }
    }

    void read(JsonParser json, Found found) throws Unreadable {
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        take(json, name, found);
      }
      if (value != null) {
        found.value(new Term(value, true, language));
      } else if (isNode) {
        String subject = id == null ? "_:#" + number : id;
        said.forEach(one -> taking.statement(subject, one.property(), one.value()));
        found.value(new Term(subject, false, null));
      }
    }

    private void take(JsonParser json, String name, Found found) throws Unreadable {
      switch (context.keyword(name)) {
        case "@id" -> {
          String given = text(json);
          id = given == null ? null : context.address(given);
        }
        case "@type" -> values(json, TYPE, type -> say(Terms.TYPE, type));
        case "@value" -> {
          isNode = false;
          value = text(json);
        }
        case "@language" -> language = text(json);
        case "@graph" -> nodes(json);
        case "@list", "@set" -> {
          isNode = false;
          values(json, meaning, found);
        }
        case "@index", "@direction" -> json.skipChildren();
        case "@context" -> outer(json);
        case "@reverse", "@included", "@nest" -> throw LinkedContext.unsupported(name);
        default -> property(json, name);
      }
    }

    /// Absent where there is none, which is passed over.
    private @Nullable String text(JsonParser json) {
      boolean absent =
          !json.currentToken().isScalarValue() || json.currentToken() == JsonToken.VALUE_NULL;
      json.skipChildren();
      return absent ? null : json.getString();
    }

    /// The one at the top is read already; one of a node's own would mean other names within.
    private void outer(JsonParser json) throws Unreadable {
      if (number > 1 || !explained) {
        throw LinkedContext.unsupported("@context");
      }
      json.skipChildren();
    }

    private void property(JsonParser json, String name) throws Unreadable {
      Meaning property = context.property(name);
      if (property == null) {
        json.skipChildren();
      } else {
        values(json, property, term -> say(property.property(), term));
      }
    }

    private void say(String property, Term value) throws Unreadable {
      if (++statements > Graph.MOST_STATEMENTS) {
        throw Graph.tooMany();
      }
      said.add(new Statement(property, value));
    }
  }
}
