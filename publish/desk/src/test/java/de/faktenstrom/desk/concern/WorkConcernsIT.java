package de.faktenstrom.desk.concern;

import static de.faktenstrom.desk.concern.Told.AFTER;
import static de.faktenstrom.desk.concern.Told.BEFORE;
import static de.faktenstrom.desk.concern.Told.TABLE;
import static de.faktenstrom.desk.concern.Told.WORK;
import static de.faktenstrom.desk.concern.Told.citing;
import static de.faktenstrom.desk.concern.Told.old;
import static org.assertj.core.api.Assertions.assertThat;

import de.faktenstrom.desk.DeskUnderTest;
import de.faktenstrom.desk.state.State;
import de.faktenstrom.ingest.events.Trust;
import de.faktenstrom.ingest.events.WorkNotice;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A work was taken back or mended, an item deleted at its source: what rests on it is marked.
class WorkConcernsIT {

  private final DeskUnderTest desk = new DeskUnderTest();
  private final Marks marks = new Marks(desk);
  private final UUID id = UUID.randomUUID();

  @AfterEach
  void close() {
    desk.close();
  }

  @Nested
  class AWork {

    @Test
    void thatWasTakenBackMarksWhateverCitesItOldOrNew() {
      UUID fresh = UUID.randomUUID();
      desk.receive(citing(id, 1, Trust.RELEASE, BEFORE, "doi", WORK));
      desk.tell(Told.work(WorkNotice.RETRACTION, LocalDate.of(2026, 11, 20)));

      desk.receive(citing(fresh, 1, Trust.REVIEW, AFTER, "doi", WORK));

      assertThat(marks.german(marks.only(id)))
          .isEqualTo(
              "Die Arbeit „Wages and arrival“ (10.5555/migration.2024.7) wurde am 20.11.2026 zurückgezogen.");
      assertThat(marks.only(fresh).kind()).isEqualTo(ConcernKind.RETRACTED);
    }

    @Test
    void thatWasMendedLeavesWhatCitedItAfterThatDay() {
      UUID knowing = UUID.randomUUID();
      desk.receive(
          citing(id, 1, Trust.RELEASE, Instant.parse("2026-11-19T10:00:00Z"), "doi", WORK),
          citing(knowing, 1, Trust.RELEASE, BEFORE, "doi", WORK));

      desk.tell(Told.work(WorkNotice.CORRECTION, LocalDate.of(2026, 11, 20)));

      assertThat(marks.only(id).kind()).isEqualTo(ConcernKind.CORRECTED);
      assertThat(desk.concerns().of(knowing)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(WorkNotice.class)
    void isSpokenOfInEitherLanguage(WorkNotice kind) {
      desk.receive(citing(id, 1, Trust.RELEASE, BEFORE.minus(Duration.ofDays(9)), "doi", WORK));

      desk.tell(Told.work(kind, null));

      assertThat(marks.german(marks.only(id)))
          .startsWith("Die Arbeit „Wages and arrival“")
          .endsWith(".");
      assertThat(desk.concerns().sentences(Locale.ENGLISH).of(marks.only(id).signal()))
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

      assertThat(marks.only(id).kind()).isEqualTo(ConcernKind.DELETED_AT_SOURCE);
      assertThat(marks.only(late).kind()).isEqualTo(ConcernKind.DELETED_AT_SOURCE);
      assertThat(marks.line(id).standing().state()).isEqualTo(State.RELEASED);
    }

    @Test
    void isOverWhereTheItemHasComeBack() {
      desk.receive(old(id), citing(id, 2, Trust.RELEASE, BEFORE, "genesis", TABLE));

      desk.tell(Told.gone(id, 1));

      assertThat(desk.concerns().of(id)).isEmpty();
    }
  }
}
