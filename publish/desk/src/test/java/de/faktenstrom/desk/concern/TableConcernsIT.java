package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.concern.Told.AFTER;
import static de.faktenstrom.desk.concern.Told.AT;
import static de.faktenstrom.desk.concern.Told.BEFORE;
import static de.faktenstrom.desk.concern.Told.TABLE;
import static de.faktenstrom.desk.concern.Told.citing;
import static de.faktenstrom.desk.concern.Told.old;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.audit.AuditEntry;
import de.faktenstrom.desk.audit.Verified;
import de.faktenstrom.desk.item.ItemLine;
import de.faktenstrom.desk.item.Reply;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.Trust;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A table came with other values: what cites it is marked.
class TableConcernsIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final Marks marks = new Marks(desk);
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void marksWhatCitesItAndNothingElse() {
    UUID other = UUID.randomUUID();
    desk.receive(old(id), citing(other, 1, Trust.RELEASE, BEFORE, "genesis", "12531-0044"));

    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

    Concern concern = marks.only(id);
    assertThat(concern.kind()).isEqualTo(ConcernKind.FIGURES_CHANGED);
    assertThat(concern.version()).isEqualTo(1);
    assertThat(concern.signal().since()).isEqualTo(AT);
    assertThat(marks.german(concern))
        .isEqualTo(
            "Tabelle 12531-0043 hat seit 24.11.2026, 13:13 Uhr andere Werte (12 geändert, 1 entfallen).");
    assertThat(desk.concerns().of(other)).isEmpty();
  }

  @Test
  void changesNothingOfTheItemAndTellsNobody() {
    desk.receive(old(id));
    ItemLine before = marks.line(id);
    int told = desk.outbox.events().size();

    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

    assertThat(marks.line(id)).isEqualTo(before);
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
    assertThat(desk.audit().of(id)).filteredOn(entry -> Marks.isMark(entry)).hasSize(1);
  }

  @Test
  void marksAnOlderItemThatComesInLater() {
    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));

    desk.receive(old(id));

    assertThat(marks.only(id).kind()).isEqualTo(ConcernKind.FIGURES_CHANGED);
    assertThat(desk.audit().of(id)).filteredOn(entry -> Marks.isMark(entry)).hasSize(1);
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

    assertThat(marks.only(id).version()).isEqualTo(1);
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

    assertThat(marks.only(id).version()).isEqualTo(2);
  }

  @Test
  void isOnlyNewerWhereTheTableHasALaterPeriod() {
    desk.receive(old(id));

    desk.tell(Told.table(3, DatasetChange.NEW_PERIOD, null));

    assertThat(marks.only(id).kind().mild()).isTrue();
    assertThat(marks.german(marks.only(id)))
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
