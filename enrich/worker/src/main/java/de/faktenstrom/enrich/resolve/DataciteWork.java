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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A DOI as DataCite's REST API answers it (JSON:API; attributes of DataCite Metadata Schema 4).
final class DataciteWork {

  private static final Set<String> WANTED =
      Set.of(
          "doi",
          "creators",
          "titles",
          "publisher",
          "container",
          "publicationYear",
          "dates",
          "types",
          "language",
          "relatedIdentifiers");

  /// `resourceTypeGeneral` to CSL.
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("Dataset", "dataset"),
          Map.entry("JournalArticle", "article-journal"),
          Map.entry("DataPaper", "article-journal"),
          Map.entry("Preprint", "article"),
          Map.entry("Book", "book"),
          Map.entry("BookChapter", "chapter"),
          Map.entry("ConferencePaper", "paper-conference"),
          Map.entry("Dissertation", "thesis"),
          Map.entry("Report", "report"),
          Map.entry("Software", "software"),
          Map.entry("Audiovisual", "motion_picture"),
          Map.entry("Image", "graphic"));

  private DataciteWork() {}

  static Reading read(byte[] document, Instant asked) {
    try {
      ObjectNode work = JsonFields.of(document, WANTED, "data", "attributes");
      String doi = work == null ? null : Texts.doi(Texts.text(work.get("doi")));
      return work == null || doi == null
          ? new Damaged("DataCite hat kein Werk geantwortet.")
          : new Found(work(work, doi, asked));
    } catch (JacksonException _) {
      return new Damaged("Die Antwort von DataCite ist kein gültiges JSON.");
    }
  }

  private static Work work(ObjectNode work, String doi, Instant asked) {
    JsonNode types = work.path("types");
    String general = Objects.requireNonNullElse(Texts.text(types.get("resourceTypeGeneral")), "");
    JsonNode container = work.path("container");
    String pages = Texts.text(container.get("firstPage"));
    String last = Texts.text(container.get("lastPage"));
    JsonNode publisher = work.path("publisher");
    return new Work(
        TYPES.getOrDefault(general, "document"),
        title(work),
        names(work),
        Texts.text(container.get("title")),
        Texts.text(container.get("volume")),
        Texts.text(container.get("issue")),
        pages == null || last == null ? pages : pages + "-" + last,
        // Text until schema 4.4, then an object.
        publisher.isObject() ? Texts.text(publisher.get("name")) : Texts.text(publisher),
        issued(work),
        Texts.text(work.get("language")),
        doi,
        notices(work, doi),
        Registry.DATACITE.toString(),
        asked);
  }

  private static @Nullable String title(ObjectNode work) {
    return Texts.list(work.get("titles")).stream()
        .filter(title -> !title.hasNonNull("titleType"))
        .map(title -> Texts.text(title.get("title")))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static List<Work.Name> names(ObjectNode work) {
    List<Work.Name> names = new ArrayList<>();
    for (JsonNode creator : Texts.list(work.get("creators"))) {
      String family = Texts.text(creator.get("familyName"));
      String whole = Texts.text(creator.get("name"));
      if (family != null) {
        names.add(new Work.Name(family, Texts.text(creator.get("givenName")), null));
      } else if (whole != null) {
        names.add(new Work.Name(null, null, whole));
      }
    }
    return List.copyOf(names);
  }

  private static @Nullable String issued(ObjectNode work) {
    String issued = dates(work, "Issued").map(Texts::date).findFirst().orElse(null);
    return issued == null ? Texts.date(Texts.text(work.get("publicationYear"))) : issued;
  }

  private static Stream<String> dates(ObjectNode work, String type) {
    return Texts.list(work.get("dates")).stream()
        .filter(date -> type.equals(Texts.text(date.get("dateType"))))
        .map(date -> Objects.requireNonNullElse(Texts.text(date.get("date")), ""));
  }

  /// As ingest reads the lists of notices: both must come to the same.
  private static List<Work.Notice> notices(ObjectNode work, String doi) {
    Stream<Work.Notice> withdrawn =
        dates(work, "Withdrawn")
            .limit(1)
            .map(date -> new Work.Notice(WorkNotice.RETRACTION, null, day(date)));
    Stream<Work.Notice> newer =
        Texts.list(work.get("relatedIdentifiers")).stream()
            .filter(DataciteWork::isNewer)
            .map(relation -> Texts.doi(Texts.text(relation.get("relatedIdentifier"))))
            .filter(other -> other != null && !other.equals(doi))
            .map(other -> new Work.Notice(WorkNotice.NEW_VERSION, other, null));
    return Stream.concat(withdrawn, newer).distinct().toList();
  }

  private static boolean isNewer(JsonNode relation) {
    String type = Texts.text(relation.get("relationType"));
    return "DOI".equals(Texts.text(relation.get("relatedIdentifierType")))
        && ("IsObsoletedBy".equals(type) || "IsPreviousVersionOf".equals(type));
  }

  private static @Nullable LocalDate day(String text) {
    try {
      String date = Texts.date(text);
      return date == null ? null : LocalDate.parse(date);
    } catch (DateTimeException _) {
      return null;
    }
  }
}
