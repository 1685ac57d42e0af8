package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.events.WorkNotice;
import de.faktenstrom.ingest.notices.Reply.Page;
import de.faktenstrom.ingest.notices.Reply.Work;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A list of DOIs as DataCite's REST API answers it (JSON:API): works that say of themselves or of
/// others which is the newer one (`relationType`), and those that were withdrawn (`dateType`,
/// DataCite Metadata Schema 4.2 and later).
final class DatacitePage {

  private static final int MOST_WORKS = 1_000;
  private static final int MOST_RELATIONS = 10_000;

  private int unusable;

  private DatacitePage() {}

  static Reply of(JsonNode document) {
    if (!document.path("data").isArray()) {
      return new Reply.Unreadable("Die Antwort ist keine Liste von DOIs, wie DataCite sie gibt.");
    }
    DatacitePage page = new DatacitePage();
    List<Work> works =
        Fields.list(document.path("data"), MOST_WORKS).stream()
            .map(one -> page.work(one.path("attributes")))
            .toList();
    String next = works.isEmpty() ? null : cursor(Fields.text(document.path("links").path("next")));
    return new Page(works, next, page.unusable);
  }

  /// Only the cursor is taken of the address: where to ask is ours to say.
  private static @Nullable String cursor(@Nullable String next) {
    return next == null || next.indexOf('?') < 0
        ? null
        : Arrays.stream(next.substring(next.indexOf('?') + 1).split("&", -1))
            .map(argument -> argument.split("=", 2))
            .filter(pair -> pair.length == 2 && decoded(pair[0]).equals("page[cursor]"))
            .map(pair -> decoded(pair[1]))
            .filter(cursor -> !cursor.isEmpty())
            .findFirst()
            .orElse(null);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return "";
    }
  }

  private Work work(JsonNode attributes) {
    String doi = Doi.of(Fields.text(attributes.path("doi")));
    List<Notice> notices = new ArrayList<>();
    if (doi == null) {
      unusable++;
    } else {
      String title = Fields.title(attributes.path("titles").path(0).path("title"));
      withdrawn(doi, title, attributes, notices);
      for (JsonNode relation : Fields.list(attributes.path("relatedIdentifiers"), MOST_RELATIONS)) {
        related(doi, title, attributes, relation, notices);
      }
    }
    // With cursors the list is in the order in which works were made, whatever is asked for.
    return new Work(null, List.copyOf(notices));
  }

  private static void withdrawn(
      String doi, @Nullable String title, JsonNode attributes, List<Notice> notices) {
    Fields.list(attributes.path("dates"), MOST_RELATIONS).stream()
        .filter(date -> "Withdrawn".equals(Fields.text(date.path("dateType"))))
        .findFirst()
        .ifPresent(date ->
            notices.add(
                new Notice(
                    doi,
                    WorkNotice.RETRACTION,
                    null,
                    title,
                    Fields.day(Fields.text(date.path("date"))))));
  }

  /// Either work may name the other; both come to the same notice.
  private void related(
      String doi,
      @Nullable String title,
      JsonNode attributes,
      JsonNode relation,
      List<Notice> notices) {
    String type = Fields.text(relation.path("relationType"));
    boolean older = "IsObsoletedBy".equals(type) || "IsPreviousVersionOf".equals(type);
    boolean newer = "Obsoletes".equals(type) || "IsNewVersionOf".equals(type);
    if (!(older || newer) || !"DOI".equals(Fields.text(relation.path("relatedIdentifierType")))) {
      return;
    }
    String other = Doi.of(Fields.text(relation.path("relatedIdentifier")));
    if (other == null || other.equals(doi)) {
      unusable++;
    } else if (older) {
      notices.add(new Notice(doi, WorkNotice.NEW_VERSION, other, title, null));
    } else {
      notices.add(
          new Notice(
              other,
              WorkNotice.NEW_VERSION,
              doi,
              title,
              Fields.day(Fields.text(attributes.path("registered")))));
    }
  }
}
