package de.faktenstrom.newsletter;

import de.faktenstrom.eventlog.CrashPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// From publications and subscriptions to mails that wait; to be called under [PlanLock#plan].
@Component
class Planner {

  private final EditionTables editions;
  private final AudienceTables audience;
  private final MailingTables mailings;

  Planner(EditionTables editions, AudienceTables audience, MailingTables mailings) {
    this.editions = editions;
    this.audience = audience;
    this.mailings = mailings;
  }

  boolean alertsAreDue() {
    return editions.alertsToPlan();
  }

  Optional<EditionTables.Edition> edition(Rhythm rhythm, String slot) {
    return editions.edition(rhythm, slot);
  }

  /// Takes what the rhythm's last edition has not had and plans one mail for each reader who wants
  /// any of it.
  void prepare(Rhythm rhythm, String slot, Instant due) {
    UUID edition = UUID.randomUUID();
    if (!editions.open(edition, rhythm, slot, due)) {
      return;
    }
    List<Bundle> bundles = bundles(rhythm, edition);
    if (bundles.isEmpty()) {
      editions.empty(edition, rhythm);
    } else {
      editions.freeze(edition, bundles);
      mailings.plan(edition, bundles, rhythm.priority(), due);
    }
    CrashPoint.reached("newsletter.planned");
  }

  private List<Bundle> bundles(Rhythm rhythm, UUID edition) {
    List<Candidate> candidates = editions.take(rhythm);
    List<Reader> readers =
        candidates.isEmpty() ? List.of() : audience.readers(rhythm, oldest(candidates));
    return readers.isEmpty()
        ? List.of()
        : Bundle.of(readers, candidates, holdings(rhythm, candidates, edition));
  }

  /// The edition's content for those whose mails wait with an older one.
  List<Bundle> again(StaleTables.Stale old, Set<UUID> waiting) {
    List<Reader> readers =
        audience.readers(old.rhythm(), Instant.MAX).stream()
            .filter(reader -> waiting.contains(reader.subscriber()))
            .toList();
    List<Candidate> candidates = editions.current(old.bundle());
    List<Bundle> bundles =
        Bundle.of(readers, candidates, holdings(old.rhythm(), candidates, old.bundle()));
    editions.freeze(old.edition(), bundles);
    return bundles;
  }

  private Map<UUID, Map<String, Holding>> holdings(
      Rhythm rhythm, List<Candidate> candidates, UUID exceptWaitingIn) {
    Set<String> uris = candidates.stream().map(Candidate::uri).collect(Collectors.toSet());
    return audience.holdings(rhythm, uris, exceptWaitingIn);
  }

  private static Instant oldest(List<Candidate> candidates) {
    return candidates.stream()
        .map(candidate -> candidate.announcement().at())
        .min(Instant::compareTo)
        .orElseThrow();
  }
}
