package de.faktenstrom.enrich.citing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Acts of law by abbreviation and by name. Those that are not in the list are known by their
/// shape: an abbreviation that ends as acts do (`SchulG`, `LBauO`), a name that says what it is, or
/// an act of the European Union by its number.
final class Acts {

  /// @param sign how it is cited
  /// @param link to its text, absent where it has no page
  /// @param end where it ends, in chars
  record Act(String sign, @Nullable String link, int end) {}

  private record Known(String sign, @Nullable String link) {}

  private static final int LONGEST = 120;
  private static final Map<String, Known> KNOWN = known();
  private static final Pattern ARTICLE =
      Pattern.compile("\\s{0,2},?\\s?(?:(?:des|der|dem|of\\sthe|of|the)\\s)?");
  private static final Pattern LISTED =
      Pattern.compile(
          KNOWN.keySet().stream()
              .sorted(Comparator.comparingInt(String::length).reversed())
              .map(name -> Pattern.quote(name).replace(" ", "\\E\\s\\Q"))
              .collect(Collectors.joining("|", "(", ")(?:e?s)?(?![\\p{L}\\d])")));
  private static final Pattern ABBREVIATED =
      Pattern.compile("(\\p{Lu}\\p{L}{0,12}(?:G|GB|O|V|VO))(?:-\\p{Lu}{1,3})?(?![\\p{L}\\d])");
  private static final Pattern NAMED =
      Pattern.compile(
          "(\\p{Lu}\\p{Ll}{2,40}(?:gesetz|gesetzbuch|ordnung))(?:e?s)?(?![\\p{L}-])"
              + "|((?:\\p{Lu}[\\p{L}']{2,20}\\s){1,4}(?:Act|Code))(?![\\p{L}])");
  private static final Pattern UNION =
      Pattern.compile(
          "(Richtlinie|Directive|Verordnung|Regulation)\\s(?:\\((?:EU|EG|EC)\\)\\s)?(?:(?:Nr|No)\\.?\\s)?"
              + "(\\d{1,4})/(\\d{1,4})(?:/(?:EU|EG|EC))?(?![\\p{L}\\d/])");

  private Acts() {}

  /// The act that is named at `at`, with or without an article before it.
  static @Nullable Act at(String text, int at) {
    Matcher article = Edges.at(ARTICLE, text, at, LONGEST);
    int start = article.lookingAt() ? article.end() : at;
    Matcher listed = Edges.at(LISTED, text, start, LONGEST);
    if (listed.lookingAt()) {
      Known known = Objects.requireNonNull(KNOWN.get(listed.group(1).replace('\n', ' ')));
      return new Act(known.sign(), known.link(), listed.end());
    }
    Matcher union = Edges.at(UNION, text, start, LONGEST);
    if (union.lookingAt()) {
      return ofUnion(union);
    }
    Matcher shaped = Edges.at(ABBREVIATED, text, start, LONGEST);
    if (shaped.lookingAt()) {
      return new Act(shaped.group(), null, shaped.end());
    }
    Matcher named = Edges.at(NAMED, text, start, LONGEST);
    if (!named.lookingAt()) {
      return null;
    }
    String name = named.group(1) == null ? named.group(2) : named.group(1);
    return new Act(name.replace('\n', ' '), null, named.end());
  }

  /// Directives and newer regulations carry the year first, regulations before 2015 the number.
  private static Act ofUnion(Matcher union) {
    boolean directive = union.group(1).startsWith("Ri") || union.group(1).startsWith("Di");
    boolean yearFirst = union.group(2).length() == 4 && !isYear(union.group(3));
    String year = union.group(yearFirst ? 2 : 3);
    String number = union.group(yearFirst ? 3 : 2);
    String sign =
        directive
            ? "Richtlinie " + year + "/" + number + "/EU"
            : "Verordnung (EU) " + (yearFirst ? year + "/" + number : "Nr. " + number + "/" + year);
    String link =
        "https://eur-lex.europa.eu/eli/"
            + (directive ? "dir/" : "reg/")
            + year
            + "/"
            + number
            + "/oj";
    return new Act(sign, link, union.end());
  }

  private static boolean isYear(String digits) {
    return digits.length() == 4 && (digits.startsWith("19") || digits.startsWith("20"));
  }

  private static Map<String, Known> known() {
    Map<String, Known> known = new HashMap<>();
    for (String line : lines()) {
      String[] parts = line.split("\\|");
      String link =
          parts[1].equals("-") ? null : "https://www.gesetze-im-internet.de/" + parts[1] + "/";
      Known act = new Known(parts[0], link);
      known.put(parts[0], act);
      Arrays.stream(parts).skip(2).forEach(name -> known.put(name, act));
    }
    return known;
  }

  private static List<String> lines() {
    try (InputStream in =
        Objects.requireNonNull(Acts.class.getResourceAsStream("/citing/acts.txt"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
