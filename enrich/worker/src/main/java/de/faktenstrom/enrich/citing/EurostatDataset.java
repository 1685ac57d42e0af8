package de.faktenstrom.enrich.citing;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Codes of Eurostat's data sets, `migr_asyappctza`, and of its ready-made tables, `tps00178`.
/// Names in programs look the same, so Eurostat must be named near, or the code begin as no name
/// does.
final class EurostatDataset {

  static final String TYPE = "eurostat";
  static final Kind KIND =
      Kind.of(
          EurostatDataset::read,
          "_",
          "tps",
          "tec",
          "tgs",
          "tin",
          "ten",
          "tet",
          "tei",
          "tag",
          "ttr",
          "tov",
          "tesem",
          "tespm",
          "tespn",
          "tepsr",
          "tsdde",
          "tsdsc");

  private static final int LONGEST = 30;
  private static final Pattern TABLE =
      Pattern.compile("t[a-z]{2,4}\\d{3,5}", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATASET =
      Pattern.compile("[a-z]{2,6}\\d{0,4}(?:_[a-z0-9]{1,14}){1,4}", Pattern.CASE_INSENSITIVE);
  private static final Pattern NEAR =
      Pattern.compile(
          "eurostat|\\bestat\\b|daten-?code|data ?code|data ?set code|datensatz-?code|ec\\.europa\\.eu",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://(?:www\\.)?ec\\.europa\\.eu/eurostat/(?:databrowser/(?:view|product/page|product/view)"
              + "|web/products-datasets/-|web/products-datasets/product\\?code=|product\\?code=)/?"
              + "([A-Za-z0-9_]{4,30})(?=[/?#$]|$).{0,300}",
          Pattern.CASE_INSENSITIVE);
  // The beginnings of Eurostat's navigation tree that no German or English name has.
  private static final Set<String> TELLING =
      Set.of("migr", "lfsa", "lfsq", "lfsi", "lfso", "lfst", "ilc", "nama", "namq", "edat", "hlth");
  private static final Set<String> THEMES =
      Set.of(
          "demo", "proj", "cens", "nasa", "nasq", "naid", "gov", "prc", "une", "jvs", "earn", "lc",
          "educ", "trng", "isoc", "sdg", "spr", "crim", "tour", "sbs", "sts", "bop", "ext", "env",
          "nrg", "apro", "rail", "road", "avia", "mar", "tran", "inn", "rd", "hrst", "pat", "cult",
          "bd", "fats", "urb", "reg", "rds", "gbv", "med", "enps", "hbs", "icw", "ert", "irt", "ei",
          "ef", "ent", "tps", "tec", "yth", "dsb", "prop", "care", "htec", "pop");
  private static final int BEFORE = 160;
  private static final int AFTER = 80;

  private EurostatDataset() {}

  private static int read(Clean clean, int at, List<Found> found) {
    String text = clean.text();
    int start = at;
    while (start > 0 && at - start < LONGEST && isOfCode(text.charAt(start - 1))) {
      start--;
    }
    Matcher code = Edges.at(text.charAt(at) == '_' ? DATASET : TABLE, text, start, LONGEST);
    if (!code.lookingAt()) {
      return at + 1;
    }
    if (isFree(clean, start) && ends(text, code.end())) {
      String value = code.group().toLowerCase(Locale.ROOT);
      boolean next = !found.isEmpty() && start - found.getLast().end() <= 6;
      if (isData(value) && (next || isTelling(value) || isNear(text, start, code.end()))) {
        found.add(Found.of(TYPE, value, link(value), start, code.end()));
      }
    }
    return code.end();
  }

  private static boolean isOfCode(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || c == '_');
  }

  private static boolean isFree(Clean clean, int start) {
    return clean.isFree(start) && (start == 0 || "$*~".indexOf(clean.text().charAt(start - 1)) < 0);
  }

  /// No name of a file, function or variable.
  private static boolean ends(String text, int end) {
    if (end < text.length() && "(=/\\@&[".indexOf(text.charAt(end)) >= 0) {
      return false;
    }
    boolean goesOn =
        end + 1 < text.length()
            && ".-:".indexOf(text.charAt(end)) >= 0
            && Character.isLetterOrDigit(text.charAt(end + 1));
    return !goesOn && Edges.ends(text, end);
  }

  private static boolean isData(String code) {
    String theme = theme(code);
    return theme.equals(code) || TELLING.contains(theme) || THEMES.contains(theme);
  }

  private static boolean isTelling(String code) {
    return TELLING.contains(theme(code));
  }

  private static String theme(String code) {
    int end = code.indexOf('_');
    return end < 0 ? code : code.substring(0, end);
  }

  private static boolean isNear(String text, int start, int end) {
    return NEAR.matcher(Edges.around(text, start, end, BEFORE, AFTER)).find();
  }

  static @Nullable Reference ofLink(String href) {
    Matcher address = ADDRESS.matcher(href);
    if (!address.matches()) {
      return null;
    }
    String code = address.group(1).toLowerCase(Locale.ROOT);
    return DATASET.matcher(code).matches() || TABLE.matcher(code).matches()
        ? new Reference.Identifier(TYPE, code, link(code))
        : null;
  }

  private static String link(String code) {
    return "https://ec.europa.eu/eurostat/databrowser/view/" + code + "/default/table";
  }
}
