package de.faktenstrom.ingest.feed;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A `Content-Type` header, read as forgivingly as it is written.
///
/// @param name of the type in lower case, `""` where there is no header
record MediaType(String name, @Nullable String charset) {

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([^\\s\"';,]+)", Pattern.CASE_INSENSITIVE);

  static MediaType of(@Nullable String header) {
    if (header == null) {
      return new MediaType("", null);
    }
    String[] parts = header.split(";", 2);
    Matcher charset = CHARSET.matcher(parts.length > 1 ? parts[1] : "");
    return new MediaType(
        parts[0].strip().toLowerCase(Locale.ROOT),
        charset.find() ? charset.group(1).toLowerCase(Locale.ROOT) : null);
  }

  boolean isXml() {
    return name.isEmpty()
        || name.endsWith("/xml")
        || name.endsWith("+xml")
        || name.endsWith("/xml-dtd")
        || name.endsWith("/xml-external-parsed-entity");
  }

  boolean isText() {
    return name.startsWith("text/");
  }
}
