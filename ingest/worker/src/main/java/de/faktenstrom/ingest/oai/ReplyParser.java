package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.item.Plain;
import de.faktenstrom.ingest.oai.Reply.Deletions;
import de.faktenstrom.ingest.oai.Reply.Identity;
import de.faktenstrom.ingest.oai.Reply.Objection;
import de.faktenstrom.ingest.oai.Reply.Unreadable;
import de.faktenstrom.ingest.oai.ReplyCursor.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Reads an answer of a repository (OAI-PMH 2.0 sections 3.2, 3.6 and 4). No DTD is read. A
/// document that is wrong only in its characters is mended; any other that is not well-formed is
/// refused whole, because the mark that goes on with the list stands at its end.
final class ReplyParser {

  static final String NAMESPACE = "http://www.openarchives.org/OAI/2.0/";

  private static final int LONGEST_REMARK = 200;

  private final ReplyCursor xml;
  private final Limits limits;
  private final boolean mended;
  private final List<Objection> objections = new ArrayList<>();
  private @Nullable Instant made;
  private @Nullable Reply content;
  private @Nullable String other;

  private ReplyParser(ReplyCursor xml, Limits limits, boolean mended) {
    this.xml = xml;
    this.limits = limits;
    this.mended = mended;
  }

  /// Never throws.
  static Reply parse(byte[] document) {
    return parse(document, Limits.DEFAULT);
  }

  static Reply parse(byte[] document, Limits limits) {
    if (document.length > limits.bytes()) {
      return new Unreadable("Die Antwort hat mehr als %d Bytes.".formatted(limits.bytes()));
    }
    try {
      return new ReplyParser(ReplyCursor.of(document, limits), limits, false).reply();
    } catch (Refused e) {
      return new Unreadable(e.german());
    } catch (XMLStreamException e) {
      return mended(document, limits, e);
    }
  }

  private static Reply mended(byte[] document, Limits limits, XMLStreamException broken) {
    String given = new String(document, StandardCharsets.UTF_8);
    String clean = Plain.clean(given).replace("\uFFFD", "");
    if (clean.equals(given)) {
      return illFormed(broken);
    }
    try {
      return new ReplyParser(ReplyCursor.of(clean, limits), limits, true).reply();
    } catch (Refused e) {
      return new Unreadable(e.german());
    } catch (XMLStreamException _) {
      return illFormed(broken);
    }
  }

  private static Unreadable illFormed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    return new Unreadable(
        line > 0
            ? "Das XML der Antwort ist in Zeile %d nicht wohlgeformt.".formatted(line)
            : "Das XML der Antwort ist nicht wohlgeformt.");
  }

  private Reply reply() throws XMLStreamException, Refused {
    if (!xml.child()) {
      return new Unreadable("Die Antwort ist leer.");
    }
    if (!xml.name().equals("OAI-PMH") || !xml.namespace().equals(NAMESPACE)) {
      return new Unreadable(
          "Die Antwort ist kein OAI-PMH 2.0: Sie beginnt mit <%s>.".formatted(shown(xml.name())));
    }
    while (xml.child()) {
      part();
    }
    xml.child();
    return result();
  }

  private void part() throws XMLStreamException, Refused {
    switch (xml.namespace().equals(NAMESPACE) ? xml.name() : "") {
      case "responseDate" -> made = Granularity.time(xml.text());
      case "error" -> objections.add(objection());
      case "Identify" -> content = identity();
      case "ListRecords", "GetRecord" -> content = new PageParser(xml, limits, mended).page(made);
      case "request", "" -> xml.skip();
      default -> {
        other = xml.name();
        xml.skip();
      }
    }
  }

  /// What is objected to first, but nothing that is no error.
  private Reply result() {
    Objection objection =
        objections.stream()
            .min(Comparator.comparing(one -> one.code() == ErrorCode.NO_RECORDS_MATCH))
            .orElse(null);
    if (objection != null) {
      return new Objection(objection.code(), objection.said(), made);
    }
    if (content != null) {
      return content;
    }
    return new Unreadable(
        other == null
            ? "Die Antwort sagt nichts."
            : "Die Antwort gehört zu einer anderen Frage (%s).".formatted(shown(other)));
  }

  private Objection objection() throws XMLStreamException, Refused {
    String code = xml.attribute("code");
    String said = shown(xml.text());
    return new Objection(ErrorCode.of(code == null ? "" : code), said, null);
  }

  private Identity identity() throws XMLStreamException, Refused {
    String name = null;
    String version = null;
    String granularity = null;
    String deletions = "";
    while (xml.child()) {
      switch (xml.namespace().equals(NAMESPACE) ? xml.name() : "") {
        case "repositoryName" -> name = shown(xml.text());
        case "protocolVersion" -> version = shown(xml.text());
        case "granularity" -> granularity = xml.text().strip();
        case "deletedRecord" -> deletions = xml.text().strip().toLowerCase(Locale.ROOT);
        default -> xml.skip();
      }
    }
    return new Identity(name, version, Granularity.of(granularity), deletions(deletions));
  }

  private static Deletions deletions(String policy) {
    return switch (policy) {
      case "no" -> Deletions.NO;
      case "persistent" -> Deletions.PERSISTENT;
      default -> Deletions.TRANSIENT;
    };
  }

  private static String shown(String text) {
    return Plain.cut(Plain.line(text), LONGEST_REMARK);
  }
}
