package de.faktenstrom.feeds;

import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/// Rome's documents as text that can be cut: namespaces stand on the root, or on the part that
/// alone needs them, so that every part is at home in any feed of its format.
final class RomeXml {

  static final Namespace ATOM = Namespace.getNamespace("atom", "http://www.w3.org/2005/Atom");
  static final Namespace CONTENT =
      Namespace.getNamespace("content", "http://purl.org/rss/1.0/modules/content/");
  static final Namespace DC = Namespace.getNamespace("dc", "http://purl.org/dc/elements/1.1/");
  static final Namespace TOMBSTONES =
      Namespace.getNamespace("at", "http://purl.org/atompub/tombstones/1.0");

  private RomeXml() {}

  static Document document(WireFeed feed, Namespace... namespaces) {
    try {
      Document document = new WireFeedOutput().outputJDom(feed);
      for (Namespace namespace : namespaces) {
        document.getRootElement().addNamespaceDeclaration(namespace);
      }
      return document;
    } catch (FeedException incomplete) {
      throw new IllegalStateException(incomplete);
    }
  }

  /// Not indented: that would trim the texts.
  static String text(Document document) {
    return new XMLOutputter(Format.getRawFormat().setLineSeparator("\n")).outputString(document);
  }

  /// The first element of that name with all it holds, as it stands in the text; nothing where
  /// there is none.
  static String cut(String text, String element) {
    int start = text.indexOf("<" + element + " ");
    int bare = text.indexOf("<" + element + ">");
    int from = start < 0 || bare >= 0 && bare < start ? bare : start;
    String end = "</" + element + ">";
    return from < 0 ? "" : text.substring(from, text.lastIndexOf(end) + end.length());
  }

  static String upTo(String text, String end) {
    return text.substring(0, text.lastIndexOf(end));
  }
}
