package de.faktenstrom.desk.expert;

import de.faktenstrom.enrich.events.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A researcher who may be asked (schema:Person). No contact is in it.
///
/// @param orcid as in `0000-0002-1825-0097`
/// @param topics what the person knows, each with those above it
/// @param languages in which interviews are possible, `de`, `en` …
/// @param works DOIs of publications, lower case
/// @param note for editors
/// @param reviewed when somebody last saw that all this is right
public record Expert(
    UUID id,
    String name,
    String affiliation,
    @Nullable String orcid,
    List<Topic> topics,
    List<String> languages,
    List<String> works,
    String note,
    LocalDate reviewed,
    String reviewedBy) {

  private static final int MONTHS_BETWEEN_REVIEWS = 12;

  public Expert with(List<Topic> others) {
    return new Expert(
        id, name, affiliation, orcid, others, languages, works, note, reviewed, reviewedBy);
  }

  /// Whether somebody should look again whether it is all still right.
  public boolean stale(LocalDate today) {
    return reviewed.plusMonths(MONTHS_BETWEEN_REVIEWS).isBefore(today);
  }
}
