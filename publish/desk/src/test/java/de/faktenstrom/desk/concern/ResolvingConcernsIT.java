package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.concern.Told.BEFORE;
import static de.faktenstrom.desk.concern.Told.TABLE;
import static de.faktenstrom.desk.concern.Told.citing;
import static de.faktenstrom.desk.concern.Told.old;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.Actor;
import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.Role;
import de.faktenstrom.desk.item.Wording;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.ingest.events.DatasetChange;
import de.faktenstrom.ingest.events.Trust;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Marks are listed until somebody ends them.
class ResolvingConcernsIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final Marks marks = new Marks(desk);
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void endsItWithNameTimeAndNote() {
    long number = marked();

    Resolution resolution =
        desk.concerns().resolve(DeskUnderTest.EDITOR, id, number, "geprüft, Zahl gilt");

    assertThat(resolution).isInstanceOf(Resolution.Done.class);
    assertThat(marks.only(id).end())
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
    assertThat(marks.only(id).open()).isTrue();
  }

  @Test
  void doesNotHappenByEditing() {
    marked();

    desk.desk().update(desk.order(id), new Wording("Neu", null, null));

    assertThat(marks.only(id).open()).isTrue();
  }

  @Test
  void staysWhenItIsToldAgain() {
    long number = marked();
    desk.concerns().resolve(DeskUnderTest.EDITOR, id, number, null);

    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
    desk.desk().update(desk.order(id), new Wording("Neu", null, null));

    assertThat(marks.only(id).open()).isFalse();
  }

  private long marked() {
    desk.receive(old(id));
    desk.tell(Told.table(3, DatasetChange.CORRECTION, null));
    return marks.only(id).number();
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
}
