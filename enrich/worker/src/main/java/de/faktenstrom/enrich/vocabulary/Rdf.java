package de.faktenstrom.enrich.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.JSONLDSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.jsonld.JSONLDParser;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;

/// The statements of RDF 1.1 in RDF/XML or JSON-LD 1.1. A document type is refused, which is what
/// entities need; a context must stand in the document; nothing outside is opened. Only whoever
/// gives such a file loads the library for it.
final class Rdf {

  private static final int MOST_STATEMENTS = 20_000_000;

  private Rdf() {}

  /// @throws RdfFault where it cannot be read
  static List<Statement> xml(String document) {
    RDFParser parser = new RDFXMLParser();
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    return read(document, parser, "RDF/XML");
  }

  /// @throws RdfFault where it cannot be read
  static List<Statement> jsonLd(String document) {
    RDFParser parser = new JSONLDParser();
    parser.set(JSONLDSettings.SECURE_MODE, true);
    parser.set(JSONLDSettings.WHITELIST, Set.of());
    return read(document, parser, "JSON-LD");
  }

  private static List<Statement> read(String document, RDFParser parser, String form) {
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    Taking taking = new Taking();
    parser.setRDFHandler(taking);
    try {
      parser.parse(new StringReader(document), "urn:vocabulary");
      return taking.statements;
    } catch (RDFParseException e) {
      String line = e.getLineNumber() > 0 ? ", line %,d".formatted(e.getLineNumber()) : "";
      throw new RdfFault("not " + form + line, e);
    } catch (RDFHandlerException e) {
      throw new RdfFault("more than %,d statements".formatted(MOST_STATEMENTS), e);
    } catch (IOException e) {
      throw new RdfFault("not " + form, e);
    } catch (StackOverflowError e) {
      // Parsers descend into what is nested by recursion.
      throw new RdfFault("nested too deeply", e);
    }
  }

  /// The document is not what it seems.
  static final class RdfFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RdfFault(String what, Throwable cause) {
      super(what, cause);
    }
  }

  private static final class Taking extends AbstractRDFHandler {

    private final List<Statement> statements = new ArrayList<>();

    @Override
    public void handleStatement(org.eclipse.rdf4j.model.Statement statement) {
      if (statements.size() == MOST_STATEMENTS) {
        throw new RDFHandlerException("too many");
      }
      statements.add(
          new Statement(
              term(statement.getSubject()),
              statement.getPredicate().stringValue(),
              term(statement.getObject())));
    }

    private static Term term(Value value) {
      return switch (value) {
        case Literal literal ->
            new Term.Literal(
                literal.getLabel(),
                literal.getLanguage().map(language -> language.toLowerCase(Locale.ROOT)).orElse(null),
                literal.getLanguage().isPresent() ? null : literal.getDatatype().stringValue());
        case BNode blank -> new Term.Blank(blank.getID());
        default -> new Term.Iri(value.stringValue());
      };
    }
  }
}
