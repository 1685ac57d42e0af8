package de.faktenstrom.enrich.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hasmac.jsonld.JsonLd;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdErrorCode;
import no.hasmac.jsonld.document.Document;
import no.hasmac.jsonld.document.JsonDocument;
import no.hasmac.jsonld.loader.DocumentLoaderOptions;
import no.hasmac.rdf.RdfTriple;
import no.hasmac.rdf.RdfValue;
import org.eclipse.rdf4j.model.BNode;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.eclipse.rdf4j.rio.RDFParseException;
import org.eclipse.rdf4j.rio.RDFParser;
import org.eclipse.rdf4j.rio.helpers.AbstractRDFHandler;
import org.eclipse.rdf4j.rio.helpers.BasicParserSettings;
import org.eclipse.rdf4j.rio.helpers.XMLParserSettings;
import org.eclipse.rdf4j.rio.rdfxml.RDFXMLParser;

/// The statements of RDF 1.1 in RDF/XML or JSON-LD 1.1. A document type is refused, which is what
/// entities need; a context must stand in the document; nothing outside is opened. Only whoever
/// gives such a file loads the libraries for it.
final class Rdf {

  private static final int MOST_STATEMENTS = 20_000_000;

  private Rdf() {}

  /// @throws RdfFault where it cannot be read
  static List<Statement> xml(String document) {
    RDFParser parser = new RDFXMLParser();
    parser.set(XMLParserSettings.DISALLOW_DOCTYPE_DECL, true);
    parser.set(BasicParserSettings.VERIFY_URI_SYNTAX, false);
    parser.set(BasicParserSettings.VERIFY_LANGUAGE_TAGS, false);
    Taking taking = new Taking();
    parser.setRDFHandler(taking);
    try {
      parser.parse(new StringReader(document), "urn:vocabulary");
      return taking.statements;
    } catch (RDFParseException e) {
      String line = e.getLineNumber() > 0 ? ", line %,d".formatted(e.getLineNumber()) : "";
      throw new RdfFault("not RDF/XML" + line, e);
    } catch (RDFHandlerException e) {
      throw new RdfFault("more than %,d statements".formatted(MOST_STATEMENTS), e);
    } catch (IOException e) {
      throw new RdfFault("not RDF/XML", e);
    }
  }

  /// @throws RdfFault where it cannot be read
  static List<Statement> jsonLd(String document) {
    try {
      return JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
          .loader(Rdf::refuse)
          .get()
          .toList()
          .stream()
          .map(Rdf::statement)
          .toList();
    } catch (JsonLdError | RuntimeException e) {
      // The library meets some faults with exceptions of its collections.
      throw new RdfFault("not JSON-LD, or with a context of somewhere else", e);
    } catch (StackOverflowError e) {
      // The library descends into what is nested by recursion.
      throw new RdfFault("nested too deeply", e);
    }
  }

  /// What a document points to stays where it is.
  private static Document refuse(URI address, DocumentLoaderOptions options) throws JsonLdError {
    throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED);
  }

  private static Statement statement(RdfTriple triple) {
    return new Statement(
        term(triple.getSubject()), triple.getPredicate().getValue(), term(triple.getObject()));
  }

  private static Term term(RdfValue value) {
    if (value.isLiteral()) {
      return literal(
          value.getValue(), value.asLiteral().getLanguage(), value.asLiteral().getDatatype());
    }
    return value.isBlankNode() ? new Term.Blank(value.getValue()) : new Term.Iri(value.getValue());
  }

  private static Term literal(String text, Optional<String> language, String datatype) {
    return language.isPresent()
        ? new Term.Literal(text, language.get().toLowerCase(Locale.ROOT), null)
        : new Term.Literal(text, null, datatype);
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
        case Literal text ->
            literal(text.getLabel(), text.getLanguage(), text.getDatatype().stringValue());
        case BNode blank -> new Term.Blank(blank.getID());
        default -> new Term.Iri(value.stringValue());
      };
    }
  }
}
