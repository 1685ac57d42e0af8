package de.faktenstrom.citation;

import java.util.Arrays;
import java.util.Optional;

/// The styles we speak, by the name they have in addresses. Of the standards that have a file for
/// each language the caller's is taken.
public enum Style {
  /// DataCite's recommended form: `Creator (Year): Title. Version. Publisher. (Type). Identifier`.
  DATACITE("DataCite", new Files("datacite", "datacite", "en-GB"), "dataset"),
  APA("APA", new Files("apa", "apa", "en-US"), "dataset"),
  DIN_1505_2("DIN 1505-2", new Files("din-1505-2", "din-1505-2", "en-GB"), "report"),
  ISO690(
      "ISO 690", new Files("iso690-author-date-de", "iso690-author-date-en", "en-GB"), "dataset"),
  CHICAGO_AUTHOR_DATE(
      "Chicago", new Files("chicago-author-date-de", "chicago-author-date", "en-US"), "webpage"),
  HARVARD(
      "Harvard",
      new Files("harvard-cite-them-right", "harvard-cite-them-right", "en-GB"),
      "webpage"),
  /// Of the Kölner Zeitschrift für Soziologie und Sozialpsychologie.
  KZFSS("KZfSS", new Files(Files.KZFSS, Files.KZFSS, "en-GB"), "report");

  private final String slug = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  private final String title;
  private final String german;
  private final String english;
  private final String englishLocale;
  private final String dataset;

  Style(String title, Files files, String dataset) {
    this.title = title;
    this.german = files.german;
    this.english = files.english;
    this.englishLocale = files.locale;
    this.dataset = dataset;
  }

  /// As it stands in addresses.
  public String slug() {
    return slug;
  }

  /// As readers know it, the same in both languages.
  public String title() {
    return title;
  }

  /// The style of that name, empty where there is none.
  public static Optional<Style> of(String slug) {
    return Arrays.stream(values()).filter(style -> style.slug.equals(slug)).findFirst();
  }

  /// Name of the style's file without its ending.
  String file(Language language) {
    return language.in(german, english);
  }

  String locale(Language language) {
    return language.in("de-DE", englishLocale);
  }

  /// The type of work under which it says the most of a data set: most styles are older than these
  /// and would drop publisher, year or address.
  String dataset() {
    return dataset;
  }

  /// @param locale the English one that the style is at home in
  private record Files(String german, String english, String locale) {
    private static final String KZFSS = "kolner-zeitschrift-fur-soziologie-und-sozialpsychologie";
  }
}
