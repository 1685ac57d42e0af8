package de.faktenstrom.ingest.item;

/// HTML of strangers before a parser sees it.
public final class Tags {

  /// Longer ones carry a picture in their address, which is not kept, or run on without an end,
  /// which costs the parser the square of their length.
  static final int LONGEST = 8_192;

  private Tags() {}

  /// Without the tags that have more than 8,192 characters.
  public static String bounded(String html) {
    StringBuilder kept = new StringBuilder(html.length());
    int from = 0;
    int open = html.indexOf('<');
    while (open >= 0) {
      int end = isTag(html, open) ? end(html, open) : open + 1;
      if (end - open > LONGEST) {
        kept.append(html, from, open);
        from = end;
      }
      open = html.indexOf('<', end);
    }
    return from == 0 ? html : kept.append(html, from, html.length()).toString();
  }

  /// Behind its `>`; where none comes for long, before the next `<` after that.
  private static int end(String html, int open) {
    for (int i = open + 1; i < html.length(); i++) {
      char c = html.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '<' && i - open > LONGEST) {
        return i;
      }
    }
    return html.length();
  }

  private static boolean isTag(String html, int open) {
    char next = open + 1 < html.length() ? html.charAt(open + 1) : ' ';
    return next == '/' || next == '!' || next == '?' || Character.isLetter(next);
  }
}
