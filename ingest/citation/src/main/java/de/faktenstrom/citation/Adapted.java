package de.faktenstrom.citation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A work as a style needs it to say all that a reader must know: the code of a table, the version,
/// the address.
final class Adapted {

  /// Looks like a hyphen, but CSL makes no range and no dash of it.
  static final char UNBREAKING = '\u2011';

  private Adapted() {}

  static Work to(Style style, Language language, Work work) {
    Work typed = work.type().equals("dataset") ? work.with("type", style.dataset()) : work;
    Work named =
        switch (style) {
          case APA -> numbered(work);
          case DATACITE -> entitled(typed, number(work, language));
          default -> entitled(typed, number(work, language), version(work)).with("version", null);
        };
    return switch (style) {
      case APA, DATACITE -> named;
      case DIN_1505_2 -> noted(linked(named), language);
      default -> linked(named);
    };
  }

  private static Work numbered(Work work) {
    String number = work.text("number");
    return number == null ? work : work.with("number", number.replace('-', UNBREAKING));
  }

  /// In brackets behind the title, as libraries do it: no style drops a title.
  private static Work entitled(Work work, @Nullable String... notes) {
    String said = Stream.of(notes).filter(Objects::nonNull).collect(Collectors.joining(", "));
    if (said.isEmpty()) {
      return numbered(work);
    }
    Work titled = work.with("title", "%s (%s)".formatted(title(work), said));
    return notes[0] == null ? numbered(titled) : titled.with("number", null);
  }

  private static String title(Work work) {
    String title = work.text("title");
    return title == null ? "" : title;
  }

  private static @Nullable String number(Work work, Language language) {
    String code = work.text("number");
    if (code == null || !work.type().equals("dataset")) {
      return null;
    }
    return code.matches("\\d{5}-.*") ? language.in("Tabelle ", "Table ") + code : code;
  }

  private static @Nullable String version(Work work) {
    String version = work.text("version");
    return version == null ? null : "Version " + version;
  }

  /// A DOI is an address, and one that needs no day of reading.
  private static Work linked(Work work) {
    String doi = work.text("DOI");
    return doi == null
        ? work
        : work.with("URL", "https://doi.org/" + doi).with("DOI", null).with("accessed", null);
  }

  /// DIN 1505-2 knows addresses of web pages only, and of these neither publisher nor date.
  private static Work noted(Work work, Language language) {
    boolean page = work.type().equals("webpage");
    String url = work.text("URL");
    if (page) {
      String publisher = work.text("publisher");
      boolean said = work.names("author").contains(new Name.Institution(String.valueOf(publisher)));
      return work.with(
          "note",
          Stream.of(said ? null : publisher, day(work.date("issued")))
              .filter(Objects::nonNull)
              .collect(Collectors.joining(", ")));
    }
    String read = day(work.date("accessed"));
    return url == null
        ? work
        : work.with(
            "note",
            "URL " + url
                + (read == null ? "" : language.in(", abgerufen am ", ", retrieved ") + read));
  }

  private static @Nullable String day(List<Integer> date) {
    return date.isEmpty()
        ? null
        : date.stream().map("%02d"::formatted).collect(Collectors.joining("-"));
  }
}
