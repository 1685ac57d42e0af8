package de.faktenstrom.ingest.sitemap;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.feed.StrictXml;
import de.faktenstrom.ingest.sitemap.Sitemap.Entry;
import de.faktenstrom.ingest.sitemap.Sitemap.Index;
import de.faktenstrom.ingest.sitemap.Sitemap.Pages;
import de.faktenstrom.ingest.sitemap.Sitemap.Unreadable;
import de.faktenstrom.ingest.table.read.CappedStream;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads a sitemap or an index of sitemaps (sitemaps.org protocol 0.9), packed or not, with the
/// dates of the news extension. It streams, and no DTD is read.
final class SitemapParser {

  /// As the protocol has it, counted after unpacking.
  static final long MOST_BYTES = 50L << 20;

  static final int MOST_URLS = 50_000;
  static final int LONGEST_URL = 2_048;

  /// The protocol's own namespace, and the one that it had before.
  private static final Pattern OWN =
      Pattern.compile("https?://www\\.(sitemaps\\.org|google\\.com)/schemas/sitemap/.*");

  private static final Limits LIMITS =
      new Limits((int) MOST_BYTES, 20, MOST_URLS, 1 << 16, 50, Duration.ofSeconds(30));

  private final XMLStreamReader xml;
  private final long end = System.nanoTime() + LIMITS.time().toNanos();
  private final List<Entry> entries = new ArrayList<>();

  private SitemapParser(XMLStreamReader xml) {
    this.xml = xml;
  }

  /// Ends the reading with a sentence.
  private static final class Refused extends Exception {

    private static final long serialVersionUID = 1;

    private Refused(String german) {
      super(german, null, false, false);
    }
  }

  /// Never throws.
  static Sitemap parse(byte[] document) {
    try (InputStream in = unpacked(document)) {
      XMLStreamReader xml = StrictXml.factory(LIMITS).createXMLStreamReader(in);
      return new SitemapParser(xml).read();
    } catch (Refused e) {
      return new Unreadable(String.valueOf(e.getMessage()));
    } catch (CappedStream.TooLong e) {
      return tooLong();
    } catch (XMLStreamException e) {
      boolean tooLong =
          e.getNestedException() instanceof CappedStream.TooLong
              || e.getCause() instanceof CappedStream.TooLong;
      return tooLong ? tooLong() : new Unreadable("Die Sitemap ist kein wohlgeformtes XML.");
    } catch (IOException e) {
      return new Unreadable("Die gepackte Sitemap ist beschädigt.");
    }
  }

  private static Unreadable tooLong() {
    return new Unreadable("Die Sitemap ist größer als %d MB.".formatted(MOST_BYTES >> 20));
  }

  private static InputStream unpacked(byte[] document) throws IOException {
    boolean packed =
        document.length > 2 && (document[0] & 0xff) == 0x1f && (document[1] & 0xff) == 0x8b;
    InputStream in = new ByteArrayInputStream(document);
    return packed
        ? new BufferedInputStream(new CappedStream(new GZIPInputStream(in, 1 << 16), MOST_BYTES))
        : in;
  }

  private Sitemap read() throws XMLStreamException, Refused {
    String root = nextTag();
    if (root == null) {
      throw new Refused("Die Sitemap ist leer.");
    }
    return switch (root) {
      case "urlset" -> new Pages(entries("url"));
      case "sitemapindex" -> new Index(entries("sitemap"));
      default ->
          throw new Refused(
              "Die Antwort ist keine Sitemap: Sie beginnt mit <%s>."
                  .formatted(root.length() > 40 ? root.substring(0, 40) : root));
    };
  }

  private List<Entry> entries(String element) throws XMLStreamException, Refused {
    for (String tag = nextTag(); tag != null; tag = nextTag()) {
      if (tag.equals(element)) {
        if (entries.size() == MOST_URLS) {
          throw new Refused("Die Sitemap nennt mehr als 50.000 Adressen.");
        }
        entry(element);
      }
    }
    return List.copyOf(entries);
  }

  /// The next element that begins, at whatever depth; absent at the end of the document.
  private @Nullable String nextTag() throws XMLStreamException, Refused {
    while (xml.hasNext()) {
      if (next() == XMLStreamConstants.START_ELEMENT) {
        return name();
      }
    }
    return null;
  }

  private void entry(String element) throws XMLStreamException, Refused {
    String url = null;
    String modified = null;
    String published = null;
    for (int event = next(); ; event = next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        // `image:loc` is no page.
        boolean own = isOwn();
        switch (name()) {
          case "loc" -> url = own ? text() : url;
          case "lastmod" -> modified = own ? text() : modified;
          case "publication_date" -> published = text();
          default -> {}
        }
      } else if (event == XMLStreamConstants.END_ELEMENT && name().equals(element)) {
        break;
      }
    }
    if (url != null && !url.isEmpty() && url.length() <= LONGEST_URL) {
      entries.add(new Entry(url, PageTime.of(modified == null ? published : modified)));
    }
  }

  private boolean isOwn() {
    String namespace = xml.getNamespaceURI();
    return namespace == null || namespace.isEmpty() || OWN.matcher(namespace).matches();
  }

  private String text() throws XMLStreamException, Refused {
    StringBuilder text = new StringBuilder();
    for (int depth = 1; depth > 0; ) {
      switch (next()) {
        case XMLStreamConstants.START_ELEMENT -> depth++;
        case XMLStreamConstants.END_ELEMENT -> depth--;
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (text.length() <= LONGEST_URL) {
            text.append(xml.getText());
          }
        }
        default -> {}
      }
    }
    return text.toString().strip();
  }

  private int next() throws XMLStreamException, Refused {
    int event = xml.next();
    if (event == XMLStreamConstants.DTD) {
      throw new Refused("Die Sitemap bringt eine DTD mit; solche Dokumente werden nicht gelesen.");
    }
    if (event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw new Refused("Die Sitemap verweist auf eine Entität, die XML nicht kennt.");
    }
    if (System.nanoTime() - end > 0) {
      throw new Refused("Das Lesen der Sitemap dauerte zu lange.");
    }
    return event;
  }

  private String name() {
    return xml.getLocalName().toLowerCase(Locale.ROOT);
  }
}
