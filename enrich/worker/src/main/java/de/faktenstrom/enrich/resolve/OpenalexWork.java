package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.Reading.Damaged;
import de.faktenstrom.enrich.resolve.Reading.Found;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A work as OpenAlex answers it. Names are whole there and are kept whole.
final class OpenalexWork {

  private static final Set<String> WANTED =
      Set.of(
          "doi",
          "title",
          "display_name",
          "authorships",
          "primary_location",
          "biblio",
          "type",
          "publication_date",
          "publication_year",
          "language",
          "is_retracted");
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("article", "article-journal"),
          Map.entry("book", "book"),
          Map.entry("book-chapter", "chapter"),
          Map.entry("dataset", "dataset"),
          Map.entry("dissertation", "thesis"),
          Map.entry("preprint", "article"),
          Map.entry("report", "report"),
          Map.entry("reference-entry", "entry-encyclopedia"),
          Map.entry("review", "article-journal"),
          Map.entry("standard", "standard"));

  private OpenalexWork() {}

  static Reading read(byte[] document, Instant asked) {
    try {
      ObjectNode work = JsonFields.of(document, WANTED);
      String doi = work == null ? null : Texts.doi(Texts.text(work.get("doi")));
      return work == null || doi == null
          ? new Damaged("OpenAlex hat kein Werk geantwortet.")
          : new Found(work(work, doi, asked));
    } catch (JacksonException _) {
      return new Damaged("Die Antwort von OpenAlex ist kein gültiges JSON.");
    }
  }

  private static Work work(ObjectNode work, String doi, Instant asked) {
    String type = Objects.requireNonNullElse(Texts.text(work.get("type")), "");
    String title = Texts.text(work.get("title"));
    JsonNode source = work.path("primary_location").path("source");
    JsonNode biblio = work.path("biblio");
    String date = Texts.date(Texts.text(work.get("publication_date")));
    return new Work(
        TYPES.getOrDefault(type, "document"),
        title == null ? Texts.text(work.get("display_name")) : title,
        names(work),
        Texts.text(source.get("display_name")),
        Texts.text(biblio.get("volume")),
        Texts.text(biblio.get("issue")),
        pages(biblio),
        Texts.text(source.get("host_organization_name")),
        date == null ? Texts.date(Texts.text(work.get("publication_year"))) : date,
        Texts.text(work.get("language")),
        doi,
        // It names neither notice nor day.
        work.path("is_retracted").asBoolean(false)
            ? List.of(new Work.Notice(WorkNotice.RETRACTION, null, null))
            : List.of(),
        Registry.OPENALEX.toString(),
        asked);
  }

  private static @Nullable String pages(JsonNode biblio) {
    String first = Texts.text(biblio.get("first_page"));
    String last = Texts.text(biblio.get("last_page"));
    return first == null || last == null || first.equals(last) ? first : first + "-" + last;
  }

  private static List<Work.Name> names(ObjectNode work) {
    List<Work.Name> names = new ArrayList<>();
    for (JsonNode authorship : Texts.list(work.get("authorships"))) {
      String name = Texts.text(authorship.path("author").get("display_name"));
      if (name != null) {
        names.add(new Work.Name(null, null, name));
      }
    }
    return List.copyOf(names);
  }
}
