package de.faktenstrom.enrich.tagging;

import java.text.Normalizer;

/// Lower case without diacritics: `ä`, `ae` and `a` are one, `ß` is `ss` (as in Lucene's German
/// normalisation), `é` is `e`; signs that are not seen and marks of gender are gone.
public final class Folding {

  private Folding() {}

  public static String fold(String word) {
    String lower = lower(word);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c == 'ß') {
        out.append("ss");
      } else if (Character.isLetterOrDigit(c)) {
        out.append(c);
        i += digraph(lower, i) ? 1 : 0;
      }
    }
    return out.toString();
  }

  private static String lower(String word) {
    StringBuilder lower = new StringBuilder(word.length());
    boolean ascii = true;
    for (int i = 0; i < word.length(); i++) {
      char c = Character.toLowerCase(word.charAt(i));
      ascii &= c < 128;
      lower.append(c == 'ı' ? 'i' : c);
    }
    // Decomposed, the marks are characters of their own and no letters.
    return ascii ? lower.toString() : Normalizer.normalize(lower, Normalizer.Form.NFD);
  }

  /// Whether the letter here and the `e` after it stand for an umlaut. `ue` after a vowel or `q`
  /// does not: neue, Quelle.
  private static boolean digraph(String lower, int i) {
    if (i + 1 == lower.length() || lower.charAt(i + 1) != 'e') {
      return false;
    }
    return switch (lower.charAt(i)) {
      case 'a', 'o' -> true;
      case 'u' -> i == 0 || "aeiouq".indexOf(lower.charAt(i - 1)) < 0;
      default -> false;
    };
  }
}
