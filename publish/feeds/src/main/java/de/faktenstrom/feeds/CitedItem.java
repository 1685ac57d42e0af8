package de.faktenstrom.feeds;

import de.faktenstrom.citation.Language;
import de.faktenstrom.citation.Name;
import de.faktenstrom.citation.Work;
import de.faktenstrom.ingest.events.Author;
import de.faktenstrom.ingest.events.Kind;
import de.faktenstrom.publish.events.Publication;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A released version as a work to be cited. A text of somebody else's is cited at its own address,
/// one of ours at that of this very version.
final class CitedItem {

  /// The day of the house, on which it came out and on which it is read.
  static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private CitedItem() {}

  /// @param read the day on which the reader reads it
  static Work work(Publication text, Links links, Language language, LocalDate read) {
    String original = Links.web(text.link());
    return Work.of(type(text.kind()), text.uri() + "#" + text.version())
        .with("title", text.headline())
        .with("author", authors(text))
        .with("genre", genre(text.kind(), language))
        .with("medium", text.kind() == Kind.PODCAST ? "Podcast" : null)
        .with("publisher", text.source().name())
        .with("version", Integer.toString(text.version()))
        .dated("issued", LocalDate.ofInstant(text.updated(), ZONE))
        .dated("accessed", read)
        .with("URL", original == null ? links.version(text.id(), text.version()) : original)
        .with("language", text.language())
        .custom("licence", text.source().licence());
  }

  /// Where nobody is named, the source answers for it.
  private static List<Map<String, String>> authors(Publication text) {
    List<Name> named =
        text.authors().stream()
            .map(Author::name)
            .filter(name -> !name.isBlank())
            .map(Name::parse)
            .toList();
    List<Name> said =
        named.isEmpty() ? List.of(new Name.Institution(text.source().name().strip())) : named;
    return said.stream().map(Name::variables).toList();
  }

  private static String type(Kind kind) {
    return switch (kind) {
      case TABLE -> "dataset";
      case REPORT, FACTSHEET -> "report";
      case PODCAST -> "broadcast";
      case ARTICLE, FACTS, PRESS_RELEASE, EVENT, LEARNING_MODULE -> "webpage";
    };
  }

  private static @Nullable String genre(Kind kind, Language language) {
    boolean german = language == Language.DE;
    return switch (kind) {
      case TABLE -> german ? "Datensatz" : "Data set";
      case PRESS_RELEASE -> german ? "Pressemitteilung" : "Press release";
      case FACTSHEET -> "Factsheet";
      case ARTICLE, FACTS, REPORT, EVENT, PODCAST, LEARNING_MODULE -> null;
    };
  }
}
