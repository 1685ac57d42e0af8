package de.faktenstrom.ingest.oai;

import de.faktenstrom.ingest.oai.Reply.Page;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How far a repository has been harvested.
///
/// @param mark everything that it had at that time, by its own clock, is taken; absent before the
///   first list is
/// @param open the list that is being read
record Harvest(@Nullable Instant mark, @Nullable Listing open) {

  static final Harvest NEW = new Harvest(null, null);

  /// Begins the next list, of what changed since the mark and a unit before it.
  Harvest begin(Granularity granularity) {
    Instant since = mark == null ? null : granularity.before(mark);
    return new Harvest(mark, Listing.of(granularity, since));
  }

  /// A page was taken. The mark moves where the list ends, but not after one that was cut short:
  /// the next is then read from where this one had to begin, and known records come to nothing.
  Harvest taken(Page page, Instant now) {
    Listing listing = list().with(page, now);
    if (page.next() != null) {
      return new Harvest(mark, listing);
    }
    boolean whole = !listing.cutShort() && listing.begun() != null;
    return new Harvest(whole ? listing.begun() : mark, null);
  }

  /// There is nothing to list.
  Harvest nothing(@Nullable Instant made, Instant now) {
    return taken(new Page(made, List.of(), null, null, List.of(), false), now);
  }

  Harvest restarted() {
    return new Harvest(mark, list().restarted());
  }

  /// The list is given up; the next one begins where it did.
  Harvest abandoned() {
    return new Harvest(mark, null);
  }

  /// After an answer that brought nothing: a list that goes on stays, one of which nothing is taken
  /// yet begins with who the repository is.
  Harvest kept() {
    boolean goesOn = list().token() != null || list().restarts() > 0;
    return goesOn ? this : abandoned();
  }

  /// As it stands at that time: what has expired is not asked for.
  Harvest at(Instant now) {
    return open != null && open.expired(now) ? restarted() : this;
  }

  Listing list() {
    return Objects.requireNonNull(open, "no list is open");
  }
}
