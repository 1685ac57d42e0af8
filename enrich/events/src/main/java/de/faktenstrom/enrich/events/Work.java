package de.faktenstrom.enrich.events;

import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A cited work as a registry describes it, with the variables of CSL (Citation Style Language
/// 1.0.2) that a reference needs.
///
/// @param type CSL's: `article-journal`, `book`, `chapter`, `dataset`, `report`, `thesis`, …
/// @param authors in their order; editors where there are none
/// @param containerTitle journal or book that it stands in
/// @param issued ISO 8601 as exactly as the registry has it: `2020`, `2020-03`, `2020-03-01`
/// @param doi lower case, where it has one
/// @param notices what the registry says of the work's worth; empty for nearly all
/// @param registry who says so: `crossref`, `datacite`, `openalex`, `dnb`
/// @param asked when; of two answers the later one holds
public record Work(
    String type,
    @Nullable String title,
    List<Name> authors,
    @Nullable String containerTitle,
    @Nullable String volume,
    @Nullable String issue,
    @Nullable String page,
    @Nullable String publisher,
    @Nullable String issued,
    @Nullable String language,
    @Nullable String doi,
    List<Notice> notices,
    String registry,
    Instant asked) {

  @SuppressWarnings("NullAway") // what Jackson finds no field for is null whatever its type
  public Work {
    authors = authors == null ? List.of() : authors;
    notices = notices == null ? List.of() : notices;
  }

  /// The same work with other notices, asked for at another time.
  public Work told(List<Notice> newNotices, Instant newAsked) {
    return new Work(
        type,
        title,
        authors,
        containerTitle,
        volume,
        issue,
        page,
        publisher,
        issued,
        language,
        doi,
        newNotices,
        registry,
        newAsked);
  }

  /// Whoever made it: a person with `family`, or an institution with `literal` alone.
  public record Name(@Nullable String family, @Nullable String given, @Nullable String literal) {

    /// `Family, Given`, or the institution.
    public String words() {
      String first = Objects.requireNonNullElse(family == null ? literal : family, "");
      return family == null || given == null ? first : first + ", " + given;
    }
  }

  /// What was said of the work since: that it was taken back, mended, is doubted.
  ///
  /// @param notice DOI of the notice or of what replaces the work, lower case
  /// @param dated its day, where the registry has it
  public record Notice(WorkNotice kind, @Nullable String notice, @Nullable LocalDate dated) {}
}
