package de.faktenstrom.ingest.notices;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Digital Object Identifiers (ISO 26324) as people give them to registries: bare, as `doi:`, or as
/// the address of a resolver. The normal form is bare and lower case, as names differ in nothing
/// else.
final class Doi {

  private static final int LONGEST = 500;

  /// In an address each character may be twelve.
  private static final int MOST = 100 + 12 * LONGEST;

  private static final Pattern RESOLVER =
      Pattern.compile("(?i)(?:https?://)?(?:dx\\.|www\\.)?doi\\.org/");
  private static final Pattern SCHEME = Pattern.compile("(?i)(?:info:doi/|urn:doi:|doi:)\\s*");
  private static final Pattern NAME =
      Pattern.compile("10\\.\\d{4,9}(?:\\.\\d{1,9}){0,3}/(?=.*[\\p{L}\\p{N}])[^\\s\\p{C}\\p{Z}]+");
  private static final Pattern ESCAPES = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");

  private Doi() {}

  /// The normal form, absent where it is no DOI.
  static @Nullable String of(@Nullable String given) {
    if (given == null || given.length() > MOST) {
      return null;
    }
    String text = given.strip();
    Matcher resolver = RESOLVER.matcher(text);
    Matcher scheme = SCHEME.matcher(text);
    String name =
        resolver.lookingAt()
            ? decoded(text.substring(resolver.end()).split("[?#]", 2)[0])
            : scheme.lookingAt() ? text.substring(scheme.end()) : text;
    String normal =
        Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
            .replaceFirst("/+$", "");
    return normal.length() <= LONGEST && NAME.matcher(normal).matches() ? normal : null;
  }

  /// Where the work is found: what has a meaning in addresses is encoded.
  ///
  /// @param doi in normal form
  static String address(String doi) {
    StringBuilder address = new StringBuilder("https://doi.org/");
    for (byte octet : doi.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (octet & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
      if (plain || "-._~/:;()+,!$'*=@&".indexOf(c) >= 0) {
        address.append(c);
      } else {
        address.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
      }
    }
    return address.toString();
  }

  private static String decoded(String name) {
    return ESCAPES
        .matcher(name)
        .replaceAll(escapes ->
            Matcher.quoteReplacement(
                new String(
                    HexFormat.of().parseHex(escapes.group().replace("%", "")),
                    StandardCharsets.UTF_8)));
  }
}
