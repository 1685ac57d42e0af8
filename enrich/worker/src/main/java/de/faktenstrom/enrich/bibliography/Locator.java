package de.faktenstrom.enrich.bibliography;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a volume field and a pages field say: `Jg. 12, H. 3`, `58(5):1583–1606`, `S. 12–30`.
///
/// @param page as CSL writes it: `12-30`
public record Locator(@Nullable String volume, @Nullable String issue, @Nullable String page) {

  private static final String NUMBER = "([A-Za-z]?\\d+[A-Za-z]?(?:[-–/]\\d+)?|[IVXLC]+\\b)";
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?:\\b(?:no|nr|nos|heft|h|hft|issue|ausgabe|number|num|iss)\\b\\.?|n[°º])\\s?" + NUMBER,
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ISSUE_IN_BRACKETS = Pattern.compile("\\(([^()]{1,20})\\)");
  private static final Pattern VOLUME =
      Pattern.compile(
          "\\b(?:vol|volume|bd|band|jg|jahrg|jahrgang|tome?|t|tom)\\b\\.?\\s?"
              + NUMBER
              + "|(\\d+)\\.\\s?(?:Jg|Jahrg|Jahrgang|Bd|Band)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PAIR = Pattern.compile("(\\d+)\\s?[.:/,]\\s?(\\d+)");
  private static final Pattern FIRST = Pattern.compile(NUMBER);
  private static final Pattern PAGES =
      Pattern.compile(
          "([A-Za-z]{0,2}\\d+[A-Ea-e]?|[ivxlc]+\\b)(?:\\s?[-–—−‑]{1,2}\\s?([A-Za-z]{0,2}\\d+[A-Ea-e]?|[ivxlc]+\\b))?(\\s?ff?\\b)?");

  static final Locator NONE = new Locator(null, null, null);

  /// @param volume all volume fields, absent where there is none
  /// @param pages the pages field, absent where there is none
  public static Locator of(@Nullable String volume, @Nullable String pages) {
    Locator numbers = volume == null ? NONE : numbers(volume);
    String page = pages == null ? numbers.page : page(pages);
    return new Locator(numbers.volume, numbers.issue, page);
  }

  private static Locator numbers(String field) {
    int colon = field.indexOf(':');
    boolean paged = colon > 0 && field.substring(colon).matches(":\\s?\\d+\\s?[-–].*");
    String page = paged ? page(field.substring(colon)) : null;
    String said = paged ? field.substring(0, colon) : field;
    Matcher named = VOLUME.matcher(said);
    Matcher issued = ISSUE.matcher(said);
    Matcher bracketed = ISSUE_IN_BRACKETS.matcher(said);
    Matcher pair = PAIR.matcher(said);
    String volume =
        named.find() ? (named.group(1) == null ? named.group(2) : named.group(1)) : null;
    String issue =
        issued.find()
            ? issued.group(1)
            : bracketed.find() && bracketed.start() > 0 ? bracketed.group(1).strip() : null;
    if (volume == null && issue == null && pair.find()) {
      return new Locator(pair.group(1), pair.group(2), page);
    }
    return new Locator(volume == null ? unnamed(said, issue) : volume, issue, page);
  }

  private static @Nullable String unnamed(String said, @Nullable String issue) {
    String rest = ISSUE.matcher(said).replaceAll(" ");
    Matcher first = FIRST.matcher(issue == null ? rest : rest.replace("(" + issue + ")", " "));
    return first.find() ? first.group(1) : null;
  }

  private static @Nullable String page(String field) {
    Matcher pages =
        PAGES.matcher(field.replaceFirst("(?i)^\\W*(?:pp?|s|seiten?|pages?|pg)\\b\\.?", ""));
    if (!pages.find()) {
      return null;
    }
    String following =
        pages.group(3) == null ? "" : " " + pages.group(3).replace(".", "").strip() + ".";
    return pages.group(2) == null
        ? pages.group(1) + following
        : pages.group(1) + "-" + pages.group(2) + following;
  }
}
