package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A work as Crossref's REST API answers it (`message-type` `work`).
final class CrossrefWork {

  private static final Set<String> WANTED =
      Set.of(
          "DOI",
          "type",
          "title",
          "subtitle",
          "author",
          "editor",
          "container-title",
          "volume",
          "issue",
          "page",
          "article-number",
          "publisher",
          "issued",
          "language",
          "updated-by");

  /// Crossref's types that are not CSL's own.
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("journal-article", "article-journal"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("book-section", "chapter"),
          Map.entry("book-part", "chapter"),
          Map.entry("reference-entry", "entry-encyclopedia"),
          Map.entry("proceedings-article", "paper-conference"),
          Map.entry("dissertation", "thesis"),
          Map.entry("posted-content", "article"),
          Map.entry("peer-review", "review"),
          Map.entry("monograph", "book"),
          Map.entry("edited-book", "book"),
          Map.entry("reference-book", "book"),
          Map.entry("book", "book"),
          Map.entry("report", "report"),
          Map.entry("dataset", "dataset"),
          Map.entry("standard", "standard"));

  private CrossrefWork() {}

  static Reading read(byte[] document, Instant asked) {
    try {
      ObjectNode work = JsonFields.of(document, WANTED, "message");
      String doi = work == null ? null : Texts.doi(Texts.text(work.get("DOI")));
      return work == null || doi == null
          ? new Damaged("Crossref hat kein Werk geantwortet.")
          : new Found(work(work, doi, asked));
    } catch (JacksonException _) {
      return new Damaged("Die Antwort von Crossref ist kein gültiges JSON.");
    }
  }

  private static Work work(ObjectNode work, String doi, Instant asked) {
    String type = Objects.requireNonNullElse(Texts.text(work.get("type")), "");
    List<Work.Name> authors = names(work.get("author"));
    String page = Texts.text(work.get("page"));
    return new Work(
        TYPES.getOrDefault(type, "document"),
        title(work),
        authors.isEmpty() ? names(work.get("editor")) : authors,
        Texts.first(work.get("container-title")),
        Texts.text(work.get("volume")),
        Texts.text(work.get("issue")),
        page == null ? Texts.text(work.get("article-number")) : page,
        Texts.text(work.get("publisher")),
        issued(work.path("issued").path("date-parts").path(0)),
        Texts.text(work.get("language")),
        doi,
        notices(work.get("updated-by")),
        Registry.CROSSREF.toString(),
        asked);
  }

  private static @Nullable String title(ObjectNode work) {
    String title = Texts.first(work.get("title"));
    String more = Texts.first(work.get("subtitle"));
    return title == null || more == null || title.contains(more) ? title : title + ": " + more;
  }

  private static List<Work.Name> names(@Nullable JsonNode people) {
    List<Work.Name> names = new ArrayList<>();
    for (JsonNode person : Texts.list(people)) {
      String family = Texts.text(person.get("family"));
      String institution = Texts.text(person.get("name"));
      if (family != null) {
        names.add(new Work.Name(family, Texts.text(person.get("given")), null));
      } else if (institution != null) {
        names.add(new Work.Name(null, null, institution));
      }
    }
    return List.copyOf(names);
  }

  private static @Nullable String issued(JsonNode parts) {
    return Texts.date(parts.path(0).asInt(0), parts.path(1).asInt(0), parts.path(2).asInt(0));
  }

  /// Publishers' and Retraction Watch's; both may name the same notice.
  private static List<Work.Notice> notices(@Nullable JsonNode updates) {
    return Texts.list(updates).stream()
        .flatMap(update -> notice(update).stream())
        .distinct()
        .toList();
  }

  private static List<Work.Notice> notice(JsonNode update) {
    WorkNotice kind = kind(update);
    return kind == null
        ? List.of()
        : List.of(
            new Work.Notice(
                kind,
                Texts.doi(Texts.text(update.get("DOI"))),
                day(update.path("updated").path("date-parts").path(0))));
  }

  /// As ingest reads the lists of notices: both must come to the same.
  private static @Nullable WorkNotice kind(JsonNode update) {
    String type = Objects.requireNonNullElse(Texts.text(update.get("type")), "");
    return switch (type.toLowerCase(Locale.ROOT).replaceAll("[ -]", "_")) {
      case "retraction", "partial_retraction", "withdrawal", "removal" -> WorkNotice.RETRACTION;
      case "correction", "corrigendum", "erratum", "addendum", "clarification" ->
          WorkNotice.CORRECTION;
      case "expression_of_concern", "concern" -> WorkNotice.EXPRESSION_OF_CONCERN;
      case "new_version", "new_edition" -> WorkNotice.NEW_VERSION;
      default -> null;
    };
  }

  private static @Nullable LocalDate day(JsonNode parts) {
    try {
      return parts.size() < 3
          ? null
          : LocalDate.of(parts.path(0).asInt(0), parts.path(1).asInt(0), parts.path(2).asInt(0));
    } catch (DateTimeException _) {
      return null;
    }
  }
}
