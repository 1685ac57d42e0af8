package de.faktenstrom.desk.item;

import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.state.Action;
import de.faktenstrom.desk.state.Notice;
import de.faktenstrom.desk.state.Plan;
import de.faktenstrom.ingest.events.Embargo;
import de.faktenstrom.publish.events.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the audit keeps of a step beside its action: as JSON, so that it can be told in either
/// language.
///
/// @param channels where something was announced, absent where nothing was
/// @param due when it is to go out by itself, in `zone`
/// @param embargo until when nothing is public by an editor's answer, in `zone`
public record Detail(
    @Nullable List<Channel> channels,
    @Nullable Instant due,
    @Nullable String zone,
    @Nullable String coSigner,
    @Nullable Notes notes,
    @Nullable Instant embargo) {

  static Detail of(Step step) {
    Notice notice = step.moved().notice();
    Plan plan = step.moved().to().plan();
    Embargo answer = step.action() instanceof Action.Answer answered ? answered.embargo() : null;
    return new Detail(
        notice == null ? null : step.channels().stream().sorted().toList(),
        plan == null ? null : plan.due(),
        answer != null ? answer.zone().getId() : plan == null ? null : plan.zone().getId(),
        step.coSigner(),
        Notes.of(step.action()),
        answer == null ? null : answer.until());
  }

  /// Of a deed on an item; absent where the deed tells something else, in plain words.
  public static Optional<Detail> of(Deed deed) {
    return deed.item() != null && deed.detail().startsWith("{")
        ? Optional.of(Wire.read(deed.detail(), Detail.class))
        : Optional.empty();
  }
}
