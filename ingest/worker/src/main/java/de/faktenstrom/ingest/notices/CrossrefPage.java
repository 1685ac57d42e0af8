package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Work;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A list of works as Crossref's REST API answers it (`message-type` `work-list`): notices, each
/// with the works that it is about in `update-to`.
final class CrossrefPage {

  private static final int MOST_WORKS = 1_000;
  private static final int MOST_UPDATES = 1_000;

  private int unusable;

  private CrossrefPage() {}

  static Reply of(JsonNode document) {
    JsonNode message = document.path("message");
    if (!message.path("items").isArray()) {
      return new Reply.Unreadable("Die Antwort ist keine Liste von Werken, wie Crossref sie gibt.");
    }
    CrossrefPage page = new CrossrefPage();
    List<Work> works =
        Fields.list(message.path("items"), MOST_WORKS).stream().map(page::work).toList();
    // A page may be short and the list go on: only an empty one is the end.
    String next = works.isEmpty() ? null : Fields.text(message.path("next-cursor"));
    return new Page(works, next, page.unusable);
  }

  private Work work(JsonNode item) {
    String notice = Doi.of(Fields.text(item.path("DOI")));
    String title = Fields.title(item.path("title").path(0));
    List<Notice> notices = new ArrayList<>();
    for (JsonNode update : Fields.list(item.path("update-to"), MOST_UPDATES)) {
      WorkNotice kind = kind(update);
      String doi = Doi.of(Fields.text(update.path("DOI")));
      if (kind != null && doi != null && notice != null) {
        notices.add(new Notice(doi, kind, notice, title, dated(update.path("updated"))));
      } else if (kind != null) {
        unusable++;
      }
    }
    return new Work(Fields.time(item.path("indexed").path("date-time")), List.copyOf(notices));
  }

  private static @Nullable LocalDate dated(JsonNode updated) {
    LocalDate parts = Fields.day(updated.path("date-parts"));
    return parts == null ? Fields.day(Fields.text(updated.path("date-time"))) : parts;
  }

  /// What Crossref calls updates, in any spelling. A part taken back may be the one that is cited,
  /// so it counts as the whole; what was added or made clear may change what was said. Other types
  /// say nothing of the work's worth.
  private static @Nullable WorkNotice kind(JsonNode update) {
    String type = Fields.text(update.path("type"));
    return switch (type == null
        ? ""
        : type.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_")) {
      case "retraction", "partial_retraction", "withdrawal", "removal" -> WorkNotice.RETRACTION;
      case "correction", "corrigendum", "erratum", "addendum", "clarification" ->
          WorkNotice.CORRECTION;
      case "expression_of_concern", "concern" -> WorkNotice.EXPRESSION_OF_CONCERN;
      case "new_version", "new_edition" -> WorkNotice.NEW_VERSION;
      default -> null;
    };
  }
}
