package de.faktenstrom.ingest.catalogue;

import de.faktenstrom.ingest.item.Plain;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;
import org.eclipse.rdf4j.rio.turtle.TurtleParser;
import org.jspecify.annotations.Nullable;

/// A document of RDF 1.1 as Turtle, RDF/XML or JSON-LD, in its order. No DTD is read, and nothing
/// outside is opened.
final class Graph {

  static final int MOST_STATEMENTS = 300_000;

  /// Turtle may begin with an address in these brackets, but not with one of these.
  private static final Pattern XML = Pattern.compile("\\s*<(?:\\?xml|!|rdf:|html)");

  /// Turtle may begin with a bracket, but not with one of these behind it.
  private static final Pattern JSON = Pattern.compile("\\s*(?:\\{|\\[\\s*[{\"])");

  private final Map<String, Map<String, List<Term>>> nodes = new LinkedHashMap<>();

  private Graph() {}

  /// @param value address, name of a blank node (`_:…`), or text
  /// @param language of a text that has one
  record Term(String value, boolean text, @Nullable String language) {}

  /// The document cannot be read.
  static final class Unreadable extends Exception {

    private static final long serialVersionUID = 1;

    Unreadable(String german) {
      super(german, null, false, false);
    }

    String german() {
      return String.valueOf(getMessage());
    }
  }

  /// @param base what relative addresses are relative to
  static Graph read(byte[] document, String base) throws Unreadable {
    if (JSON.matcher(beginning(document)).lookingAt()) {
      Graph graph = new Graph();
      LinkedJson.read(unmarked(document), base, graph::add);
      return graph;
    }
    boolean xml = XML.matcher(beginning(document)).lookingAt();
    RDFParser parser = xml ? new RDFXMLParser() : new TurtleParser();
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    // Whether an address or a language is well-formed is asked where it is used.
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.set(BasicParserSettings.VERIFY_RELATIVE_URIS, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    Graph graph = new Graph();
    parser.setRDFHandler(graph.new Taking());
    try {
      parser.parse(new ByteArrayInputStream(document), base);
      return graph;
    } catch (RDFParseException e) {
      String line = e.getLineNumber() > 0 ? " (Zeile %d)".formatted(e.getLineNumber()) : "";
      throw new Unreadable(
          "Die Antwort ist kein wohlgeformtes %s%s.".formatted(xml ? "RDF/XML" : "Turtle", line));
    } catch (RDFHandlerException e) {
      throw tooMany();
    } catch (IOException e) {
      throw new Unreadable("Die Zeichen der Antwort sind nicht lesbar.");
    } catch (StackOverflowError _) {
      // The parser descends into brackets by recursion.
      throw new Unreadable("Die Antwort ist zu tief verschachtelt.");
    }
  }

  private static String beginning(byte[] document) {
    int from = document.length - unmarked(document).length;
    return new String(
        document, from, Math.min(200, document.length - from), StandardCharsets.ISO_8859_1);
  }

  /// Without a byte order mark.
  private static byte[] unmarked(byte[] document) {
    boolean marked = document.length > 2 && (document[0] & 0xff) == 0xef;
    return marked ? Arrays.copyOfRange(document, 3, document.length) : document;
  }

  static Unreadable tooMany() {
    return new Unreadable("Die Seite hat mehr als %d Aussagen.".formatted(MOST_STATEMENTS));
  }

  private void add(String subject, String property, Term value) {
    nodes
        .computeIfAbsent(subject, _ -> new LinkedHashMap<>())
        .computeIfAbsent(property, _ -> new ArrayList<>())
        .add(value);
  }

  private final class Taking extends AbstractRDFHandler {
    private int count;

    @Override
    public void handleStatement(Statement statement) {
      if (++count > MOST_STATEMENTS) {
        throw new RDFHandlerException("too many");
      }
      add(
          name(statement.getSubject()),
          statement.getPredicate().stringValue(),
          term(statement.getObject()));
    }
  }

  private static Term term(Value value) {
    return value instanceof Literal literal
        ? new Term(literal.getLabel(), true, literal.getLanguage().orElse(null))
        : new Term(name(value), false, null);
  }

  private static String name(Value node) {
    return node.isBNode() ? "_:" + node.stringValue() : node.stringValue();
  }

  /// Nodes that have a value for one of the properties.
  Stream<String> with(String property) {
    return nodes.entrySet().stream()
        .filter(node -> node.getValue().containsKey(property))
        .map(Map.Entry::getKey);
  }

  /// Nodes of that type.
  Stream<String> ofType(String type) {
    return with(Terms.TYPE)
        .filter(node -> all(node, Terms.TYPE).anyMatch(term -> term.value().equals(type)));
  }

  /// Values of the properties, those of the first one first.
  Stream<Term> all(String node, String... properties) {
    Map<String, List<Term>> values = nodes.getOrDefault(node, Map.of());
    return Stream.of(properties).flatMap(p -> values.getOrDefault(p, List.of()).stream());
  }

  /// The text of the first property that has any: German, else without a language, else the first.
  @Nullable String text(String node, String... properties) {
    for (String property : properties) {
      List<Term> texts = all(node, property).filter(term -> !Plain.isEmpty(term.value())).toList();
      if (!texts.isEmpty()) {
        return Stream.of(in(texts, "de"), in(texts, null), texts.getFirst())
            .filter(Objects::nonNull)
            .map(Term::value)
            .findFirst()
            .orElseThrow();
      }
    }
    return null;
  }

  private static @Nullable Term in(List<Term> texts, @Nullable String language) {
    return texts.stream()
        .filter(text -> Objects.equals(text.language(), language))
        .findFirst()
        .orElse(null);
  }
}
