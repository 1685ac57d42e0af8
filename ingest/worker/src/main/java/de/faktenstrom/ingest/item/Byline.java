package de.faktenstrom.ingest.item;

import de.faktenstrom.ingest.events.Author;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// An author's name as sources write it, without the mail address that RSS asks for (`mail@host
/// (Name)`).
public final class Byline {

  private static final Pattern MAIL =
      Pattern.compile("(?i)(mailto:)?[^\\s@<>()\\[\\],;]+@[^\\s@<>()\\[\\],;]+");
  private static final Pattern LEFT_OVER =
      Pattern.compile("^[\\s()<>\\[\\],;:\"]+|[\\s(<>\\[,;:\"]+$|\\(\\s*\\)|<\\s*>");
  private static final int LONGEST = 200;

  private Byline() {}

  /// Absent where nothing but an address was there.
  public static @Nullable Author author(
      @Nullable String name, @Nullable String uri, @Nullable URI base) {
    if (name == null) {
      return null;
    }
    String given = Plain.ofHtml(name);
    boolean mail = MAIL.matcher(given).find();
    String bare = mail ? without(given) : given;
    return bare.isEmpty() ? null : new Author(Plain.cut(bare, LONGEST), CanonicalUrl.of(uri, base));
  }

  private static String without(String given) {
    String bare = LEFT_OVER.matcher(MAIL.matcher(given).replaceAll(" ")).replaceAll("");
    boolean halfOpen = bare.endsWith(")") && bare.indexOf('(') < 0;
    return Plain.line(halfOpen ? bare.substring(0, bare.length() - 1) : bare);
  }
}
