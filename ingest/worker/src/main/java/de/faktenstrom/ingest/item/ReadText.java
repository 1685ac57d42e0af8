package de.faktenstrom.ingest.item;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/// What a reader gets of HTML from [Markup]. That is regular HTML, every `<` begins a tag and every
/// value is quoted, so that one pass does what would else take a parser.
///
/// @param text in one line
/// @param links canonical addresses, in order
/// @param pictures canonical addresses without their queries, in order
record ReadText(String text, List<String> links, List<String> pictures) {

  /// Elements within a line of text; all others part words.
  private static final Set<String> INLINE =
      Set.of(
          "a", "b", "i", "u", "s", "q", "em", "strong", "cite", "sub", "sup", "small", "code",
          "abbr", "time", "mark", "ins", "del", "img");

  static ReadText of(String html) {
    StringBuilder text = new StringBuilder(html.length());
    List<String> links = new ArrayList<>();
    List<String> pictures = new ArrayList<>();
    int at = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      int end = open < 0 ? html.length() : open;
      text.append(unescaped(html.substring(at, end)));
      if (open < 0) {
        break;
      }
      int close = html.indexOf('>', open);
      String tag = html.substring(open + 1, close < 0 ? html.length() : close);
      if (!INLINE.contains(name(tag))) {
        text.append(' ');
      }
      address(tag, "href=\"").ifPresent(links::add);
      address(tag, "src=\"").ifPresent(src -> pictures.add(src.replaceFirst("\\?.*", "")));
      at = close < 0 ? html.length() : close + 1;
    }
    return new ReadText(Plain.line(text.toString()), links, pictures);
  }

  private static String name(String tag) {
    int from = tag.startsWith("/") ? 1 : 0;
    int to = from;
    while (to < tag.length() && Character.isLetterOrDigit(tag.charAt(to))) {
      to++;
    }
    return tag.substring(from, to);
  }

  private static Optional<String> address(String tag, String attribute) {
    int from = tag.indexOf(attribute);
    int to = from < 0 ? -1 : tag.indexOf('"', from + attribute.length());
    return to < 0
        ? Optional.empty()
        : Optional.ofNullable(
            CanonicalUrl.of(unescaped(tag.substring(from + attribute.length(), to)), null));
  }

  private static String unescaped(String text) {
    return text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, true);
  }
}
