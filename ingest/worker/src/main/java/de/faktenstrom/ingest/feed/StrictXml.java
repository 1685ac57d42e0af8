package de.faktenstrom.ingest.feed;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;

/// Reads XML of strangers by the book and within limits: a document type is an event that nobody
/// reads, references to its entities stay as they are, and nothing outside is ever opened.
public final class StrictXml {

  private StrictXml() {}

  public static XMLInputFactory factory(Limits limits) {
    XMLInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, limits.attributes());
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, limits.textLength());
    // One more than the mapper's own limit, which is said in a sentence of ours.
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, limits.depth() + 1);
    factory.setXMLResolver((_, systemId, _, _) -> {
      throw new XMLStreamException("nothing outside the document is read: " + systemId);
    });
    return factory;
  }
}
