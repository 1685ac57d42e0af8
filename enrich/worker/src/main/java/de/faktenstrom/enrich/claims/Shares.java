package de.faktenstrom.enrich.claims;

import de.faktenstrom.enrich.events.Figure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Shares in words: "ein Drittel", "jeder Fünfte", "one in ten".
final class Shares {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?:(?<count>ein(?:e[rnms]?)?|zwei|drei|vier|fünf|a|one|two|three|four|five)[\\s-](?<part>Drittels?|Viertels?|Fünftels?|Sechstels?|Siebtels?|Achtels?"
              + "|Neuntels?|Zehntels?|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)(?=\\s(?:der|des|aller|von|of|davon|haben?|hat|sind|ist|war|waren|lebt|leben|has|have|is|are|was|were)\\b|[,.;:)])"
              + "|(?<half>(?:die|der|zur|einer)\\sHälfte|half(?=\\s(?:of|the|all)\\b))"
              + "|jeder?[ns]?\\s(?<each>Zweiter?|Dritter?|Vierter?|Fünfter?|Sechster?|Siebter?|Achter?|Neunter?|Zehnter?)(?!\\s(?:Mal|Tag|Woche|Monat|Jahr))"
              + "|(?<some>\\d{1,2}|"
              + Words.COUNTED
              + "|one|einer|eine)\\s(?:von|out\\sof|in)\\s(?<all>\\d{1,4}|"
              + Words.COUNTED
              + ")(?=\\s\\p{L}|[,.;)]))(?![\\p{L}\\d])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Openings OPENINGS =
      new Openings(
          PARTS,
          Words.countedAnd(
              Stream.concat(
                      Words.ARTICLES.stream(),
                      Stream.of("die", "der", "zur", "half", "jede", "jeder", "jeden", "jedes"))
                  .toList()),
          true);

  private Shares() {}

  /// In the order of the text.
  static List<Stated> in(String text) {
    List<Stated> found = new ArrayList<>();
    OPENINGS.each(
        text,
        parts -> {
          OptionalDouble share = share(parts);
          if (share.isPresent() && share.getAsDouble() > 0 && share.getAsDouble() < 1) {
            found.add(
                new Stated(
                    Kind.FRACTION,
                    share.getAsDouble(),
                    share.getAsDouble(),
                    Hedge.before(text, parts.start()),
                    null,
                    parts.start(),
                    parts.end(),
                    false));
          }
        });
    return found;
  }

  private static OptionalDouble share(Matcher parts) {
    if (parts.group("half") != null) {
      return OptionalDouble.of(0.5);
    }
    if (parts.group("each") != null) {
      OptionalDouble of = Words.part(parts.group("each"));
      return of.isEmpty() ? of : OptionalDouble.of(1 / of.getAsDouble());
    }
    if (parts.group("part") != null) {
      return divided(
          Words.cardinal(parts.group("count")),
          Words.part(parts.group("part").replaceAll("(?<=l)s$", "")));
    }
    return divided(number(parts.group("some")), number(parts.group("all")));
  }

  private static OptionalDouble number(String text) {
    return text.matches("\\d+")
        ? OptionalDouble.of(Double.parseDouble(text))
        : Words.cardinal(text);
  }

  private static OptionalDouble divided(OptionalDouble some, OptionalDouble all) {
    return some.isEmpty() || all.isEmpty() || all.getAsDouble() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(some.getAsDouble() / all.getAsDouble());
  }
}
