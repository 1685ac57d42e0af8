package de.faktenstrom.ingest.item;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Text without markup as it is kept: composed (NFC), no control characters, white space collapsed.
public final class Plain {

  private static final Pattern WHITE = Pattern.compile("[\\s\\u00a0\\u2028\\u2029]+");

  /// What PostgreSQL, XML or a reader cannot show: controls but tab and line ends, halves of
  /// surrogate pairs, non-characters.
  private static final Pattern UNSHOWABLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\uFEFF&&[^\\t\\n\\r]]");

  private Plain() {}

  /// The text without what cannot be kept anywhere; markup and line ends stay.
  public static String clean(String text) {
    return Normalizer.normalize(UNSHOWABLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
  }

  /// One line of text. A no-break space becomes a space.
  public static String line(String text) {
    return WHITE.matcher(clean(text)).replaceAll(" ").strip();
  }

  /// The text a reader of that HTML sees, in one line.
  public static String ofHtml(String html) {
    return html.indexOf('<') < 0 && html.indexOf('&') < 0
        ? line(html)
        : line(Jsoup.parseBodyFragment(html).text());
  }

  /// Absent where nothing is left.
  public static @Nullable String orAbsent(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /// At most `most` characters, ended at a word with an ellipsis where something was left out.
  public static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int space = text.lastIndexOf(' ', most - 1);
    int end = space > most / 2 ? space : most - 1;
    return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
  }
}
