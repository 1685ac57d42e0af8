package de.faktenstrom.ingest.feed;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Well-formed XML, by the book. A document type is skipped unread, and nothing outside is ever
/// opened.
final class StrictTokens implements Tokens {

  private final XMLStreamReader xml;
  private final Problems problems;
  private References references;

  StrictTokens(String document, Limits limits, Problems problems) throws IllFormed {
    this.problems = problems;
    this.references = new References(problems, false);
    try {
      xml = StrictXml.factory(limits).createXMLStreamReader(new StringReader(document));
    } catch (XMLStreamException e) {
      throw illFormed(e);
    }
  }

  @Override
  public @Nullable Token next() throws IllFormed {
    try {
      while (xml.hasNext()) {
        Token token = token(xml.next());
        if (token != null) {
          return token;
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw illFormed(e);
    }
  }

  private @Nullable Token token(int event) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> open();
      case XMLStreamConstants.END_ELEMENT -> Token.Close.ONE;
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
          new Token.Characters(xml.getText());
      case XMLStreamConstants.ENTITY_REFERENCE ->
          new Token.Characters(references.named(xml.getLocalName()));
      case XMLStreamConstants.DTD -> {
        references = new References(problems, true);
        yield null;
      }
      default -> null;
    };
  }

  private Token open() {
    List<Token.Attribute> attributes = new ArrayList<>(xml.getAttributeCount());
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      attributes.add(
          new Token.Attribute(
              text(xml.getAttributePrefix(i)),
              text(xml.getAttributeNamespace(i)),
              xml.getAttributeLocalName(i),
              xml.getAttributeValue(i)));
    }
    return new Token.Open(
        text(xml.getPrefix()), text(xml.getNamespaceURI()), xml.getLocalName(), attributes);
  }

  @Override
  public int line() {
    return xml.getLocation().getLineNumber();
  }

  private static IllFormed illFormed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
    String sentence = what.replaceFirst("[.\\s]+$", "");
    return new IllFormed(
        line > 0 ? Flaw.ILL_FORMED.of(line, sentence) : Flaw.ILL_FORMED_SOMEWHERE.of(sentence), e);
  }

  private static String text(@Nullable String part) {
    return part == null ? "" : part;
  }
}
