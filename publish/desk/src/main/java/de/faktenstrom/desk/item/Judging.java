package de.faktenstrom.desk.item;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.audit.Deed;
import de.faktenstrom.desk.judgement.Judgement;
import de.faktenstrom.desk.judgement.JudgementTable;
import de.faktenstrom.desk.judgement.Spoken;
import de.faktenstrom.desk.judgement.Subject;
import de.faktenstrom.desk.judgement.Verdict;
import de.faktenstrom.enrich.events.ItemEnriched;
import de.faktenstrom.enrich.events.Topic;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes an editor's word on a tag or citation: it is kept for the item and all its versions, and
/// what is out is described anew. One transaction each; the same word again changes nothing.
public final class Judging {

  private final Items items;
  private final Describing describing;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Judging(Items items, Describing describing, TransactionTemplate transaction, Clock clock) {
    this.items = items;
    this.describing = describing;
    this.transaction = transaction;
    this.clock = clock;
  }

  /// @param kind `topic`, `citation`
  /// @param key a concept's uri; a citation's type and value
  /// @param verdict absent: as if nothing had been said
  public Judged judge(Actor actor, UUID item, String kind, String key, @Nullable Verdict verdict) {
    return locked(
        actor,
        item,
        row ->
            subject(row, kind, key)
                .<Judged>map(found -> say(actor, row, found, verdict))
                .orElseGet(Judged.Unknown::new));
  }

  /// Adds a concept that enrich did not find. One that is there already is accepted.
  public Judged add(Actor actor, UUID item, Topic topic) {
    return locked(
        actor,
        item,
        row -> {
          Subject added = new Subject.Tag(topic);
          Optional<Subject> found =
              found(row).filter(some -> some.key().equals(added.key())).findFirst();
          Verdict verdict = found.isPresent() ? Verdict.ACCEPTED : Verdict.ADDED;
          return say(actor, row, found.orElse(added), verdict);
        });
  }

  private interface Task {
    Judged on(ItemRow row);
  }

  private Judged locked(Actor actor, UUID item, Task task) {
    if (!actor.mayEdit()) {
      return new Judged.NotAllowed();
    }
    return Objects.requireNonNull(
        transaction.execute(_ -> items.lock(item).map(task::on).orElseGet(Judged.Missing::new)));
  }

  private Judged say(Actor actor, ItemRow row, Subject subject, @Nullable Verdict verdict) {
    Judgement before = items.judgements().of(row.id()).of(subject);
    if (verdict == (before == null ? null : before.verdict())) {
      return new Judged.Done();
    }
    Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
    describing.change(row, actor.name(), at, () -> write(actor, row, subject, verdict, at));
    return new Judged.Done();
  }

  private List<Deed> write(
      Actor actor, ItemRow row, Subject subject, @Nullable Verdict verdict, Instant at) {
    JudgementTable table = items.judgements();
    if (verdict == null) {
      table.remove(row.id(), subject);
    } else {
      table.put(row.id(), new Judgement(subject, verdict, actor.name(), at));
    }
    List<Deed> deeds = new ArrayList<>();
    deeds.add(Spoken.deed(actor.name(), row.id(), row.standing().current(), subject, verdict));
    if (subject instanceof Subject.Source) {
      versions(row).forEach(version -> deeds.addAll(items.restsAnew(row.id(), version)));
    }
    return deeds;
  }

  private Optional<Subject> subject(ItemRow row, String kind, String key) {
    Stream<Subject> judged =
        items.judgements().of(row.id()).list().stream().map(Judgement::subject);
    return Stream.concat(found(row), judged)
        .filter(subject -> subject.kind().equals(kind) && subject.key().equals(key))
        .findFirst();
  }

  /// The newest version's first.
  private Stream<Subject> found(ItemRow row) {
    return versions(row)
        .map(version -> items.stored(row.id(), version).enriched())
        .flatMap(Judging::subjects);
  }

  private static Stream<Subject> subjects(ItemEnriched content) {
    return Stream.concat(
        content.topics().stream().map(Subject.Tag::new),
        content.citations().stream().map(Subject.Source::new));
  }

  /// The newest, and the one that is out.
  private static Stream<Integer> versions(ItemRow row) {
    return Stream.of(row.standing().current(), row.standing().released())
        .filter(version -> version > 0)
        .distinct();
  }
}
