package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.events.Attachment;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.ingest.events.EmbargoQuestion;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// SHA-256 over what a reader gets of the content: the text, where its links lead and which
/// pictures it shows. Other markup, white space, and marks of campaigns or picture servers in
/// addresses do not count.
final class ContentHash {

  private final MessageDigest digest;

  private ContentHash(MessageDigest digest) {
    this.digest = digest;
  }

  static String of(Content content) {
    ContentHash hash = new ContentHash(Sha256.digest());
    hash.add(content);
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void add(Content content) {
    add(content.kind().toString());
    add(Plain.line(content.headline()));
    add(content.teaser() == null ? null : Plain.line(content.teaser()));
    add(content.language() == null ? null : content.language().toLowerCase(Locale.ROOT));
    addBody(content.body());
    add(String.valueOf(content.authors().size()));
    for (Author author : content.authors()) {
      add(author.name());
      add(author.uri());
    }
    Embargo embargo = content.embargo();
    add(embargo == null ? null : embargo.until() + " " + embargo.zone());
    // Only where they are there: items from before there were any keep their hash.
    EmbargoQuestion question = content.embargoQuestion();
    if (question != null) {
      add(question.text() + " " + question.mayMean() + " " + question.zone());
    }
    for (Attachment attachment : content.attachments()) {
      add(attachment.name() + " " + attachment.sha256());
    }
  }

  private void addBody(String body) {
    ReadText read = ReadText.of(body);
    add(read.text());
    add(String.join("\n", read.links()));
    add(String.join("\n", read.pictures()));
  }

  /// Each part with its length before it, so that no two contents run together to the same bytes.
  private void add(@Nullable String part) {
    byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, part == null ? -1 : bytes.length));
    digest.update(bytes);
  }
}
