package de.faktenstrom.ingest.notices;

import de.faktenstrom.ingest.notices.Reply.Page;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far a registry has been read.
///
/// @param mark everything that it had taken up by then is told; absent before the first list is
///   read
/// @param open the list that is being read
record Standing(@Nullable Instant mark, @Nullable Listing open) {

  static final Standing NEW = new Standing(null, null);

  /// Registries show what they take up some twenty minutes later, and clocks differ.
  static final Duration OVERLAP = Duration.ofHours(1);

  /// Begins the next list, of what changed since the mark and a while before it.
  ///
  /// @param first where the first list begins
  Standing begin(Instant first, Instant now) {
    Instant since = mark == null ? first : mark.minus(OVERLAP);
    return new Standing(mark, Listing.of(since.truncatedTo(ChronoUnit.HOURS), now));
  }

  /// A page was taken; the mark moves where the list ends. One that cannot have been whole begins
  /// again instead.
  Standing taken(Page page) {
    Listing listing = list().with(page);
    if (page.next() != null) {
      return new Standing(mark, listing);
    }
    return listing.isWhole()
        ? new Standing(listing.begun(), null)
        : new Standing(mark, listing.restarted());
  }

  /// How it stands from the question on until an answer is taken: a cursor that does not last is
  /// spent by asking.
  Standing asked(Registry registry) {
    boolean spent = list().cursor() != null && !registry.hasLastingCursors();
    return spent ? restarted() : this;
  }

  /// The list begins again where it was reached.
  Standing restarted() {
    return new Standing(mark, list().restarted());
  }

  /// The list is given up; the next one begins where it did.
  Standing abandoned() {
    return new Standing(mark, null);
  }

  Listing list() {
    return Objects.requireNonNull(open, "no list is open");
  }
}
