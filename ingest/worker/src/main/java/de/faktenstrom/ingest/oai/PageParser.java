package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.oai.DublinCore.Element;
import de.faktenstrom.ingest.oai.Reply.Entry;
import de.faktenstrom.ingest.oai.Reply.Page;
import de.faktenstrom.ingest.oai.Reply.Token;
import de.faktenstrom.ingest.oai.ReplyCursor.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads the records of an answer (OAI-PMH 2.0 sections 2.5 and 3.5) whose list element is open.
final class PageParser {

  private static final Set<String> DUBLIN_CORE =
      Set.of("http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/");
  private static final int LONGEST_TOKEN = 4_000;
  private static final int LONGEST_IDENTIFIER = 2_000;

  private final ReplyCursor xml;
  private final Limits limits;
  private final boolean mended;
  private final List<Entry> entries = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int records;
  private @Nullable Token next;
  private @Nullable Long size;

  PageParser(ReplyCursor xml, Limits limits, boolean mended) {
    this.xml = xml;
    this.limits = limits;
    this.mended = mended;
    if (mended) {
      problems.add("Zeichen, die XML nicht erlaubt, wurden weggelassen.");
    }
  }

  Page page(@Nullable Instant made) throws XMLStreamException, Refused {
    while (xml.child()) {
      switch (own() ? xml.name() : "") {
        case "record" -> record();
        case "resumptionToken" -> token();
        default -> xml.skip();
      }
    }
    return new Page(made, List.copyOf(entries), next, size, List.copyOf(problems), mended);
  }

  private boolean own() {
    return xml.namespace().equals(ReplyParser.NAMESPACE);
  }

  private void token() throws XMLStreamException, Refused {
    size = number(xml.attribute("completeListSize"));
    String expires = xml.attribute("expirationDate");
    String value = xml.text().strip();
    if (value.length() > LONGEST_TOKEN) {
      throw new Refused("Die Fortsetzungsmarke hat mehr als %d Zeichen.".formatted(LONGEST_TOKEN));
    }
    next =
        value.isEmpty()
            ? null
            : new Token(value, expires == null ? null : Granularity.time(expires));
  }

  private static @Nullable Long number(@Nullable String text) {
    return text != null && text.strip().matches("\\d{1,12}") ? Long.valueOf(text.strip()) : null;
  }

  private void record() throws XMLStreamException, Refused {
    if (++records > limits.items()) {
      throw new Refused("Die Seite hat mehr als %d Datensätze.".formatted(limits.items()));
    }
    Header header = Header.NONE;
    List<Element> elements = new ArrayList<>();
    while (xml.child()) {
      switch (own() ? xml.name() : "") {
        case "header" -> header = header();
        case "metadata" -> metadata(elements);
        default -> xml.skip();
      }
    }
    add(header, new DublinCore(List.copyOf(elements)));
  }

  private record Header(String identifier, @Nullable Instant datestamp, boolean deleted) {
    static final Header NONE = new Header("", null, false);
  }

  private Header header() throws XMLStreamException, Refused {
    boolean deleted = "deleted".equals(xml.attribute("status"));
    String identifier = "";
    Instant datestamp = null;
    while (xml.child()) {
      switch (own() ? xml.name() : "") {
        case "identifier" -> identifier = Plain.line(xml.text());
        case "datestamp" -> datestamp = Granularity.time(xml.text());
        default -> xml.skip();
      }
    }
    return new Header(identifier, datestamp, deleted);
  }

  /// Whatever holds the elements; some formats have them a level deeper.
  private void metadata(List<Element> elements) throws XMLStreamException, Refused {
    while (xml.child()) {
      if (DUBLIN_CORE.contains(xml.namespace())) {
        String name = xml.name();
        String language = xml.language();
        String value = xml.text().strip();
        if (!Plain.isEmpty(value)) {
          elements.add(new Element(name, value, language));
        }
      } else {
        metadata(elements);
      }
    }
  }

  private void add(Header header, DublinCore metadata) {
    if (header.identifier.isEmpty() || header.identifier.length() > LONGEST_IDENTIFIER) {
      problems.add("Datensatz %d hat keine brauchbare Kennung.".formatted(records));
    } else if (header.deleted) {
      entries.add(new Entry.Deleted(header.identifier, header.datestamp));
    } else {
      entries.add(new Entry.Live(header.identifier, header.datestamp, metadata));
    }
  }
}
