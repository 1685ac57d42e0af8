package de.faktenstrom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Bytes to characters, in the order of RFC 7303: byte order mark, HTTP header, declaration, usual
/// encoding of the type. What turns out to be wrong is said, and the next one tried.
///
/// @param encoding the name of the encoding used, in lower case
record Decoding(String text, String encoding) {

  static Decoding of(byte[] document, @Nullable String contentType, Problems problems) {
    EncodingSigns signs = EncodingSigns.of(document);
    if (signs.looksLikeJson()) {
      return new Decoding(lenient(document, signs.offset()), "utf-8");
    }
    MediaType type = MediaType.of(contentType);
    if (!type.isXml()) {
      problems.add(Flaw.NO_XML_TYPE, type.name());
    }
    String first = first(signs, type);
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(first);
    if (signs.declared() != null) {
      candidates.add(signs.declared());
    }
    candidates.add("utf-8");
    return decoded(document, signs.offset(), candidates, problems);
  }

  private static String first(EncodingSigns signs, MediaType type) {
    if (signs.detected() != null) {
      return signs.detected();
    }
    if (type.charset() != null) {
      return type.charset();
    }
    if (type.isText()) {
      return "us-ascii";
    }
    return signs.declared() == null ? "utf-8" : signs.declared();
  }

  private static Decoding decoded(
      byte[] document, int offset, Set<String> candidates, Problems problems) {
    String first = candidates.iterator().next();
    for (String name : candidates) {
      Charset charset = Encodings.named(name);
      String text = charset == null ? null : strict(document, offset, charset);
      if (charset == null) {
        problems.add(Flaw.NO_SUCH_ENCODING, name);
      } else if (text != null) {
        if (!name.equals(first)) {
          problems.add(Flaw.OTHER_ENCODING, first, name);
        }
        return new Decoding(text, name);
      }
    }
    problems.add(Flaw.FOREIGN_BYTES, first);
    Charset charset = Encodings.named(first);
    return charset == null || isOfUnicode(charset)
        ? new Decoding(lenient(document, offset), "utf-8")
        : new Decoding(new String(document, offset, document.length - offset, charset), first);
  }

  private static boolean isOfUnicode(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
  }

  private static @Nullable String strict(byte[] document, int offset, Charset charset) {
    try {
      ByteBuffer bytes = ByteBuffer.wrap(document, offset, document.length - offset);
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(bytes)
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /// UTF-8 where it is, and Windows-1252 where it cannot be: texts glued together are a mixture of
  /// both.
  private static String lenient(byte[] document, int offset) {
    ByteBuffer bytes = ByteBuffer.wrap(document, offset, document.length - offset);
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(bytes, text, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++) {
        text.put(Repair.fromWindows1252((char) (bytes.get() & 0xff)));
      }
      result = decoder.decode(bytes, text, true);
    }
    return text.flip().toString();
  }
}
