package de.faktenstrom.ingest.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// An element read to its end.
///
/// @param value its text and markup
/// @param plain its own text alone
/// @param guess whether the format leaves the type of a text to guessing, as every RSS does
record Leaf(Token.Open open, Scope scope, String value, String plain, boolean guess) {

  @Nullable String attribute(String name) {
    return open.attribute(name);
  }

  /// Its text, or else its `rdf:resource` or `href`.
  @Nullable String text() {
    if (!plain.isEmpty()) {
      return plain;
    }
    String resource = open.attribute("resource");
    return resource == null ? open.attribute("href") : resource;
  }

  @Nullable String url() {
    return resolved(text());
  }

  @Nullable String resolved(@Nullable String reference) {
    return reference == null ? null : Iri.resolve(scope.base(), reference);
  }

  /// The element as a text construct.
  Text construct(String usualType) {
    String type = type(open, usualType);
    boolean encoded = "base64".equals(open.attribute("mode")) || isBinary(type);
    String text = encoded ? decoded(value) : value;
    boolean html =
        type.equals("text/plain")
            && (value.length() > plain.length() || (guess && Markedness.looksLikeHtml(text)));
    return new Text(html ? "text/html" : type, text, scope.language(), scope.base());
  }

  /// The MIME type that the element declares, by Atom's words or in full.
  static String type(Token.Open open, String usual) {
    String declared = open.attribute("type");
    if (declared == null) {
      return usual;
    }
    String type = declared.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    return switch (type) {
      case "text", "plain" -> "text/plain";
      case "html" -> "text/html";
      case "xhtml" -> Markup.XHTML_TYPE;
      default -> type.indexOf('/') > 0 ? type : usual;
    };
  }

  private boolean isBinary(String type) {
    return open.namespace().equals(Namespaces.ATOM)
        && !type.startsWith("text/")
        && !Markup.isXml(type);
  }

  private static String decoded(String text) {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(text);
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return decoded.isEmpty() ? text : decoded.strip();
    } catch (IllegalArgumentException | CharacterCodingException e) {
      return text;
    }
  }
}
