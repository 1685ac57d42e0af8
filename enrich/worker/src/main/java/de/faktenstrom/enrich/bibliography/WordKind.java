package de.faktenstrom.enrich.bibliography;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// What a token looks like to somebody who knows how references are written.
enum WordKind {
  YEAR,
  RANGE,
  NUMBER,
  ORDINAL,
  MIXED,
  INITIAL,
  INITIALS,
  ROMAN,
  DASHES,
  ADDRESS,
  DOI,
  MONTH,
  VOLUME,
  ISSUE,
  PAGE,
  EDITOR,
  EDITION,
  IN,
  AND,
  OTHERS,
  PARTICLE,
  ARTICLE,
  PUBLISHER,
  OFFICE,
  PLACE,
  JOURNAL,
  MEETING,
  THESIS,
  ACCESS,
  UNDATED,
  TRANSLATOR,
  CAPITALS,
  CAPITALISED,
  LOWER,
  SIGN;

  private static final Map<String, WordKind> WORDS = words();
  private static final Pattern YEARS =
      Pattern.compile("\\(?\\[?(?:1[5-9]|20)\\d\\d(?:[a-z]|[-–/](?:\\d\\d|\\d{4}))?");
  private static final Pattern RANGES =
      Pattern.compile(
          "[A-Za-z]{0,2}\\d{1,6}[A-Za-z]?\\s?[-–—−‑]{1,2}\\s?[A-Za-z]{0,2}\\d{1,6}f{0,2}");
  private static final Pattern NUMBERS = Pattern.compile("[\\d.,/]+");
  private static final Pattern ORDINALS = Pattern.compile("\\d{1,3}(?:st|nd|rd|th|e|ème|ª|º)");
  private static final Pattern ONE_INITIAL = Pattern.compile("\\p{Lu}\\.?");
  private static final Pattern MORE_INITIALS =
      Pattern.compile("(?:\\p{Lu}\\p{Ll}?\\.-?){2,4}|\\p{Lu}\\.-\\p{Lu}\\.?|\\p{Lu}{2,3}");
  private static final Pattern ROMANS = Pattern.compile("[IVXLC]{2,8}|[ivxlc]{2,8}");
  private static final Pattern DOIS =
      Pattern.compile("(?i)\\b10\\.\\d{4,9}/|doi\\.org|^\\W?doi\\b");

  /// @param text the whole token
  /// @param bare without the punctuation around it
  static WordKind of(String text, String bare) {
    if (Tokens.isAddress(text)) {
      return DOIS.matcher(text).find() ? DOI : ADDRESS;
    }
    if (bare.isEmpty()) {
      return text.chars().filter(c -> c == '_' || c == '-' || c == '—' || c == '–').count() > 1
          ? DASHES
          : SIGN;
    }
    return Character.isDigit(bare.charAt(0)) || RANGES.matcher(bare).matches()
        ? number(bare)
        : word(text, bare);
  }

  private static WordKind number(String bare) {
    if (YEARS.matcher(bare).matches()) {
      return YEAR;
    }
    if (RANGES.matcher(bare).matches()) {
      return RANGE;
    }
    if (ORDINALS.matcher(bare).matches()) {
      return ORDINAL;
    }
    return NUMBERS.matcher(bare).matches() ? NUMBER : MIXED;
  }

  private static WordKind word(String text, String bare) {
    WordKind known = WORDS.get(bare.toLowerCase(Locale.ROOT));
    if (known != null
        && !(bare.length() == 1 && Character.isUpperCase(bare.charAt(0)) && known != PAGE)) {
      return known;
    }
    String dotted = text.indexOf(bare + ".") >= 0 ? bare + "." : bare;
    if (ONE_INITIAL.matcher(bare).matches()) {
      return INITIAL;
    }
    if (MORE_INITIALS.matcher(dotted).matches() || MORE_INITIALS.matcher(bare).matches()) {
      return INITIALS;
    }
    if (ROMANS.matcher(bare).matches()) {
      return ROMAN;
    }
    if (bare.chars().anyMatch(Character::isDigit)) {
      return MIXED;
    }
    if (!Character.isUpperCase(bare.codePointAt(0))) {
      return LOWER;
    }
    return bare.length() > 1 && bare.equals(bare.toUpperCase(Locale.ROOT)) ? CAPITALS : CAPITALISED;
  }

  private static Map<String, WordKind> words() {
    Map<String, WordKind> words = new HashMap<>();
    try (InputStream in =
        Objects.requireNonNull(WordKind.class.getResourceAsStream("/bibliography/words.txt"))) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> {
            String[] parts = line.split("\\s+");
            for (int i = 1; i < parts.length; i++) {
              words.put(parts[i], valueOf(parts[0]));
            }
          });
      return words;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
