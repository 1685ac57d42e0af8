package de.faktenstrom.citation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A work as a style needs it to say all that a reader must know: the code of a table, the version,
/// the address.
///
/// @param aside stands in the title's brackets in place of [#ASIDE] once the style has written it:
///   styles write titles in capitals, and codes mean something else then
record Adapted(Work work, String aside) {

  /// Types of which a style must not touch the number.
  private static final Set<String> CODED = Set.of("dataset", "legal_case");

  static final char ASIDE = '\ue000';

  /// Looks like a hyphen, but CSL makes no range and no dash of it.
  static final char UNBREAKING = '\u2011';

  static Adapted to(Style style, Language language, Work work) {
    String aside = aside(style, language, work);
    String type = work.type();
    boolean coded = style == Style.APA ? type.equals("dataset") : CODED.contains(type);
    Work told =
        work.with("number", coded || type.equals("legislation") ? null : number(work))
            .with("version", style == Style.DATACITE ? work.text("version") : null)
            .with("title", title(work, !aside.isEmpty()))
            .with("edition", edition(style, language, work))
            .with("section", type.equals("legislation") ? null : work.text("section"))
            .with("type", type.equals("dataset") ? style.dataset() : type);
    Work named = Responsible.in(style, language, told);
    return new Adapted(addressed(style, language, named), aside);
  }

  private static String aside(Style style, Language language, Work work) {
    String code =
        switch (work.type()) {
          case "dataset" -> number(work, language);
          case "legal_case" -> style == Style.APA ? null : work.text("number");
          default -> null;
        };
    return Stream.of(code, style == Style.DATACITE ? null : version(work))
        .filter(Objects::nonNull)
        .collect(Collectors.joining(", "));
  }

  /// In brackets behind the title, as libraries do it: no style drops a title.
  private static @Nullable String title(Work work, boolean aside) {
    String title =
        Stream.of(provision(work), work.text("title"))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(" "));
    return (title + (aside ? " (" + ASIDE + ")" : "")).strip();
  }

  /// citeproc-java 3.5.2 writes ordinal numbers without what makes them so, `3 Aufl.`
  private static @Nullable String edition(Style style, Language language, Work work) {
    String edition = work.text("edition");
    if (edition == null || !edition.matches("\\d+") || style == Style.DIN_1505_2) {
      return edition;
    }
    String ending =
        switch (edition.matches("\\d*1\\d") ? "th" : edition.substring(edition.length() - 1)) {
          case "1" -> "st";
          case "2" -> "nd";
          case "3" -> "rd";
          default -> "th";
        };
    return edition + language.in(". Aufl.", ending + " ed.");
  }

  /// Ahead of the act's name, as it is written in German: `§ 18a Aufenthaltsgesetz`.
  private static @Nullable String provision(Work work) {
    String section = work.text("section");
    return section == null || !work.type().equals("legislation")
        ? null
        : (Character.isDigit(section.charAt(0)) ? "§ " : "") + section;
  }

  private static @Nullable String number(Work work) {
    String number = work.text("number");
    return number == null ? null : number.replace('-', UNBREAKING);
  }

  private static @Nullable String number(Work work, Language language) {
    String code = work.text("number");
    return code != null && code.matches("\\d{5}-.*")
        ? language.in("Tabelle ", "Table ") + code
        : code;
  }

  private static @Nullable String version(Work work) {
    String version = work.text("version");
    return version == null ? null : "Version " + version;
  }

  private static Work addressed(Style style, Language language, Work work) {
    return switch (style) {
      case DATACITE, APA -> work;
      case DIN_1505_2 -> noted(linked(work), language);
      case ISO690 -> published(linked(work), "type", "document");
      case KZFSS -> ended(published(linked(work), "container-title", work.text("publisher")));
      case CHICAGO_AUTHOR_DATE -> described(linked(work));
      case HARVARD -> linked(work);
    };
  }

  /// Of web pages these styles write no publisher, unless it is made to look like something else.
  private static Work published(Work work, String variable, @Nullable String value) {
    return elsewhere(work) == null ? work : work.with(variable, value);
  }

  /// The publisher of a page that is not its author.
  private static @Nullable String elsewhere(Work work) {
    String publisher = work.text("publisher");
    return publisher == null
            || !work.type().equals("webpage")
            || work.names("author").contains(new Name.Institution(publisher))
        ? null
        : publisher;
  }

  /// The German file puts the medium behind the title without a word between.
  private static Work described(Work work) {
    String medium = work.text("medium");
    return medium == null || work.text("genre") != null
        ? work
        : work.with("genre", medium).with("medium", null);
  }

  /// A DOI is an address, and one that needs no day of reading.
  private static Work linked(Work work) {
    String doi = work.text("DOI");
    return doi == null
        ? work
        : work.with("URL", "https://doi.org/" + doi).with("DOI", null).with("accessed", null);
  }

  /// Between publisher or page and address KZfSS puts nothing.
  private static Work ended(Work work) {
    return work.text("URL") == null
        ? work
        : ended(work.type().equals("article-newspaper") ? ended(work, "page") : work, "publisher");
  }

  private static Work ended(Work work, String variable) {
    String said = work.text(variable);
    return said == null || said.endsWith(".") ? work : work.with(variable, said + ".");
  }

  /// DIN 1505-2 knows addresses of web pages only, and of these neither publisher nor date.
  private static Work noted(Work work, Language language) {
    if (work.type().equals("webpage")) {
      return work.with(
          "note",
          Stream.of(elsewhere(work), day(work.date("issued")))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", ")));
    }
    String url = work.text("URL");
    String read = day(work.date("accessed"));
    String when = read == null ? "" : language.in(", abgerufen am ", ", retrieved ") + read;
    return url == null ? work : work.with("note", "URL " + url + when);
  }

  private static @Nullable String day(List<Integer> date) {
    return date.isEmpty()
        ? null
        : date.stream().map("%02d"::formatted).collect(Collectors.joining("-"));
  }
}
