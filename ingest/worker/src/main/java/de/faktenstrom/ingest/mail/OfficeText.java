package de.faktenstrom.ingest.mail;

import de.faktenstrom.ingest.feed.Limits;
import de.faktenstrom.ingest.feed.StrictXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// The text of a document of Word (ECMA-376, part 1, section 17) or OpenDocument (ISO/IEC 26300,
/// part 3), page headers too, in which an embargo often stands. Unpacked bytes, parts, depth and
/// text are bounded; what was struck out with its traces kept is left out.
final class OfficeText {

  /// Of all parts, unpacked.
  private static final int PART_BYTES = 16 << 20;

  private static final int MOST_PARTS = 500;
  private static final int MOST_CHARACTERS = 1 << 19;

  private static final Pattern PARTS =
      Pattern.compile(
          "(?:word/document|content|(?<head>word/header\\d{0,3}|word/footer\\d{0,3}|styles))\\.xml");
  private static final Set<String> LINES = Set.of("p", "h", "br", "line-break");
  private static final Set<String> GAPS = Set.of("tab", "s");
  private static final Set<String> UNSEEN = Set.of("instrText", "delText", "tracked-changes");

  private static final Limits LIMITS =
      new Limits(PART_BYTES, 200, 0, 1 << 20, 200, Duration.ofSeconds(10));

  private final StringBuilder heads = new StringBuilder();
  private final StringBuilder text = new StringBuilder();
  private boolean found;

  private OfficeText() {}

  /// Absent where the file is none, is broken, or holds more than is read.
  static Optional<String> of(byte[] file) {
    OfficeText read = new OfficeText();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      return read.parts(zip) && read.found
          ? Optional.of(read.heads.append('\n').append(read.text).toString())
          : Optional.empty();
    } catch (IOException | XMLStreamException | IllegalArgumentException _) {
      // The last is what a ZIP says of a name that it cannot decode.
      return Optional.empty();
    }
  }

  private boolean parts(ZipInputStream zip) throws IOException, XMLStreamException {
    int unpacked = 0;
    ZipEntry entry = zip.getNextEntry();
    for (int parts = 0; entry != null && parts < MOST_PARTS; parts++) {
      byte[] part = zip.readNBytes(PART_BYTES - unpacked + 1);
      unpacked += part.length;
      if (unpacked > PART_BYTES) {
        return false;
      }
      Matcher name = PARTS.matcher(entry.getName());
      if (name.matches()) {
        found = true;
        take(part, name.group("head") == null ? text : heads);
      }
      entry = zip.getNextEntry();
    }
    return entry == null;
  }

  private static void take(byte[] part, StringBuilder text) throws XMLStreamException {
    XMLStreamReader xml =
        StrictXml.factory(LIMITS).createXMLStreamReader(new ByteArrayInputStream(part));
    int unseen = 0;
    while (xml.hasNext() && text.length() <= MOST_CHARACTERS) {
      int event = xml.next();
      if (event == XMLStreamReader.START_ELEMENT) {
        unseen += UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
        text.append(GAPS.contains(xml.getLocalName()) ? " " : "");
      } else if (event == XMLStreamReader.END_ELEMENT) {
        unseen -= UNSEEN.contains(xml.getLocalName()) ? 1 : 0;
        text.append(LINES.contains(xml.getLocalName()) ? "\n" : "");
      } else if (unseen == 0 && xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
  }
}
