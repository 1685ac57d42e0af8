package de.faktenstrom.enrich.same;

import java.util.List;
import java.util.regex.Pattern;

/// What press offices put around a message and editors take off again: release times, the form's
/// own name, contacts, who the sender is.
final class Boilerplate {

  /// A line by itself: the next one is part of the message again.
  private static final Pattern LINE =
      Pattern.compile(
          "(?iu)^\\W*(sperrfrist|frei (ab|f(ü|ue)r)|embargo(ed)?\\b|(not )?for (immediate )?release"
              + "|presse(mitteilung|information|meldung|dienst)|medien(mitteilung|information)"
              + "|press (release|notice)|news release|korrektur|berichtigung|(c|©)\\W"
              + "|(foto|bild|photo|image|grafik)\\s?:|teilen\\b|drucken\\b|share\\b|print\\b"
              + "|hinweis (an|f(ü|ue)r) die redaktion).{0,120}$");

  /// From here on nothing is part of the message.
  private static final Pattern FOOT =
      Pattern.compile(
          "(?iu)^\\W*((presse|medien)?kontakt\\b|(presse|medien)(stelle|anfragen)\\b"
              + "|ansprechpartner|r(ü|ue)ckfragen|(f(ü|ue)r )?weitere informationen\\s*(:|$)"
              + "|herausgeber(in)?\\b|impressum\\b|original-content von|pressestelle"
              + "|((press|media) )?(contact|enquiries|inquiries)\\b|(notes? )?to editors\\b"
              + "|for (further|more) information|about (the|us)\\b.{0,80}:?$"
              + "|(ü|ue)ber (uns|das|den|die)\\b.{0,80}:?$).*");

  // A foot is short beside the message; a line that only looks like one is not the end of it.
  private static final double LEAST_BEFORE = 0.4;

  private Boilerplate() {}

  /// The message, a block a line as it came; all of it where hardly anything would be left.
  static String off(String text) {
    List<String> lines = text.lines().toList();
    StringBuilder message = new StringBuilder(text.length());
    int seen = 0;
    for (String line : lines) {
      boolean late = seen >= LEAST_BEFORE * text.length();
      if (late && FOOT.matcher(line).matches()) {
        break;
      }
      seen += line.length() + 1;
      if (!LINE.matcher(line).matches()) {
        message.append(line).append('\n');
      }
    }
    return message.length() < LEAST_BEFORE * text.length() ? text : message.toString();
  }
}
