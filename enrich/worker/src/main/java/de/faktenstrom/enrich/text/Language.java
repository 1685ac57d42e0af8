package de.faktenstrom.enrich.text;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The language of a text: German, English, or another.
public final class Language {

  /// BCP 47 for a language that is not known.
  public static final String UNDETERMINED = "und";

  // In nats per letter triple; found by trial on short headlines, see LanguageTest.
  private static final double CLEAR = 0.25;
  private static final int ENOUGH = 25;

  private Language() {}

  /// The declared language where the text does not plainly speak against it, otherwise the
  /// recognised one: `de`, `en`, or `und`.
  ///
  /// @param declared BCP 47, absent or unusable where the source is careless
  public static String of(String text, @Nullable String declared) {
    Trigrams.Guess guess = Trigrams.SAMPLES.guess(text);
    String claim = canonical(declared);
    if (claim == null) {
      return guess.language();
    }
    boolean contradicts =
        !guess.language().equals(UNDETERMINED)
            && !guess.language().equals(primary(claim))
            && guess.triples() >= ENOUGH
            && guess.margin() >= CLEAR;
    return contradicts ? guess.language() : claim;
  }

  /// The language of a text that is long and clear enough to tell: `de`, `en`, `und` for another,
  /// null where it is not.
  static @Nullable String plainly(String text) {
    Trigrams.Guess guess = Trigrams.SAMPLES.guess(text);
    return guess.triples() >= ENOUGH && guess.margin() >= CLEAR ? guess.language() : null;
  }

  /// The primary tag, `de` of `de-AT`.
  public static String primary(String language) {
    int dash = language.indexOf('-');
    return dash < 0 ? language : language.substring(0, dash);
  }

  private static @Nullable String canonical(@Nullable String declared) {
    if (declared == null || declared.isBlank()) {
      return null;
    }
    try {
      String tag =
          new Locale.Builder()
              .setLanguageTag(declared.strip().replace('_', '-'))
              .build()
              .toLanguageTag();
      return tag.equals(UNDETERMINED) ? null : tag;
    } catch (IllformedLocaleException _) {
      return null;
    }
  }
}
