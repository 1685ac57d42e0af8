package de.faktenstrom.enrich.resolve;

import de.faktenstrom.enrich.events.Work;
import de.faktenstrom.enrich.resolve.Heard.Said;
import de.faktenstrom.enrich.resolve.Heard.Silence;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whom to ask for a work, whom after that, and when again. Pure.
///
/// @param open registries that are asked at all
record Course(Set<Registry> open) {

  /// An answer is asked for anew after this: works are renamed, and retracted.
  static final Duration FRESH = Duration.ofDays(180);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(3);

  /// What nobody knows today may be registered tomorrow.
  private static final Duration FIRST_ABSENCE = Duration.ofDays(1);

  private static final Duration LONGEST_ABSENCE = Duration.ofDays(30);
  private static final int MOST_DOUBLINGS = 20;

  Course {
    open = Set.copyOf(open);
  }

  /// @param agency of the DOI's prefix, absent where nobody was asked yet
  Registry first(Sought sought, @Nullable String agency) {
    return switch (sought.type()) {
      case "doi" -> agency != null ? of(agency) : opened(Registry.DOI, Registry.CROSSREF);
      case "arxiv" -> Registry.DATACITE;
      default -> Registry.DNB;
    };
  }

  /// An agency that is none of ours has its works known to OpenAlex at best.
  static Registry of(String agency) {
    return switch (agency.toLowerCase(Locale.ROOT)) {
      case "crossref" -> Registry.CROSSREF;
      case "datacite" -> Registry.DATACITE;
      default -> Registry.OPENALEX;
    };
  }

  /// After an attempt.
  Standing after(Standing before, Heard heard, Instant now) {
    return switch (heard) {
      case Said(Reading reading) -> after(before, reading, now);
      case Silence(String reason, Duration pause) -> later(before, reason, pause, now);
    };
  }

  private Standing after(Standing before, Reading reading, Instant now) {
    return switch (reading) {
      case Reading.Agency(String name) -> on(before, of(name), before.answer(), now);
      case Reading.Found(Work work) -> found(before, work, now);
      case Reading.Missing _ -> missing(before, now);
      case Reading.Damaged(String reason) -> later(before, reason, Duration.ZERO, now);
    };
  }

  private Standing found(Standing before, Work work, Instant now) {
    Work old = before.answer();
    boolean second =
        old != null
            && before.registry() == Registry.OPENALEX
            && !old.registry().equals(work.registry());
    Work answer = Answers.newer(old, second ? Answers.both(old, work) : work);
    Registry other = next(before, answer);
    return other != null && !Answers.complete(answer)
        ? on(before, other, answer, now)
        : settled(before, answer, now);
  }

  private Standing missing(Standing before, Instant now) {
    Registry other = next(before, before.answer());
    if (other != null) {
      return on(before, other, before.answer(), now);
    }
    if (before.answer() != null) {
      return settled(before, before.answer(), now);
    }
    Duration absence = doubled(FIRST_ABSENCE, before.attempts(), LONGEST_ABSENCE);
    return new Standing(
        before.sought(),
        first(before.sought(), null),
        now.plus(absence),
        before.attempts() + 1,
        null,
        "Kein Register kennt dieses Werk.");
  }

  /// Who may know more, absent where nobody does.
  private @Nullable Registry next(Standing before, @Nullable Work answer) {
    Registry next =
        switch (before.registry()) {
          // No agency has it, so there is no such DOI.
          case DOI, OPENALEX, DNB -> null;
          case CROSSREF ->
              answer == null && !open.contains(Registry.DOI) && open.contains(Registry.DATACITE)
                  ? Registry.DATACITE
                  : Registry.OPENALEX;
          case DATACITE -> Registry.OPENALEX;
        };
    return next != null && open.contains(next) ? next : null;
  }

  private static Standing on(Standing before, Registry next, @Nullable Work answer, Instant now) {
    return new Standing(before.sought(), next, now, before.attempts(), answer, null);
  }

  private Standing settled(Standing before, Work answer, Instant now) {
    return new Standing(
        before.sought(), first(before.sought(), null), now.plus(FRESH), 0, answer, null);
  }

  /// The same registry again, later each time.
  private static Standing later(Standing before, String reason, Duration pause, Instant now) {
    Duration own = doubled(FIRST_PAUSE, before.attempts(), LONGEST_PAUSE);
    return new Standing(
        before.sought(),
        before.registry(),
        now.plus(own.compareTo(pause) > 0 ? own : pause),
        before.attempts() + 1,
        before.answer(),
        reason);
  }

  private static Duration doubled(Duration first, int times, Duration longest) {
    Duration grown = first.multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
    return grown.compareTo(longest) > 0 ? longest : grown;
  }

  private Registry opened(Registry wanted, Registry otherwise) {
    return open.contains(wanted) ? wanted : otherwise;
  }
}
