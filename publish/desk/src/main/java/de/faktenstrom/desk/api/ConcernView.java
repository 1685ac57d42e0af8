package de.faktenstrom.desk.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import de.faktenstrom.desk.concern.Concern;
import de.faktenstrom.desk.concern.Concern.End;
import de.faktenstrom.desk.concern.Sentences;
import de.faktenstrom.desk.concern.Signal;
import de.faktenstrom.desk.concern.Signal.Facts;
import de.faktenstrom.desk.item.ItemUri;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A mark on an item. Absent fields are left out.
///
/// @param about code of the table, DOI of the work, or uri of the item
/// @param version of the item that rests on it
/// @param sentence in the caller's language
/// @param change path or address of what says more
/// @param draft uri of the item drafted of the change
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConcernView(
    long number,
    String kind,
    boolean mild,
    String about,
    int version,
    Instant since,
    String sentence,
    @Nullable String change,
    @Nullable String draft,
    @Nullable Instant resolved,
    @Nullable String resolvedBy,
    @Nullable String note) {

  static List<ConcernView> of(List<Concern> concerns, Sentences sentences) {
    return concerns.stream().map(concern -> of(concern, sentences)).toList();
  }

  static ConcernView of(Concern concern, Sentences sentences) {
    Signal signal = concern.signal();
    UUID draft = signal.draft();
    End end = concern.end();
    return new ConcernView(
        concern.number(),
        concern.kind().toString(),
        concern.kind().mild(),
        signal.about().type().equals("item") ? ItemUri.of(concern.item()) : signal.facts().name(),
        concern.version(),
        signal.since(),
        sentences.of(signal),
        change(signal.facts()),
        draft == null ? null : ItemUri.of(draft),
        end == null ? null : end.at(),
        end == null ? null : end.by(),
        end == null ? null : end.note());
  }

  private static @Nullable String change(Facts facts) {
    if (facts.dataset() != null) {
      return "/api/v1/datasets/%s/versions/%d".formatted(facts.dataset(), facts.version());
    }
    return facts.notice() == null ? null : "https://doi.org/" + facts.notice();
  }
}
