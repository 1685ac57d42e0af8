package de.faktenstrom.ingest.dataset;

import de.faktenstrom.ingest.dataset.Version.History;
import de.faktenstrom.ingest.dataset.draft.Comparison;
import de.faktenstrom.ingest.dataset.draft.Stated;
import de.faktenstrom.ingest.table.version.Difference;
import de.faktenstrom.ingest.table.version.Reading;
import de.faktenstrom.ingest.table.version.Snapshot;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a state that was read means for its dataset.
sealed interface Judgement {

  /// The accepted state again, in whatever form.
  record Same(Version known) implements Judgement {}

  /// Somebody has to look at it.
  ///
  /// @param again whether it is the state that was doubted last
  record Doubtful(Snapshot state, List<String> doubts, boolean again) implements Judgement {}

  /// The state again that an editor refused; the accepted one still holds.
  ///
  /// @param accepted absent where there is none
  record Refused(Version known, @Nullable Version accepted) implements Judgement {}

  /// Nothing was known before.
  record First(Snapshot state) implements Judgement {}

  /// @param news whether it is worth a draft
  record Next(Comparison comparison, boolean news) implements Judgement {}

  /// @param before the last accepted state's observations, absent where there is none
  static Judgement of(
      TableSettings settings,
      History history,
      @Nullable Snapshot before,
      Reading.State read,
      Instant retrieved) {
    Snapshot state = read.snapshot();
    Version accepted = history.accepted();
    List<String> doubts = settings.plausibility().doubts(before, read);
    if (accepted != null
        && accepted.hash().equals(state.hash())
        && history.granted().containsAll(read.flaws())) {
      return new Same(accepted);
    }
    if (!doubts.isEmpty()) {
      Version last = history.last();
      if (last == null || last.accepted() || !last.hash().equals(state.hash())) {
        return new Doubtful(state, doubts, false);
      }
      return history.refused() ? new Refused(last, accepted) : new Doubtful(state, doubts, true);
    }
    return accepted(settings, history, before, state, retrieved);
  }

  /// What a state means that nobody doubts, or no longer.
  ///
  /// @param before the last accepted state's observations, absent where there is none
  static Judgement accepted(
      TableSettings settings,
      History history,
      @Nullable Snapshot before,
      Snapshot state,
      Instant retrieved) {
    Version accepted = history.accepted();
    if (accepted == null || before == null) {
      return new First(state);
    }
    if (accepted.hash().equals(state.hash())) {
      return new Same(accepted);
    }
    Difference difference =
        Difference.between(
            before, state, settings.revisions(), retrieved.atZone(Stated.ZONE).toLocalDate());
    Comparison comparison =
        new Comparison(
            settings.code(),
            settings.wording(),
            new Stated(accepted.number(), accepted.retrieved(), accepted.hash()),
            new Stated(history.next(), retrieved, state.hash()),
            before,
            state,
            difference);
    return new Next(comparison, settings.threshold().isNews(difference));
  }
}
