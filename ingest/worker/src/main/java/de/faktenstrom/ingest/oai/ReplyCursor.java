package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.feed.StrictXml;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Walks a document element by element. Whoever is given a child reads it to its end, by [#child],
/// [#text] or [#skip].
final class ReplyCursor {

  private final XMLStreamReader xml;
  private final Limits limits;
  private final long end;

  private ReplyCursor(XMLStreamReader xml, Limits limits) {
    this.xml = xml;
    this.limits = limits;
    this.end = System.nanoTime() + limits.time().toNanos();
  }

  static ReplyCursor of(byte[] document, Limits limits) throws XMLStreamException {
    return new ReplyCursor(
        StrictXml.factory(limits).createXMLStreamReader(new ByteArrayInputStream(document)),
        limits);
  }

  static ReplyCursor of(String document, Limits limits) throws XMLStreamException {
    return new ReplyCursor(
        StrictXml.factory(limits).createXMLStreamReader(new StringReader(document)), limits);
  }

  /// The document is not one that may be read.
  static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    /// @param german one sentence
    Refused(String german) {
      super(german, null, false, false);
    }

    String german() {
      return String.valueOf(getMessage());
    }
  }

  /// To the next child of the element that is open, or of the document.
  ///
  /// @return false at its end
  boolean child() throws XMLStreamException, Refused {
    while (xml.hasNext()) {
      int event = next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        return true;
      }
      if (event == XMLStreamConstants.END_ELEMENT) {
        return false;
      }
    }
    return false;
  }

  /// All text in the element that is open; to its end.
  String text() throws XMLStreamException, Refused {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            add(text);
        default -> {}
      }
    }
    return text.toString();
  }

  private void add(StringBuilder text) throws Refused {
    text.append(xml.getText());
    if (text.length() > limits.textLength()) {
      throw new Refused("Ein Text hat mehr als %d Zeichen.".formatted(limits.textLength()));
    }
  }

  /// To the end of the element that is open.
  void skip() throws XMLStreamException, Refused {
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        default -> {}
      }
    }
  }

  private int next() throws XMLStreamException, Refused {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw new Refused("Die Antwort bringt eine DTD mit; solche Dokumente werden nicht gelesen.");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Refused("Die Antwort verweist auf eine Entität, die XML nicht kennt.");
    }
    if (System.nanoTime() - end > 0) {
      throw new Refused(
          "Das Lesen dauerte länger als %d Sekunden.".formatted(limits.time().toSeconds()));
    }
    return event;
  }

  String name() {
    return xml.getLocalName();
  }

  String namespace() {
    String namespace = xml.getNamespaceURI();
    return namespace == null ? "" : namespace;
  }

  @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  @Nullable String language() {
    return xml.getAttributeValue("http://www.w3.org/XML/1998/namespace", "lang");
  }
}
