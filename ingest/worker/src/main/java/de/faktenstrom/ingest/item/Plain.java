package de.faktenstrom.ingest.item;

import java.text.Normalizer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Text without markup as it is kept: composed (NFC), no control characters, white space collapsed.
/// Every pushed item passes here several times, hence the loops where a pattern would do.
public final class Plain {

  /// Below it no character combines with another, so that nothing needs composing.
  private static final char FIRST_COMBINING = '\u0300';

  /// More than this is never wanted of a text without markup, and a tag that runs on costs the
  /// parser the square of its length: four million characters of `<div<div…` took it a minute.
  private static final int MOST_HTML = 1 << 17;

  private Plain() {}

  /// The text without what cannot be kept anywhere; markup and line ends stay.
  public static String clean(String text) {
    boolean simple = true;
    for (int i = 0; i < text.length() && simple; i++) {
      char c = text.charAt(i);
      simple = c < FIRST_COMBINING && isShowable(c);
    }
    return simple ? text : Normalizer.normalize(showable(text), Normalizer.Form.NFC);
  }

  private static String showable(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints().filter(Plain::isShowable).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Not what PostgreSQL, XML or a reader cannot show: controls but tab and line ends, halves of
  /// surrogate pairs, non-characters, byte order marks.
  private static boolean isShowable(int c) {
    return c >= ' ' && c < 0x7F
        || c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= 0xA0 && (c < 0xD800 || c > 0xDFFF) && c != 0xFEFF && (c & 0xFFFE) != 0xFFFE;
  }

  private static boolean isWhite(int c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == 0xA0 || c == 0x2028 || c == 0x2029;
  }

  /// Whether there is anything to see in the text.
  public static boolean isEmpty(String text) {
    return text.codePoints().noneMatch(c -> isShowable(c) && !isWhite(c));
  }

  /// One line of text. A no-break space becomes a space.
  public static String line(String text) {
    String clean = clean(text);
    StringBuilder line = new StringBuilder(clean.length());
    boolean gap = false;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (isWhite(c)) {
        gap = !line.isEmpty();
      } else {
        if (gap) {
          line.append(' ');
        }
        gap = false;
        line.append(c);
      }
    }
    return line.toString();
  }

  /// The text a reader of that HTML sees, in one line; what stands behind the first 131,072
  /// characters is left out.
  public static String ofHtml(String html) {
    if (html.indexOf('<') < 0 && html.indexOf('&') < 0) {
      return line(html);
    }
    String read = html.length() > MOST_HTML ? html.substring(0, MOST_HTML) : html;
    return line(Jsoup.parseBodyFragment(read).text());
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
