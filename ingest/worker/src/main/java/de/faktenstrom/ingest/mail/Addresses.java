package de.faktenstrom.ingest.mail;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/// Mail addresses in what others wrote. They stay in the mailbox: none enters the log.
final class Addresses {

  private static final String LEFT = "[E-Mail-Adresse]";

  /// Possessive: what looks like half an address is passed over once.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}\\p{N}._%+'-]{1,64}+@[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})++");

  private static final Pattern ENCODED =
      Pattern.compile("(?i)[^/?&=]{1,64}(?:%40|@)[^/?&=]{1,63}\\.");

  private Addresses() {}

  static String without(String text) {
    return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll(LEFT);
  }

  /// The same of HTML; links that carry an address, as those to unsubscribe do, are taken off.
  static void remove(Element body) {
    for (Element element : body.getAllElements()) {
      for (TextNode text : element.textNodes()) {
        if (text.getWholeText().indexOf('@') >= 0) {
          text.text(without(text.getWholeText()));
        }
      }
      for (String attribute : new String[] {"href", "src", "title", "alt"}) {
        if (ENCODED.matcher(element.attr(attribute)).find()) {
          element.removeAttr(attribute);
        }
      }
    }
  }
}
