package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// European Case Law Identifiers (Council conclusions 2019/C 360/01, annex): country, court of at
/// most seven signs, year, ordinal of at most twenty-five. The normal form is upper case.
final class Ecli {

  static final String TYPE = "ecli";
  static final Kind KIND = Kind.of(Ecli::read, "ecli");

  private static final int LONGEST = 80;
  private static final Pattern NAME =
      Pattern.compile(
          "ECLI\\s?:\\s?[A-Z]{2}\\s?:\\s?[A-Z][A-Z0-9.]{0,6}\\s?:\\s?(?:1[89]|20)\\d\\d\\s?:\\s?"
              + "[A-Z0-9](?:[A-Z0-9.]{0,23}[A-Z0-9])?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:e-justice\\.europa\\.eu/ecli/|curia\\.europa\\.eu/\\S{0,80}"
              + "|eur-lex\\.europa\\.eu/\\S{0,80}[=:/])(ECLI:.{10,60})",
          Pattern.CASE_INSENSITIVE);

  private Ecli() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    Matcher name = Edges.at(NAME, text, at, LONGEST);
    if (!name.lookingAt() || !clean.isFree(at) || !Edges.ends(text, name.end())) {
      return at + 1;
    }
    String value = normal(name.group());
    found.add(Found.of(TYPE, value, link(value), at, name.end()));
    return name.end();
  }

  static @Nullable Reference ofLink(String href) {
    Matcher address = ADDRESS.matcher(href.replace("%3A", ":").replace("%3a", ":"));
    if (!address.matches() || !NAME.matcher(address.group(1)).matches()) {
      return null;
    }
    String value = normal(address.group(1));
    return new Reference.Identifier(TYPE, value, link(value));
  }

  private static String normal(String name) {
    return Edges.joined(name).toUpperCase(Locale.ROOT);
  }

  private static String link(String ecli) {
    return "https://e-justice.europa.eu/ecli/" + ecli;
  }
}
