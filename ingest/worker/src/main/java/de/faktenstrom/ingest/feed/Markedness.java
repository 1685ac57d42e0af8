package de.faktenstrom.ingest.feed;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Tag;

/// RSS never says whether a title is HTML: it is, if it closes a tag or names a character, and
/// everything that looks like a tag or a character is one.
final class Markedness {

  private static final Pattern EVIDENCE = Pattern.compile("</\\w+>|&#?\\w+;");
  private static final Pattern TAG = Pattern.compile("</?(\\w+)");
  private static final Pattern NAMED = Pattern.compile("&(\\w+);");

  private Markedness() {}

  static boolean looksLikeHtml(String text) {
    if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
      return false;
    }
    return EVIDENCE.matcher(text).find()
        && TAG.matcher(text).results().map(Markedness::name).allMatch(Tag::isKnownTag)
        && NAMED.matcher(text).results().map(Markedness::name).allMatch(Entities::isNamedEntity);
  }

  private static String name(MatchResult found) {
    return found.group(1);
  }
}
