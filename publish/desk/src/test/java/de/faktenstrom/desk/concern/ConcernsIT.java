package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.concern.Told.AT;
import static de.faktenstrom.desk.concern.Told.TABLE;
import static de.faktenstrom.desk.concern.Told.WORK;
import static de.faktenstrom.desk.concern.Told.citing;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.Reply;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.eventlog.Event;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConcernsIT {

  private static final Instant BEFORE = AT.minus(Duration.ofDays(3));
  private static final Instant AFTER = AT.plusSeconds(60);

  private final DeskUnderTest desk = new DeskUnderTest();
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Nested
  class ATableWithOtherValues {

    @Test
    void marksWhatCitesItAndNothingElse() {
      UUID other = UUID.randomUUID();
      desk.receive(old(id), citing(other, 1, Trust.RELEASE, BEFORE, "genesis", "12531-0044"));

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      Concern concern = only(id);
      assertThat(concern.kind()).isEqualTo(ConcernKind.FIGURES_CHANGED);
      assertThat(concern.version()).isEqualTo(1);
      assertThat(concern.signal().since()).isEqualTo(AT);
      assertThat(german(concern))
          .isEqualTo(
              "Tabelle 12531-0043 hat seit 24.11.2026, 13:13 Uhr andere Werte (12 geändert, 1 entfallen).");
      assertThat(desk.concerns().of(other)).isEmpty();
    }

    @Test
    void changesNothingOfTheItemAndTellsNobody() {
      desk.receive(old(id));
      ItemLine before = line(id);
      int told = desk.outbox.events().size();

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      assertThat(line(id)).isEqualTo(before);
      assertThat(desk.outbox.events()).hasSize(told);
    }

    @Test
    void standsInTheAudit() {
      desk.receive(old(id));

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      AuditEntry entry = desk.audit().of(id).getLast();
      assertThat(entry.deed().actor()).isEqualTo("source:Genesis");
      assertThat(entry.deed().action()).isEqualTo("concern");
      assertThat(entry.deed().detail()).startsWith("Tabelle 12531-0043 hat seit");
      assertThat(desk.audit().verify()).isInstanceOf(Verified.Intact.class);
    }

    @Test
    void marksOnceHoweverOftenItIsTold() {
      desk.receive(old(id));

      desk.tell(
          Told.table(3, DatasetChange.CORRECTION, null),
          Told.table(3, DatasetChange.CORRECTION, null));
      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      assertThat(desk.concerns().of(id)).hasSize(1);
      assertThat(desk.audit().of(id)).filteredOn(entry -> isMark(entry)).hasSize(1);
    }

    @Test
    void marksAnOlderItemThatComesInLater() {
      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      desk.receive(old(id));

      assertThat(only(id).kind()).isEqualTo(ConcernKind.FIGURES_CHANGED);
      assertThat(desk.audit().of(id)).filteredOn(entry -> isMark(entry)).hasSize(1);
    }

    @Test
    void leavesWhatCameInAfterItInEitherOrder() {
      UUID later = UUID.randomUUID();
      desk.receive(citing(id, 1, Trust.RELEASE, AFTER, "genesis", TABLE));
      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      desk.receive(citing(later, 1, Trust.RELEASE, AT, "genesis", TABLE));

      assertThat(desk.concerns().of(id)).isEmpty();
      assertThat(desk.concerns().of(later)).isEmpty();
    }

    @Test
    void leavesTheDraftThatTellsOfItInEitherOrder() {
      UUID late = UUID.randomUUID();
      desk.receive(old(id));
      desk.tell(Told.table(3, DatasetChange.CORRECTION, id));
      desk.tell(Told.table(4, DatasetChange.CORRECTION, late));

      desk.receive(old(late));

      assertThat(desk.concerns().of(id))
          .extracting(mark -> mark.signal().facts().version())
          .containsExactly(4);
      assertThat(desk.concerns().of(late))
          .extracting(mark -> mark.signal().facts().version())
          .containsExactly(3);
      assertThat(desk.concerns().toldBy(id).orElseThrow().facts().version()).isEqualTo(3);
    }

    @Test
    void marksWhatIsPublicThoughTheNewestVersionNoLongerCitesIt() {
      desk.receive(old(id), citing(id, 2, Trust.REVIEW, BEFORE, "genesis", "12531-0044"));

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      assertThat(only(id).version()).isEqualTo(1);
    }

    @Test
    void leavesWhatOnlyCitedItInAVersionThatIsGone() {
      desk.receive(old(id), citing(id, 2, Trust.RELEASE, BEFORE, "genesis", "12531-0044"));

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      assertThat(desk.concerns().of(id)).isEmpty();
    }

    @Test
    void marksAVersionOfTheDeskThatIsWrittenOverOldFigures() {
      desk.receive(citing(id, 1, Trust.REVIEW, BEFORE, "genesis", TABLE));
      assertThat(desk.desk().edit(desk.order(id), new Wording("Neu", null, null)))
          .isInstanceOf(Reply.Done.class);

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

      assertThat(only(id).version()).isEqualTo(2);
    }

    @Test
    void isOnlyNewerWhereTheTableHasALaterPeriod() {
      desk.receive(old(id));

      desk.tell(Told.table(3, DatasetChange.NEW_PERIOD, null));

      assertThat(only(id).kind().mild()).isTrue();
      assertThat(german(only(id)))
          .contains("neuere Zahlen")
          .contains("die bisherigen gelten weiter");
    }

    @Test
    void meetsArrivalsAtTheSameTimeWithoutMissingOne() {
      for (int round = 0; round < 20; round++) {
        UUID item = UUID.randomUUID();
        int version = 100 + round;
        var arrival = CompletableFuture.runAsync(() -> desk.receive(old(item)));
        desk.tell(Told.table(version, DatasetChange.CORRECTION, null));
        arrival.join();

        assertThat(desk.concerns().of(item))
            .extracting(mark -> mark.signal().facts().version())
            .contains(version);
      }
    }
  }

  @Nested
  class AWork {

    @Test
    void thatWasTakenBackMarksWhateverCitesItOldOrNew() {
      UUID fresh = UUID.randomUUID();
      desk.receive(citing(id, 1, Trust.RELEASE, BEFORE, "doi", WORK));
      desk.tell(Told.work(WorkNotice.RETRACTION, LocalDate.of(2026, 11, 20)));

      desk.receive(citing(fresh, 1, Trust.REVIEW, AFTER, "doi", WORK));

      assertThat(german(only(id)))
          .isEqualTo(
              "Die Arbeit „Wages and arrival“ (10.5555/migration.2024.7) wurde am 20.11.2026 zurückgezogen.");
      assertThat(only(fresh).kind()).isEqualTo(ConcernKind.RETRACTED);
    }

    @Test
    void thatWasMendedLeavesWhatCitedItAfterThatDay() {
      UUID knowing = UUID.randomUUID();
      desk.receive(
          citing(id, 1, Trust.RELEASE, Instant.parse("2026-11-19T10:00:00Z"), "doi", WORK),
          citing(knowing, 1, Trust.RELEASE, BEFORE, "doi", WORK));

      desk.tell(Told.work(WorkNotice.CORRECTION, LocalDate.of(2026, 11, 20)));

      assertThat(only(id).kind()).isEqualTo(ConcernKind.CORRECTED);
      assertThat(desk.concerns().of(knowing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WorkNotice.class)
    void isSpokenOfInEitherLanguage(WorkNotice kind) {
      desk.receive(citing(id, 1, Trust.RELEASE, BEFORE.minus(Duration.ofDays(9)), "doi", WORK));

      desk.tell(Told.work(kind, null));

      assertThat(german(only(id))).startsWith("Die Arbeit „Wages and arrival“").endsWith(".");
      assertThat(desk.concerns().sentences(Locale.ENGLISH).of(only(id).signal()))
          .startsWith("The work “Wages and arrival”")
          .endsWith(".");
    }
  }

  @Nested
  class ADeletionAtTheSource {

    @Test
    void marksTheItemInEitherOrder() {
      UUID late = UUID.randomUUID();
      desk.receive(old(id));
      desk.tell(Told.gone(id, 1), Told.gone(late, 1));

      desk.receive(old(late));

      assertThat(only(id).kind()).isEqualTo(ConcernKind.DELETED_AT_SOURCE);
      assertThat(only(late).kind()).isEqualTo(ConcernKind.DELETED_AT_SOURCE);
      assertThat(line(id).standing().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void isOverWhereTheItemHasComeBack() {
      desk.receive(old(id), citing(id, 2, Trust.RELEASE, BEFORE, "genesis", TABLE));

      desk.tell(Told.gone(id, 1));

      assertThat(desk.concerns().of(id)).isEmpty();
    }
  }

  @Nested
  class Resolving {

    @Test
    void endsItWithNameTimeAndNote() {
      long number = marked();

      Resolution resolution =
          desk.concerns().resolve(DeskUnderTest.EDITOR, id, number, "geprüft, Zahl gilt");

      assertThat(resolution).isInstanceOf(Resolution.Done.class);
      assertThat(only(id).end())
          .isEqualTo(new Concern.End(DeskUnderTest.START, "ada", "geprüft, Zahl gilt"));
      assertThat(desk.audit().of(id).getLast().deed().action()).isEqualTo("resolve");
      assertThat(desk.audit().of(id).getLast().deed().detail()).endsWith(" – geprüft, Zahl gilt");
      assertThat(desk.board().concerned()).isZero();
    }

    @Test
    void isDoneByTheFirstWhoDoesIt() {
      long number = marked();
      desk.concerns().resolve(DeskUnderTest.EDITOR, id, number, "zuerst");

      var second =
          desk.concerns().resolve(new Actor("bea", Set.of(Role.CHIEF)), id, number, "danach");

      assertThat(second)
          .isInstanceOfSatisfying(
              Resolution.Already.class,
              already -> assertThat(already.concern().end().note()).isEqualTo("zuerst"));
    }

    @Test
    void isNotForReadersNorForAnotherItemsMark() {
      long number = marked();

      assertThat(desk.concerns().resolve(new Actor("leo", Set.of(Role.READER)), id, number, null))
          .isInstanceOf(Resolution.NotAllowed.class);
      assertThat(desk.concerns().resolve(DeskUnderTest.EDITOR, UUID.randomUUID(), number, null))
          .isInstanceOf(Resolution.Missing.class);
      assertThat(only(id).open()).isTrue();
    }

    @Test
    void doesNotHappenByEditing() {
      marked();

      desk.desk().update(desk.order(id), new Wording("Neu", null, null));

      assertThat(only(id).open()).isTrue();
    }

    @Test
    void staysWhenItIsToldAgain() {
      long number = marked();
      desk.concerns().resolve(DeskUnderTest.EDITOR, id, number, null);

      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
      desk.desk().update(desk.order(id), new Wording("Neu", null, null));

      assertThat(only(id).open()).isFalse();
    }

    private long marked() {
      desk.receive(old(id));
      desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
      return only(id).number();
    }
  }

  @Test
  void listsItemsWithOpenMarksByPageTheNewestMarkFirst() {
    List<UUID> items =
        List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
    items.forEach(item -> desk.receive(citing(item, 1, Trust.REVIEW, BEFORE, "genesis", TABLE)));
    desk.receive(citing(id, 1, Trust.REVIEW, BEFORE, "genesis", TABLE));
    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
    desk.desk().reject(desk.order(id), "doppelt");

    var first = desk.board().concerned(List.of(State.values()), "", null, 3);
    var second = desk.board().concerned(List.of(State.values()), "", first.next(), 3);

    assertThat(first.entries()).hasSize(3);
    assertThat(second.entries()).hasSize(1);
    assertThat(second.next()).isNull();
    assertThat(first.entries()).doesNotContainAnyElementsOf(second.entries());
    assertThat(desk.board().concerned()).isEqualTo(4);
  }

  private Event old(UUID item) {
    return citing(item, 1, Trust.RELEASE, BEFORE, "genesis", TABLE);
  }

  private static boolean isMark(AuditEntry entry) {
    return entry.deed().action().equals("concern");
  }

  private Concern only(UUID item) {
    List<Concern> concerns = desk.concerns().of(item);
    assertThat(concerns).hasSize(1);
    return concerns.getFirst();
  }

  private ItemLine line(UUID item) {
    return desk.board().line(item).orElseThrow();
  }

  private String german(Concern concern) {
    return desk.concerns().sentences(Locale.GERMAN).of(concern.signal());
  }
}
